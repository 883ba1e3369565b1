import { useCallback, useMemo, useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import { byNewest, byVotes } from '../../shared/questions/rank.ts';
import { CEILING } from '../../shared/views/audience.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moreQuestions, type Order } from '../actions/moreQuestions.ts';
import { useLive, useRecords } from '../store/hooks.ts';
import { counts, questions } from '../store/selectors.ts';

/** A question, and whether its count held the own vote when it was asked for; undefined where the count is kept up to date. */
export interface Listed {
  readonly question: QuestionRecord;
  readonly counted?: boolean;
}

interface Asked {
  readonly upTo: QuestionRecord | null;
  /** null when there is nothing more. */
  readonly next: number | null;
}

export interface ListedQuestions {
  readonly known: ReadonlyMap<QuestionId, Listed>;
  /** Those that can be voted on, in their order, as far as it is known without a gap. */
  readonly order: readonly QuestionId[];
  readonly answered: readonly QuestionRecord[];
  readonly more: 'none' | 'some' | 'coming' | 'failed';
  readonly loadMore: () => void;
}

const RANK = { votes: byVotes, newest: byNewest } as const;
const NOTHING_ASKED: Asked = { upTo: null, next: 0 };

/** The questions of the bounded view, and those that were asked for beyond it. */
export function useQuestions(order: Order): ListedQuestions {
  const live = useLive();
  const viewed = useRecords(questions);
  const tally = useRecords(counts);
  const [extra, setExtra] = useState<readonly Listed[]>([]);
  const [asked, setAsked] = useState<Record<Order, Asked>>({ votes: NOTHING_ASKED, newest: NOTHING_ASKED });
  const [coming, setComing] = useState<'coming' | 'failed' | null>(null);

  const known = useMemo(
    () =>
      new Map<QuestionId, Listed>([
        ...extra.map((listed): [QuestionId, Listed] => [listed.question.id, listed]),
        ...viewed.map((question): [QuestionId, Listed] => [question.id, { question }]),
      ]),
    [extra, viewed],
  );

  const { upTo, next } = asked[order];
  const listed = useMemo(() => {
    const all = [...known.values()].map(({ question }) => question);
    const open = all.filter(isOpen).toSorted(RANK[order]);
    const isWhole = next === null || open.length >= (tally ? tally.open + tally.queued : 0);
    return {
      order: (isWhole ? open : withoutGap(open, order, upTo)).map(({ id }) => id),
      answered: all
        .filter(({ status }) => status === 'answered')
        .toSorted((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0)),
      isWhole,
    };
  }, [known, order, tally, upTo, next]);

  const loadMore = useCallback(async () => {
    setComing('coming');
    const more = await moreQuestions(live, order, next ?? 0, (id) => known.has(id));
    setComing(more ? null : 'failed');
    if (!more) return;
    const { upvotes } = live.replica.getState().own;
    const fresh = more.questions.map((question) => ({ question, counted: upvotes.includes(question.id) }));
    setExtra((before) => [...before, ...fresh]);
    setAsked((before) => ({ ...before, [order]: { upTo: more.upTo, next: more.next } }));
  }, [live, order, next, known]);

  return {
    known,
    order: listed.order,
    answered: listed.answered,
    more: coming ?? (listed.isWhole ? 'none' : 'some'),
    loadMore: () => void loadMore(),
  };
}

const isOpen = ({ status }: QuestionRecord) => status === 'approved' || status === 'queued';

/** Beyond the ceiling of the view some are known by chance, and others between them are not. */
function withoutGap(
  open: readonly QuestionRecord[],
  order: Order,
  upTo: QuestionRecord | null,
): readonly QuestionRecord[] {
  const ceiling = CEILING[order === 'votes' ? 'top' : 'newest'];
  let seen = 0;
  return open.filter((question) => {
    if (question.status === 'approved') seen += 1;
    return seen <= ceiling || (upTo !== null && RANK[order](question, upTo) <= 0);
  });
}
