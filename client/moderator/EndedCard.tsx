import { memo } from '../../shared/kernel/memo.ts';
import { between } from '../../shared/kernel/time.ts';
import { startedAt } from '../../shared/rundown/clock.ts';
import type { View } from '../../shared/views/common.ts';
import { show } from '../actions/showActions.ts';
import { undoable } from '../actions/situation.ts';
import { moderator as words } from '../locales/en/moderator.ts';
import { useRecords } from '../store/hooks.ts';
import { questions, rundown, session } from '../store/selectors.ts';
import { timeFrom, timeWithSeconds } from '../ui/format.ts';
import { ActionButton, classes } from './ActionButton.tsx';
import { overInShort } from './against.ts';
import controls from './controls.module.css';
import { inMinutes } from './inMinutes.ts';
import css from './Now.module.css';
import { unanswered } from './stage/leftovers.ts';

/** What became of all questions: those who were withdrawn or merged are nobody's any more. */
const totals = memo((records: View) => {
  const all = questions(records).filter(({ origin }) => origin !== 'prepared');
  const count = (...statuses: readonly string[]) =>
    all.filter(({ status }) => statuses.includes(status)).length;
  return {
    asked: all.length,
    answered: count('answered'),
    preparedAnswered: questions(records).filter(
      ({ origin, status }) => origin === 'prepared' && status === 'answered',
    ).length,
    leftOver: unanswered(records).length,
    dismissed: count('dismissed'),
  };
});

/** After the end: how it went, and the way back. */
export function EndedCard() {
  const order = useRecords(rundown);
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const sums = useRecords(totals);
  const endWasLast = useRecords((records) => undoable(records)?.events.includes('rundown.ended') ?? false);
  const began = order && startedAt(order);
  if (!order || order.endedAt === null || began === null) return null;
  const ran = inMinutes(between(began, order.endedAt));
  const planned = inMinutes(between(order.plannedStart, order.hardEnd));
  return (
    <div className={classes(controls.card, css.calm)}>
      <h3 className={css.title}>{words.ended.title}</h3>
      <p className={controls.note}>
        {words.ended.at(timeFrom(order.plannedStart, order.endedAt, zone, timeWithSeconds))} ·{' '}
        {overInShort(between(order.hardEnd, order.endedAt))}
        <br />
        {words.ended.ran} {ran} {words.ended.planned(planned)}
      </p>
      <dl className={css.totals}>
        <Total name={words.ended.asked} count={sums.asked} />
        <Total name={words.ended.answered} count={sums.answered} />
        <Total name={words.ended.leftOver} count={sums.leftOver} />
        <Total name={words.ended.dismissed} count={sums.dismissed} />
        {sums.preparedAnswered > 0 && (
          <Total name={words.ended.preparedAnswered} count={sums.preparedAnswered} />
        )}
      </dl>
      <p className={controls.note}>{words.ended.triage}</p>
      {endWasLast ? (
        <ActionButton action={show.undo} subject={null} short={words.ended.undoEnd} />
      ) : (
        <p className={controls.note}>{words.ended.undoLater}</p>
      )}
    </div>
  );
}

function Total({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}
