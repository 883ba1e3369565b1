import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Addressee, Later } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { addresseeName } from '../../store/show.ts';
import { openDialog, useBoard } from '../board.ts';
import { personName } from '../people.ts';
import { Offers } from '../stage/Offers.tsx';
import css from './Triage.module.css';

const { card } = words.triage;

/** What it is kept for, by name. */
export function laterName(records: View, later: Later): string {
  const to = records.get(later);
  if (to?.kind === 'city') return card.followUp(to.name);
  // A segment can be taken out of the run of show with questions still kept for it.
  return to?.kind === 'segment' ? card.later(to.title) : card.laterGone;
}

/** What moderators and speakers have made of a question, and why it was held; nothing of most. */
export function Marks({ question }: { question: QuestionRecord }) {
  const { labels, note, held, muted, merged, into, offers, proposals, reply, later } = question;
  const some =
    (labels ?? note ?? held ?? muted ?? merged ?? into ?? offers ?? proposals ?? reply ?? later) !==
      undefined || question.askedTo !== undefined;
  return some ? <Drawn question={question} /> : null;
}

function Drawn({ question }: { question: QuestionRecord }) {
  const { labels, note, held, muted, reply, askedTo } = question;
  return (
    <div className={css.marks}>
      {held && <span data-tone="warn">{card.held(held)}</span>}
      {muted && <span data-tone="warn">{card.muted}</span>}
      {labels?.map((label) => (
        <bdi key={label} className={css.label}>
          {label}
        </bdi>
      ))}
      <Merged question={question} />
      <Offers question={question} />
      {reply && <span title={reply.text}>{reply.to === 'all' ? card.replied : card.repliedAsker}</span>}
      <PutOff question={question} />
      {askedTo !== undefined && <AskedTo to={askedTo} />}
      {note && (
        <span className={css.note} title={note.text}>
          <b>{card.note}</b> <bdi>{note.text}</bdi> – <Of person={note.by} say={(name) => name} />
        </span>
      )}
    </div>
  );
}

/** A sentence about somebody, by first name. */
function Of({ person, say }: { person: PersonId; say: (name: string) => string }) {
  const name = useRecords((records) => personName(records, person));
  return <bdi>{say(name.split(' ')[0] ?? name)}</bdi>;
}

function PutOff({ question: { later } }: { question: QuestionRecord }) {
  const name = useRecords((records) => (later === undefined ? null : laterName(records, later)));
  return name === null ? null : <span>{name}</span>;
}

function AskedTo({ to }: { to: Addressee }) {
  const name = useRecords((records) => addresseeName(records, to));
  return <span>{card.askedTo(name ?? words.toAll)}</span>;
}

/** What was merged into it, and the way to it; or what it was merged into. */
function Merged({ question: { id, merged, into } }: { question: QuestionRecord }) {
  const board = useBoard();
  const target = useRecords((records) => {
    const other = into === undefined ? undefined : records.get(into);
    return other?.kind === 'question' ? other.text : null;
  });
  return (
    <>
      {merged && (
        <button
          type="button"
          className={css.merged}
          onClick={() => openDialog(board, { dialog: 'merged', question: id })}
        >
          {card.merged(merged.length)}
        </button>
      )}
      {target !== null && (
        <span className={css.note} title={target}>
          <b>{card.into}</b> <bdi>{target}</bdi>
        </span>
      )}
    </>
  );
}
