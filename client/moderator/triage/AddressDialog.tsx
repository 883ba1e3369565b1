import { useState } from 'react';
import type { SpeakerId } from '../../../shared/kernel/ids.ts';
import type { Addressee } from '../../../shared/questions/types.ts';
import type { View } from '../../../shared/views/common.ts';
import { send } from '../../actions/fieldEdits.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { useRecords } from '../../store/hooks.ts';
import { speakers } from '../../store/messaging.ts';
import { cities, speaker } from '../../store/selectors.ts';
import { useBoard } from '../board.ts';
import { Beside } from '../editor/Beside.tsx';
import { useField } from '../editor/useField.ts';
import { personName } from '../people.ts';
import type { About } from './about.ts';
import { Choices } from './Choices.tsx';
import { closeWhen, DialogForm } from './DialogForm.tsx';
import { sendBatch } from './onSelected.ts';
import { addressField } from './questionFields.ts';
import { sent } from './sent.ts';
import css from './Triage.module.css';

const { dialogs } = words.triage;

/** To whom a question goes: to all, to a city or to a speaker (Q6). */
export function AddressDialog({ question, several }: About) {
  return several ? <Several /> : <One question={question} several={false} />;
}

function One({ question }: About) {
  const board = useBoard();
  const field = addressField(
    useRecords((records) => records),
    question,
  );
  const state = useField(field);
  return (
    <DialogForm
      title={dialogs.address}
      text={question.text}
      busy={state.saving}
      onSend={() => void closeWhen(board, sent(board, field, send(board, field)))}
      onCancel={state.takeTheirs}
    >
      <Addressees chosen={state.value} onChoose={(to) => state.type(field.show(to))} />
      <small className={css.hint}>{dialogs.addressHint}</small>
      <div className={css.beside}>
        <Beside id="question-to" state={state} />
      </div>
    </DialogForm>
  );
}

function Several() {
  const board = useBoard();
  const [to, setTo] = useState<Addressee>(null);
  return (
    <DialogForm
      title={dialogs.address}
      several
      onSend={() => void closeWhen(board, sendBatch(board, { type: 'address', to }))}
    >
      <Addressees chosen={to} onChoose={setTo} />
      <small className={css.hint}>{dialogs.addressHint}</small>
    </DialogForm>
  );
}

function Addressees({ chosen, onChoose }: { chosen: Addressee; onChoose: (to: Addressee) => void }) {
  const allCities = useRecords(cities);
  const allSpeakers = useRecords(speakers);
  const records = useRecords((all) => all);
  const groups = [
    { name: dialogs.address, choices: [{ value: null, name: words.toAll }] },
    {
      name: words.triage.filter.city,
      choices: allCities.map(({ id, name, place }) => ({ value: id, name, place })),
    },
    {
      name: words.triage.speakers,
      choices: allSpeakers.map(({ id }) => ({ value: id, name: speakerName(records, id) })),
    },
  ];
  return <Choices<Addressee> label={dialogs.address} groups={groups} chosen={chosen} onChoose={onChoose} />;
}

/** One who is not named yet goes by the city, which is to be chosen as such, too. */
function speakerName(records: View, id: SpeakerId): string {
  const name = personName(records, id);
  return speaker(records, id)?.name ? name : `${name} (${words.unnamed})`;
}
