import type { CityId, PersonId } from '../../shared/kernel/ids.ts';
import { type Duration, duration, type Instant, less, seconds, ZERO } from '../../shared/kernel/time.ts';
import { talkTimes, unheld } from '../../shared/rundown/floor.ts';
import type { Rundown, Segment } from '../../shared/rundown/types.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime, useTime } from '../store/hooks.ts';
import { cities, liveQuestion, rundown, session } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import { FitText } from '../ui/FitText.tsx';
import { countdown, length, span } from '../ui/format.ts';
import { shownTime } from '../ui/shownTime.ts';
import css from './Conversation.module.css';
import { Face } from './Face.tsx';
import { isTo } from './part.ts';
import { Aloud, Talk, useSegment } from './Talk.tsx';

/** Nobody weighs less than this on a stage. */
const EQUAL = seconds(10);

/** A segment that is everybody's, or in which this speaker is asked: the question, when it is to this speaker or to all; else the time. */
export function Conversation({
  segment,
  speaker,
  city,
}: {
  segment: Segment;
  speaker: PersonId | null;
  city: CityId | null;
}) {
  const question = useRecords(liveQuestion);
  if (question && isTo(question.to, speaker, city))
    return <Asked segment={segment} question={question} city={city} />;
  return (
    <Talk segment={segment} queue="list">
      <Beside question={question} />
    </Talk>
  );
}

/** A question to answer: its text, the answer's countdown, one's talk time, and what is left of the segment. */
function Asked({
  segment,
  question,
  city,
}: {
  segment: Segment;
  question: QuestionRecord;
  city: CityId | null;
}) {
  const budget = useRecords((records) => session(records)?.answerBudget ?? 0);
  const place = useRecords((records) => addresseePlace(records, question.to));
  const order = useRecords(rundown);
  const answerLeft = (now: Instant): Duration =>
    less(duration(budget), order && question.askedAt !== null ? unheld(order, question.askedAt, now) : ZERO);
  const answer = useTime((now) => countdown(answerLeft(now)));
  const isAnswerOver = useTime((now) => answerLeft(now) < 0);
  const left = useTime((now) => shownTime(segment, now).text);
  const means = useTime((now) => shownTime(segment, now).means);
  const gauge = useTime((now) =>
    Math.max(0, Math.round((answerLeft(now) / Math.max(1, budget)) * 1000) / 10),
  );
  const { name, phase, tone, foot } = useSegment(segment);
  const { conversation } = words;
  const to = toMe(question);
  return (
    <Face
      title={words.title(answer, to)}
      tone={tone}
      place={place}
      heading={[to, phase].filter(Boolean).join(' · ')}
      gauge={gauge}
      foot={foot}
    >
      <div className={css.asked}>
        <FitText text={question.text} className={css.text} />
        <dl className={css.figures}>
          <Figure
            value={answer}
            what={isAnswerOver ? conversation.answerOver : conversation.answer}
            tone={isAnswerOver ? 'over' : 'first'}
          />
          <Figure value={left} what={conversation.segment[means]} tone="plain" />
          {city !== null && <Spoken city={city} />}
        </dl>
        <Aloud text={`${name}. ${to}: ${question.text}`} />
      </div>
    </Face>
  );
}

/** How long one's city has spoken in all, and against an equal share of what all have (T14). */
function Spoken({ city }: { city: CityId }) {
  const all = useRecords(cities);
  const timeOf = (order: Rundown, now: Instant) =>
    talkTimes(
      order,
      all.map(({ id }) => id),
      now,
    ).get(city);
  const spoken = useRundownTime((order, now) => span(timeOf(order, now)?.whole ?? ZERO), '');
  const what = useRundownTime((order, now) => shareInWords(timeOf(order, now)?.beyondEqual ?? ZERO), '');
  return <Figure value={spoken} what={what} tone="plain" />;
}

function shareInWords(beyondEqual: Duration): string {
  const { conversation } = words;
  if (Math.abs(beyondEqual) < EQUAL) return conversation.spoken;
  const by = length(duration(Math.abs(beyondEqual)));
  return beyondEqual > 0 ? conversation.spokenMore(by) : conversation.spokenLess(by);
}

function Figure({ value, what, tone }: { value: string; what: string; tone: 'first' | 'over' | 'plain' }) {
  return (
    <div className={css[tone]}>
      <dt>{what}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Under the time of one's own talk: a question that one is asked meanwhile. */
export function AskedMeanwhile({ speaker, city }: { speaker: PersonId | null; city: CityId | null }) {
  const question = useRecords(liveQuestion);
  if (!question || !isTo(question.to, speaker, city)) return null;
  return (
    <p className={css.beside} dir="auto">
      {words.conversation.asked(toMe(question), question.text)}
    </p>
  );
}

/** How a question that is this speaker's to answer is headed. */
const toMe = ({ to }: QuestionRecord): string =>
  to === null ? words.conversation.toAll : words.conversation.toYou;

/** Under the time: what somebody else is asked. */
function Beside({ question }: { question: QuestionRecord | null }) {
  const name = useRecords((records) => addresseeName(records, question?.to ?? null));
  const { conversation } = words;
  return question && name ? (
    <p className={css.beside} dir="auto">
      {conversation.asked(conversation.to(name), question.text)}
    </p>
  ) : null;
}
