import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { caption, spelled } from '../actions/shortcuts.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { classes } from './ActionButton.tsx';
import { useKeyOf } from './board.ts';
import { Composer } from './Composer.tsx';
import controls from './controls.module.css';
import { COMPOSE_BUTTON } from './focus.ts';
import css from './Messages.module.css';
import overlays from './overlays.module.css';

/** Opens the composer at its side, so that the clock stays in sight. */
export function ComposeButton() {
  const key = useKeyOf()({ id: 'compose' });
  return (
    <DialogTrigger>
      <Button
        id={COMPOSE_BUTTON}
        className={controls.button ?? ''}
        {...(key !== undefined && { 'aria-keyshortcuts': spelled(key) })}
      >
        {words.messages.write}
        {key !== undefined && (
          <span aria-hidden="true">
            <kbd>{caption(key)}</kbd>
          </span>
        )}
      </Button>
      <Popover className={classes(overlays.popover, css.popover)} placement="right top">
        <Dialog className={css.compose ?? ''}>{({ close }) => <Composer close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}
