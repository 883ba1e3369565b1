import { memo } from '../../shared/kernel/memo.ts';
import { byNewest, byVotes } from '../../shared/questions/rank.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { questions, queued } from '../store/selectors.ts';
import { addresseePlace, cityPlace } from '../store/show.ts';
import type { CityFilter, Look, Sort, Tab } from './board.ts';

/** Under which tab a question stands; null on stage, and for what was withdrawn or merged. */
export function tabOf({ status, origin }: Pick<QuestionRecord, 'status' | 'origin'>): Tab | null {
  switch (status) {
    case 'pending':
      return 'review';
    case 'approved':
      return origin === 'prepared' ? 'prepared' : 'open';
    case 'queued':
      return 'queue';
    case 'answered':
    case 'dismissed':
      return 'done';
    default:
      return null;
  }
}

type ByTab = Readonly<Record<Tab, readonly QuestionRecord[]>>;

export const byTab = memo((records: View): ByTab => {
  const lists: Record<Tab, QuestionRecord[]> = { review: [], open: [], queue: [], done: [], prepared: [] };
  for (const question of questions(records)) {
    const tab = tabOf(question);
    if (tab) lists[tab].push(question);
  }
  return { ...lists, queue: queued(records) };
});

/** Whether the order of a tab is the moderator's to choose; the others have one of their own. */
export const isSortable = (tab: Tab): boolean => tab === 'open';

const ORDERS: Record<Sort, (a: QuestionRecord, b: QuestionRecord) => number> = {
  votes: byVotes,
  newest: byNewest,
};

/** When a question was done with; a dismissed one has no such time, and stands by when it was asked. */
const doneAt = ({ answeredAt, submittedAt }: QuestionRecord): number => answeredAt ?? submittedAt;

function sorted(list: readonly QuestionRecord[], tab: Tab, sort: Sort): readonly QuestionRecord[] {
  if (isSortable(tab)) return list.toSorted(ORDERS[sort]);
  // Who has waited longest is reviewed first; of what is done the latest comes first; the queue and the prepared have their own order.
  if (tab === 'review') return list.toSorted((a, b) => byNewest(b, a));
  return tab === 'done' ? list.toSorted((a, b) => doneAt(b) - doneAt(a)) : list;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const matches = (question: QuestionRecord, search: string): boolean =>
  plain(`${question.text} ${question.name ?? ''}`).includes(search);

const isTo = (records: View, question: QuestionRecord, city: CityFilter, place: number | null): boolean =>
  city === 'any' ||
  (city === 'everyone' ? question.to === null : addresseePlace(records, question.to) === place);

/** What a tab shows: found, of the city, in order. */
export function shownIn(records: View, look: Pick<Look, 'tab' | 'search' | 'city' | 'sort'>) {
  const list = byTab(records)[look.tab];
  const search = plain(look.search.trim());
  const place = look.city === 'any' || look.city === 'everyone' ? null : cityPlace(records, look.city);
  const found = list.filter(
    (question) => isTo(records, question, look.city, place) && (search === '' || matches(question, search)),
  );
  return sorted(found, look.tab, look.sort);
}

/** Where the questions open: for a co-moderator on what waits, for a moderator on what there is to ask. */
export function firstTab(records: View, role: Role | null): Tab {
  const { open, prepared } = byTab(records);
  if (role === 'co-moderator') return 'review';
  return open.length === 0 && prepared.length > 0 ? 'prepared' : 'open';
}
