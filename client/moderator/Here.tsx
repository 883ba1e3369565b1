import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { memo } from '../../shared/kernel/memo.ts';
import type { View } from '../../shared/views/common.ts';
import type { ModeratorRecord, SpeakerRecord } from '../../shared/views/records.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useConnection, useRecords, useReplica } from '../store/hooks.ts';
import { city } from '../store/selectors.ts';
import bar from './Bar.module.css';
import css from './overlays.module.css';

type Person = SpeakerRecord | ModeratorRecord;

/** Those with links of their own: moderators first, then the speakers. */
const people = memo((records: View): readonly Person[] =>
  [...records.values()]
    .filter((record): record is Person => record.kind === 'moderator' || record.kind === 'speaker')
    .toSorted((a, b) => a.kind.localeCompare(b.kind)),
);

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
          <Popover className={css.popover ?? ''} placement="bottom end">
            <Dialog className={css.small ?? ''}>
              <Heading slot="title">{words.hereDialog.title}</Heading>
              <WhoIsHere />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </dd>
    </div>
  );
}

function WhoIsHere() {
  const records = useRecords((all) => all);
  const presence = useReplica((state) => state.presence);
  const self = useConnection((state) => state.person);
  const { hereDialog } = words;
  return (
    <dl className={css.facts}>
      <dt>{hereDialog.attendees}</dt>
      <dd>{presence?.attendees ?? 0}</dd>
      <dt>{hereDialog.screens}</dt>
      <dd>{presence?.screens ?? 0}</dd>
      {people(records).map((person) => {
        const name = nameOf(records, person);
        const here = presence?.people.includes(person.id) ?? false;
        return (
          <div key={person.id} data-here={here}>
            <dt>{person.id === self ? hereDialog.you(name) : name}</dt>
            <dd>
              <i aria-hidden="true" />
              {here ? hereDialog.yes : hereDialog.no}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const nameOf = (records: View, person: Person): string =>
  person.kind === 'moderator'
    ? person.name
    : (person.name ?? `${city(records, person.city)?.name ?? ''}: ${words.unnamed}`);
