import type { PersonId, QuestionId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import type { View } from '../../../shared/views/common.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useConnection, useRecords, useReplica } from '../../store/hooks.ts';
import { useLook } from '../board.ts';
import { personName } from '../people.ts';
import { handsOn } from './claims.ts';
import css from './Triage.module.css';

/** The colours of moderators follow their order in the session, from the far end of those that cities have. */
const COLOURS = 8;
const places = memo(
  (records: View): ReadonlyMap<string, number> =>
    new Map(
      [...records.values()]
        .filter(({ kind }) => kind === 'moderator')
        .map(({ id }, index) => [id, COLOURS - 1 - (index % COLOURS)]),
    ),
);

/** Which other moderators have this question under the hand, and who has taken it up. */
export function HandsOn({ question }: { question: QuestionId }) {
  const self = useConnection((state) => state.person);
  const hands = useReplica((state) => handsOn(state.hands, question, self));
  const mine = useLook((look) => look.taken === question);
  const { triage } = words;
  if (hands.length === 0 && !mine) return null;
  return (
    <span className={css.hands}>
      {mine && <span className={css.mine}>{triage.hands.mine}</span>}
      {hands.map(({ device, person, taken }) => (
        <Hand key={device} person={person} taken={taken} />
      ))}
    </span>
  );
}

function Hand({ person, taken }: { person: PersonId; taken: boolean }) {
  const name = useRecords((records) => personName(records, person));
  const place = useRecords((records) => places(records).get(person) ?? 0);
  const { hands } = words.triage;
  const said = taken ? hands.has(name) : hands.looks(name);
  return (
    <span className={css.hand} title={said} data-city={place} {...(taken && { 'data-taken': true })}>
      <i aria-hidden="true">{name.slice(0, 1)}</i>
      <span>{said}</span>
    </span>
  );
}
