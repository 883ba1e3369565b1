import type { OwnQuestionRecord } from '../../shared/views/records.ts';
import { attendee as words } from '../locales/en/attendee.ts';
import { useRecords } from '../store/hooks.ts';
import { queued } from '../store/selectors.ts';
import { addresseeName } from '../store/show.ts';
import { laterIn } from './later.ts';
import css from './Mine.module.css';
import { Reply } from './Reply.tsx';

/** What others made of one's own question: changed it, joined it with another, put it off, gave a reason, replied. */
export function Became({ question }: { question: OwnQuestionRecord }) {
  const later = useRecords((records) => laterIn(records, question.later));
  return (
    <>
      <AsAsked question={question} />
      {question.status === 'dismissed' && <Reason reason={question.reason} />}
      {later && <p className={css.hint}>{later}</p>}
      {question.joined && <Joined joined={question.joined} />}
      {question.reply && <Reply reply={question.reply} />}
    </>
  );
}

/** Why it was not taken (Q9). */
function Reason({ reason }: { reason: string | null | undefined }) {
  const { mine } = words;
  return (
    <p className={css.reason}>
      {reason ? (
        <>
          {mine.reason} <bdi>“{reason}”</bdi>
        </>
      ) : (
        mine.noReason
      )}
    </p>
  );
}

/** How it was asked, where moderators have changed that (Q11). */
function AsAsked({ question: { original, askedTo } }: { question: OwnQuestionRecord }) {
  const askedOf = useRecords((records) => addresseeName(records, askedTo ?? null));
  const { mine } = words;
  return (
    <>
      {original !== undefined && (
        <p className={css.hint}>
          {mine.reworded} {mine.asked} <bdi>“{original}”</bdi>
        </p>
      )}
      {askedTo !== undefined && (
        <p className={css.hint}>
          <bdi>{mine.askedTo(askedOf)}</bdi>
        </p>
      )}
    </>
  );
}

/** The question that stands for it now, and what became of that one. */
function Joined({ joined }: { joined: NonNullable<OwnQuestionRecord['joined']> }) {
  const isNext = useRecords((records) => queued(records)[0]?.id === joined.id);
  const { mine } = words;
  const standing = joined.status === 'queued' && isNext ? 'next' : joined.status;
  return (
    <div className={css.joined}>
      <small>{joined.text === undefined ? mine.joinedUnseen : mine.joined}</small>
      {joined.text !== undefined && (
        <p className={css.together} dir="auto">
          {joined.text}
        </p>
      )}
      <small>
        <strong className={css[standing]}>{mine.status[standing]}</strong>
      </small>
      {joined.status === 'dismissed' && <Reason reason={joined.reason} />}
      {joined.reply && <Reply reply={joined.reply} />}
    </div>
  );
}
