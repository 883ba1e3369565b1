import { memo } from '../../shared/kernel/memo.ts';
import { byNewest, byVotes } from '../../shared/questions/rank.ts';
import type { Later } from '../../shared/questions/types.ts';
import type { Role } from '../../shared/session/permissions.ts';
import type { View } from '../../shared/views/common.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { questions, queued } from '../store/selectors.ts';
import type { Look, Sort, Tab } from './board.ts';
import { matching, passing } from './triage/filters.ts';

/** Whether a question is put off still: to a segment until that runs, onto a city's list until it is taken up again (Q17). */
function isPutOff(records: View, later: Later | undefined): boolean {
  if (later === undefined) return false;
  const to = records.get(later);
  return to?.kind !== 'segment' || to.runs.length === 0;
}

/** Under which tab a question stands; null on stage, and for what was withdrawn or merged. */
export function tabOf(
  records: View,
  { status, origin, later }: Pick<QuestionRecord, 'status' | 'origin' | 'later'>,
): Tab | null {
  switch (status) {
    case 'pending':
      return isPutOff(records, later) ? 'later' : 'review';
    case 'approved':
      return isPutOff(records, later) ? 'later' : origin === 'prepared' ? 'prepared' : 'open';
    case 'queued':
      return 'queue';
    case 'answered':
      return 'done';
    case 'dismissed':
      return 'dismissed';
    default:
      return null;
  }
}

type ByTab = Readonly<Record<Tab, readonly QuestionRecord[]>>;

export const byTab = memo((records: View): ByTab => {
  const lists: Record<Tab, QuestionRecord[]> = {
    review: [],
    open: [],
    queue: [],
    done: [],
    prepared: [],
    dismissed: [],
    later: [],
  };
  for (const question of questions(records)) {
    const tab = tabOf(records, question);
    if (tab) lists[tab].push(question);
  }
  return { ...lists, queue: queued(records) };
});

/** The orders that can be chosen in a tab; its own first. The queue and the prepared have their own, and no other. */
const SORTS: Readonly<Record<Tab, readonly Sort[]>> = {
  review: ['oldest', 'newest'],
  open: ['votes', 'newest', 'oldest'],
  queue: [],
  done: ['own', 'votes', 'newest'],
  prepared: [],
  dismissed: ['own', 'votes', 'newest'],
  later: ['votes', 'newest', 'oldest'],
};

type Shown = Pick<Look, 'tab' | 'search' | 'filters' | 'sorts'>;

/** What is looked for in every status has the orders that make sense for all of them. */
export const sortsOf = ({ tab, filters }: Pick<Shown, 'tab' | 'filters'>): readonly Sort[] =>
  filters.status === null ? SORTS[tab] : ['newest', 'oldest', 'votes'];

export function sortOf({ tab, filters, sorts }: Shown): Sort {
  const possible = sortsOf({ tab, filters });
  const chosen = sorts[tab];
  return chosen !== undefined && possible.includes(chosen) ? chosen : (possible[0] ?? 'own');
}

/** What is answered, or will not be, waits for nobody. */
const isWaiting = ({ status }: QuestionRecord): boolean =>
  status === 'pending' || status === 'approved' || status === 'queued';

/** When a question was done with: answered, or decided on last. */
const doneAt = ({ answeredAt, last, submittedAt }: QuestionRecord): number =>
  answeredAt ?? last?.at ?? submittedAt;

const ORDERS: Record<Exclude<Sort, 'own'>, (a: QuestionRecord, b: QuestionRecord) => number> = {
  votes: byVotes,
  newest: byNewest,
  oldest: (a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || byNewest(b, a),
};

function sorted(list: readonly QuestionRecord[], tab: Tab, sort: Sort): readonly QuestionRecord[] {
  if (sort !== 'own') return list.toSorted(ORDERS[sort]);
  return tab === 'done' || tab === 'dismissed' ? list.toSorted((a, b) => doneAt(b) - doneAt(a)) : list;
}

/** What is shown: found, narrowed down, in order. */
export function shownIn(records: View, look: Shown): readonly QuestionRecord[] {
  const list = look.filters.status === null ? byTab(records)[look.tab] : questions(records);
  const passes = passing(records, look.filters);
  const matches = matching(look.search);
  return sorted(
    list.filter((question) => passes(question) && matches(question)),
    look.tab,
    sortOf(look),
  );
}

/** Where the questions open: for a co-moderator on what waits, for a moderator on what there is to ask. */
export function firstTab(records: View, role: Role | null): Tab {
  const { open, prepared } = byTab(records);
  if (role === 'co-moderator') return 'review';
  return open.length === 0 && prepared.length > 0 ? 'prepared' : 'open';
}
