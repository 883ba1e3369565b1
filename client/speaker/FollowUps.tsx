import type { CityId } from '../../shared/kernel/ids.ts';
import { memo } from '../../shared/kernel/memo.ts';
import { byVotes } from '../../shared/questions/rank.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords } from '../store/hooks.ts';
import { city as cityIn, questions } from '../store/selectors.ts';
import css from './Reply.module.css';
import { ReplyForm } from './ReplyForm.tsx';

/** What a city is to follow up, the most wanted first (Q17); a speaker is told of the own city's only. */
export const followUps = memo((records: View): readonly QuestionRecord[] =>
  questions(records)
    .filter(({ later }) => later !== undefined && cityIn(records, later) !== null)
    .toSorted(byVotes),
);

/** After the show: each of them, to be answered in writing. */
export function FollowUps({ city }: { city: CityId | null }) {
  const list = useRecords(followUps);
  const name = useRecords((records) => cityIn(records, city)?.name ?? '');
  return (
    <section className={css.follow} aria-labelledby="follow-ups">
      <h2 id="follow-ups">{words.reply.followUps(list.length, name)}</h2>
      <ol>
        {list.map((question) => (
          <li key={question.id}>
            <ReplyForm question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}
