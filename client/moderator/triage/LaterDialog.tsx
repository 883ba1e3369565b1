import { useState } from 'react';
import type { Later } from '../../../shared/questions/types.ts';
import { running } from '../../../shared/rundown/clock.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { cities, rundown } from '../../store/selectors.ts';
import { useBoard } from '../board.ts';
import type { About } from './about.ts';
import { Choices } from './Choices.tsx';
import { closeWhen, DialogForm, useDecidedOn, useDialogSend } from './DialogForm.tsx';
import { sendBatch } from './onSelected.ts';

const { dialogs } = words.triage;

/** For a later segment, or onto the follow-up list of a city; or with the others again (Q17). */
export function LaterDialog({ question, several }: About) {
  const board = useBoard();
  const order = useRecords(rundown);
  const all = useRecords(cities);
  const at = (order && running(order)?.index) ?? -1;
  const toCome = (order?.segments ?? []).filter(
    ({ dropped, runs }, index) => index > at && !dropped && runs.length === 0,
  );
  const first = toCome.find(({ takesQuestions }) => takesQuestions) ?? toCome[0];
  const [to, setTo] = useState<Later | null>(question.later ?? first?.id ?? all[0]?.id ?? null);
  const { send, ...state } = useDialogSend();
  const from = useDecidedOn(question, state.refusal);
  return (
    <DialogForm
      title={dialogs.later}
      text={question.text}
      several={several}
      confirm={dialogs.keep}
      {...state}
      onSend={() => {
        if (several) void closeWhen(board, sendBatch(board, { type: 'putOff', to }));
        else send({ type: 'question.putOff', question: question.id, to, from: from });
      }}
    >
      <Choices<Later | null>
        label={dialogs.later}
        groups={[
          { name: dialogs.now, choices: [{ value: null, name: dialogs.now }] },
          { name: dialogs.segments, choices: toCome.map(({ id, title }) => ({ value: id, name: title })) },
          {
            name: dialogs.followUps,
            choices: all.map(({ id, name, place }) => ({ value: id, name, place })),
          },
        ]}
        chosen={to}
        onChoose={setTo}
      />
    </DialogForm>
  );
}
