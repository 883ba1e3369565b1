import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { moderator as words } from '../locales/en/moderator.ts';
import { useReplica } from '../store/hooks.ts';
import { classes } from './ActionButton.tsx';
import bar from './Bar.module.css';
import overlays from './overlays.module.css';
import css from './Roster.module.css';
import { Roster } from './Roster.tsx';

/** How many are here, and on a press who. */
export function Here() {
  const attendees = useReplica((state) => state.presence?.attendees ?? 0);
  return (
    <div>
      <dt>{words.bar.here}</dt>
      <dd>
        <DialogTrigger>
          <Button className={bar.here ?? ''} aria-label={words.bar.whoIsHere(attendees)}>
            {attendees}
          </Button>
          <Popover className={classes(overlays.popover, css.popover)} placement="bottom end">
            <Dialog className={css.dialog ?? ''}>
              <div className={css.head}>
                <Heading slot="title">{words.roster.title}</Heading>
                <p>{words.roster.attendees(attendees)}</p>
              </div>
              <Roster />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </dd>
    </div>
  );
}
