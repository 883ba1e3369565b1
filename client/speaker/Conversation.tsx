import type { CityId, PersonId } from '../../shared/kernel/ids.ts';
import { duration, type Instant } from '../../shared/kernel/time.ts';
import type { Addressee } from '../../shared/questions/types.ts';
import { remaining } from '../../shared/rundown/clock.ts';
import type { Segment } from '../../shared/rundown/types.ts';
import { talkTime } from '../../shared/session/room.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { speaker as words } from '../locales/en/speaker.ts';
import { useRecords, useRundownTime, useTime } from '../store/hooks.ts';
import { liveQuestion, queued, session } from '../store/selectors.ts';
import { addresseeName, addresseePlace } from '../store/show.ts';
import { FitText } from '../ui/FitText.tsx';
import { countdown, span } from '../ui/format.ts';
import css from './Conversation.module.css';
import { Face } from './Face.tsx';
import { Aloud, Talk, useSegment } from './Talk.tsx';

/** A segment that is everybody's: the question, when it is to this speaker or to all; else the time. */
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
  const isMine = (to: Addressee) => to === null || to === speaker || to === city;
  if (question && isMine(question.to))
    return <Asked segment={segment} question={question} city={city} isOnlyMine={question.to !== null} />;
  return (
    <Talk segment={segment}>
      <Beside question={question} />
    </Talk>
  );
}

/** A question to answer: its text, the answer's countdown, one's talk time, and what is left of the segment. */
function Asked({
  segment,
  question,
  city,
  isOnlyMine,
}: {
  segment: Segment;
  question: QuestionRecord;
  city: CityId | null;
  isOnlyMine: boolean;
}) {
  const budget = useRecords((records) => session(records)?.answerBudget ?? 0);
  const place = useRecords((records) => addresseePlace(records, question.to));
  const answerLeft = (now: Instant) => duration(budget - (now - (question.askedAt ?? now)));
  const answer = useTime((now) => countdown(answerLeft(now)));
  const isAnswerOver = useTime((now) => answerLeft(now) < 0);
  const left = useTime((now) => countdown(remaining(segment, now)));
  const gauge = useTime((now) =>
    Math.max(0, Math.round((answerLeft(now) / Math.max(1, budget)) * 1000) / 10),
  );
  const spoken = useRundownTime((order, now) => (city ? span(talkTime(order, city, now)) : ''), '');
  const { name, phase, tone, foot } = useSegment(segment);
  const { conversation } = words;
  const to = isOnlyMine ? conversation.toYou : conversation.toAll;
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
          <Figure
            value={left}
            what={tone === 'overtime' ? conversation.segmentOver : conversation.segment}
            tone="plain"
          />
          {spoken && <Figure value={spoken} what={conversation.spoken} tone="plain" />}
        </dl>
        <Aloud text={`${name}. ${to}: ${question.text}`} />
      </div>
    </Face>
  );
}

function Figure({ value, what, tone }: { value: string; what: string; tone: 'first' | 'over' | 'plain' }) {
  return (
    <div className={css[tone]}>
      <dt>{what}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Under the time: what somebody else is asked, or else what is asked next. */
function Beside({ question }: { question: QuestionRecord | null }) {
  const upcoming = useRecords((records) => queued(records)[0]?.text ?? null);
  const name = useRecords((records) => addresseeName(records, question?.to ?? null));
  const { conversation } = words;
  if (question && name)
    return (
      <p className={css.beside} dir="auto">
        {conversation.asked(conversation.to(name), question.text)}
      </p>
    );
  return upcoming === null ? null : (
    <p className={css.beside} dir="auto">
      {conversation.upcoming(upcoming)}
    </p>
  );
}
