import { useId, useState } from 'react';
import { Heading } from 'react-aria-components/Dialog';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import { memo } from '../../../shared/kernel/memo.ts';
import type { ReplyTo } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord, ReplyRecord } from '../../../shared/views/records.ts';
import { sendCommand } from '../../actions/sendCommand.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { questions } from '../../store/selectors.ts';
import { classes } from '../ActionButton.tsx';
import { closeDialog, useBoard } from '../board.ts';
import { CloseRow } from '../CloseRow.tsx';
import controls from '../controls.module.css';
import overlays from '../overlays.module.css';
import { personName } from '../people.ts';
import css from './Forms.module.css';
import { ReplyToChoice } from './ReplyToChoice.tsx';
import { useTyped } from './useTyped.ts';

interface Waiting {
  readonly question: QuestionRecord;
  readonly proposal: ReplyRecord;
}

/** Every reply of a speaker's that no moderator has let out yet, the oldest first. */
export const proposalsIn = memo((records: View): readonly Waiting[] =>
  questions(records)
    .flatMap((question) => (question.proposals ?? []).map((proposal) => ({ question, proposal })))
    .toSorted((a, b) => a.proposal.at - b.proposal.at),
);

/** Speakers' replies in one place: let out as they are, or edited, or declined (Q16). */
export function ProposalsDialog() {
  const all = useRecords(proposalsIn);
  const { proposals } = words;
  return (
    <>
      <Heading slot="title" level={2}>
        {proposals.title}
      </Heading>
      {all.length === 0 ? (
        <p>{proposals.none}</p>
      ) : (
        <ol className={css.list}>
          {all.map(({ question, proposal }) => (
            <li key={`${question.id} ${proposal.by}`}>
              <Proposal question={question} proposal={proposal} />
            </li>
          ))}
        </ol>
      )}
      <CloseRow />
    </>
  );
}

function Proposal({ question, proposal }: Waiting) {
  const board = useBoard();
  const field = useId();
  const speaker = proposal.by as string as SpeakerId; // only speakers propose
  const name = useRecords((records) => personName(records, speaker));
  const key = `${question.id} ${speaker}`;
  const text = useTyped(`proposal ${key}`, proposal.text, proposal.text);
  const to = useTyped(`proposal to ${key}`, proposal.to);
  const [refused, setRefused] = useState<string | null>(null);
  const { proposals } = words;
  const isEdited = text.value !== proposal.text;

  const decided = (answer: Awaited<ReturnType<typeof sendCommand>>) => {
    if (!answer.ok) {
      setRefused(answer.error.message);
      return;
    }
    text.discard();
    to.discard();
    // The last one was why it was open.
    const { replica } = board.live.replica.getState();
    if (replica && proposalsIn(replica.records).length === 0) closeDialog(board);
  };
  const letOut = async () =>
    decided(
      await sendCommand(board.live, {
        type: 'question.reply',
        question: question.id,
        text: text.value,
        to: to.value as ReplyTo, // one of the two
        speaker,
        over: question.reply?.text ?? null,
      }),
    );
  const decline = async () =>
    decided(await sendCommand(board.live, { type: 'question.decline', question: question.id, speaker }));

  return (
    <form
      className={css.form}
      aria-label={proposals.by(name)}
      onSubmit={(event) => {
        event.preventDefault();
        void letOut();
      }}
    >
      <p className={overlays.quote} dir="auto">
        {question.text}
      </p>
      <div className={css.field}>
        <label htmlFor={field}>{proposals.by(name)}</label>
        <textarea
          id={field}
          dir="auto"
          aria-describedby={`${field}-why`}
          aria-invalid={refused !== null}
          value={text.value}
          onChange={(event) => {
            setRefused(null);
            text.type(event.target.value);
          }}
        />
        {question.reply && (
          <small>
            {proposals.replaces} <bdi>“{question.reply.text}”</bdi>
          </small>
        )}
      </div>
      <ReplyToChoice
        label={proposals.to(name)}
        value={to.value as ReplyTo /* one of the two */}
        hasAsker={question.origin === 'audience'}
        onChange={to.type}
      />
      <div id={`${field}-why`} role="alert" className={css.refused}>
        {refused !== null && <p>{refused}</p>}
      </div>
      <div className={overlays.buttons}>
        <button type="button" className={controls.button} onClick={() => void decline()}>
          {proposals.decline}
        </button>
        <button type="submit" className={classes(controls.button, controls.primary)}>
          {isEdited ? proposals.letOutEdited : proposals.letOut}
        </button>
      </div>
    </form>
  );
}
