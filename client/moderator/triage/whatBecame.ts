import type { View } from '../../../shared/views/common.ts';
import type { QuestionRecord } from '../../../shared/views/records.ts';
import { moderator as words } from '../../locales/en/moderator.ts';
import { personName } from '../people.ts';

/** What was done last to a question, and by whom: "approved by Anna". */
export function whatBecame(records: View, { last }: Pick<QuestionRecord, 'last'>): string {
  const { triage } = words;
  if (!last) return '';
  return triage.goneBy(
    triage.deeds[last.what],
    last.by === null ? triage.itsAsker : personName(records, last.by),
  );
}
