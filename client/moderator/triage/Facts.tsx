import { use } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { between, type Instant, seconds } from '../../../shared/kernel/time.ts';
import type { DeedKind } from '../../../shared/questions/types.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useConnection, useRecords, useTime } from '../../store/hooks.ts';
import { session } from '../../store/selectors.ts';
import { length, timeOfDay } from '../../ui/format.ts';
import { MinuteContext } from '../minute.ts';
import { personName } from '../people.ts';
import css from '../QuestionList.module.css';
import { ago } from '../useAgo.ts';
import { languageName } from './languageName.ts';

/** For so long it is news what another moderator has done. */
const NEWS = seconds(60);

/** Who asked and when, or what happened since; in one line, so that nothing moves when it changes. */
export function Facts({ question, everywhere }: { question: QuestionRecord; everywhere: boolean }) {
  const { name, origin, status, nameHidden, asker, starred, language } = question;
  const { card, statuses } = words.triage;
  const who =
    origin === 'entered'
      ? card.spoke(name ?? words.anonymous)
      : origin === 'prepared'
        ? words.prepared
        : (name ?? words.anonymous);
  return (
    <>
      {starred && (
        <span className={css.star}>
          <span aria-hidden="true">★</span>
          <span className="sr">{card.starred}</span>
        </span>
      )}
      {everywhere && <span className={css.flag}>{statuses[status]}</span>}
      <span className={css.who}>
        <bdi>{who}</bdi>
        {nameHidden && ` (${card.forModerators})`}
      </span>
      {asker !== undefined && (
        <span className={css.asker} title={card.asker(asker)}>
          <span className="sr">{card.asker(asker)}</span>
          <span aria-hidden="true">#{asker}</span>
        </span>
      )}
      <When question={question} />
      {language !== undefined && language !== 'en' && (
        <span className={css.language}>{languageName(language)}</span>
      )}
    </>
  );
}

function When({ question }: { question: QuestionRecord }) {
  const { last } = question;
  const self = useConnection((state) => state.person);
  // Only what may be news looks at the time, second by second.
  return last && last.by !== null && last.by !== self ? (
    <News question={question} by={last.by} at={last.at} what={last.what} />
  ) : (
    <Since question={question} />
  );
}

function News({
  question,
  by,
  at,
  what,
}: {
  question: QuestionRecord;
  by: PersonId;
  at: Instant;
  what: DeedKind;
}) {
  const news = useTime((now) => (now - at < NEWS ? ago(at, now) : ''));
  const name = useRecords((records) => personName(records, by));
  const { triage } = words;
  if (news === '') return <Since question={question} />;
  return <span className={css.news}>{triage.lastBy(triage.deeds[what], name, news)}</span>;
}

function Since({ question }: { question: QuestionRecord }) {
  const { status, askedAt, answeredAt, origin } = question;
  const zone = useRecords((records) => session(records)?.timeZone ?? 'UTC');
  const { questions } = words;
  if (status === 'answered' && answeredAt !== null)
    return (
      <span>
        {questions.answeredAt(timeOfDay(answeredAt, zone))}
        {askedAt !== null && ` · ${questions.tookTime(length(between(askedAt, answeredAt)))}`}
      </span>
    );
  return origin === 'prepared' ? null : <Age question={question} />;
}

function Age({ question: { submittedAt } }: { question: QuestionRecord }) {
  const minute = use(MinuteContext);
  const minutes = minute - Math.floor(submittedAt / 60_000);
  const { questions } = words;
  return (
    <span>
      {minutes < 1
        ? questions.justNow
        : minutes < 60
          ? questions.minutesAgo(minutes)
          : questions.hoursAgo(Math.floor(minutes / 60))}
    </span>
  );
}
