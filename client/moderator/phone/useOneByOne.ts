import { useState } from 'react';
import type { QuestionId } from '../../../shared/kernel/ids.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { useConnection, useRecords, useReplica } from '../../store/hooks.ts';
import { question as questionIn } from '../../store/selectors.ts';
import { handsOn } from '../triage/claims.ts';

export interface OneByOne {
  /** The question to look at; null when none is left. */
  readonly question: QuestionRecord | null;
  /** Whether somebody else has decided on it while it was looked at: it stays until it is put away. */
  readonly overtaken: boolean;
  /** Its place among those that are not left for now, from 1. */
  readonly place: number;
  readonly of: number;
  /** How many were left for now. */
  readonly passed: number;
  /** Leaves it for now, or puts away what somebody else has decided on. */
  readonly pass: () => void;
  /** Back to those that were left. */
  readonly again: () => void;
}

/**
 * One question of a list after the other, the first first. The one that is shown stays, whatever comes in, until it is decided on here or
 * left for now; and when somebody else decides on it, until that has been read.
 */
export function useOneByOne(list: readonly QuestionRecord[]): OneByOne {
  const me = useConnection((state) => state.person);
  const hands = useReplica((state) => state.hands);
  const [shown, setShown] = useState<QuestionId | null>(null);
  const [passed, setPassed] = useState<readonly QuestionId[]>([]);
  const record = useRecords((records) => questionIn(records, shown));
  const left = list.filter(({ id }) => !passed.includes(id));
  const inList = left.some(({ id }) => id === shown);
  // What oneself decided needs no reading.
  const overtaken = !inList && record !== null && !passed.includes(record.id) && record.last?.by !== me;
  // What another moderator has taken up is the other's to decide; two who triage go through the pile side by side.
  const next = (rest: readonly QuestionRecord[]) =>
    rest.find(({ id }) => !handsOn(hands, id, me).some(({ taken }) => taken)) ?? rest[0] ?? null;
  const question = inList || overtaken ? record : next(left);
  if (question !== null && question.id !== shown) setShown(question.id);
  return {
    question,
    overtaken,
    place: question === null ? 0 : left.findIndex(({ id }) => id === question.id) + 1,
    of: left.length,
    passed: list.length - left.length,
    pass: () => {
      if (question === null) return;
      setPassed(overtaken ? passed : [...passed, question.id]);
      setShown(next(left.filter(({ id }) => id !== question.id))?.id ?? null);
    },
    again: () => setPassed([]),
  };
}
