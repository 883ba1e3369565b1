import type { QuestionRecord } from '../../../shared/views/records.ts';

/** What a dialog is about: a question, or all that are selected. */
export interface About {
  readonly question: QuestionRecord;
  readonly several: boolean;
}
