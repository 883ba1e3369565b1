import { createContext, useContext } from 'react';
import { present } from '../../shared/kernel/assert.ts';
import type { QuestionId } from '../../shared/kernel/ids.ts';

/** Opens the place where a reply to a question is written. */
export const WritingContext = createContext<((to: QuestionId) => void) | null>(null);

export const useWrite = (): ((to: QuestionId) => void) =>
  present(useContext(WritingContext), 'a page that can write around this');
