import { useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import type { Addressee } from '../../shared/questions/types.ts';
import type { OwnQuestionRecord } from '../../shared/views/records.ts';
import type { OutboxEntry } from '../actions/outbox.ts';
import { useLive } from '../store/hooks.ts';
import { storage } from '../store/storage.ts';
import { useOutbox } from './desk.ts';

/** What an asker changes of an own question (Q11). */
export interface Wording {
  readonly text: string;
  readonly to: Addressee;
}

/** A change while it is written: kept on the device with every letter, as a new question is. */
export function useEdit(question: QuestionId) {
  const { code } = useLive();
  const key = `moderato:edit:${code}:${question}`;
  const [edit, setEdit] = useState(() => stored(key));
  return {
    edit,
    change: (next: Wording) => {
      storage.set(key, JSON.stringify(next));
      setEdit(next);
    },
    end: () => {
      storage.remove(key);
      setEdit(null);
    },
  };
}

function stored(key: string): Wording | null {
  try {
    return JSON.parse(storage.get(key) ?? 'null') as Wording | null; // written above, and by nobody else
  } catch {
    storage.remove(key); // cut short
    return null;
  }
}

/** How an own question stands as its asker has it: changes that are under way, and one that was refused. */
export function useChanges(question: OwnQuestionRecord): {
  readonly now: Wording;
  readonly isUnderWay: boolean;
  readonly refused: OutboxEntry | null;
} {
  const entries = useOutbox((all) => all).filter(
    ({ command }) => command.type === 'question.edit' && command.question === question.id,
  );
  const last = entries.findLast(({ refusal }) => refusal === null);
  return {
    now: last ? wordingOf(last, question) : question,
    isUnderWay: last !== undefined,
    refused: entries.find(({ refusal }) => refusal !== null) ?? null,
  };
}

/** What a change would make of a question. */
export function wordingOf({ command }: OutboxEntry, question: OwnQuestionRecord): Wording {
  const { text, to } = command.type === 'question.edit' ? command.change : {};
  return { text: text ?? question.text, to: to === undefined ? question.to : to };
}
