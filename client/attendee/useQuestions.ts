import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { QuestionId } from '../../shared/kernel/ids.ts';
import { holding } from '../../shared/questions/holding.ts';
import { byNewest, byVotes } from '../../shared/questions/rank.ts';
import { CEILING } from '../../shared/views/audience.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import { moreQuestions, type Order, type Wanted } from '../actions/moreQuestions.ts';
import { useConnection, useLive, useRecords } from '../store/hooks.ts';
import { counts, questions, speakers } from '../store/selectors.ts';

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
  /** How far the server has been searched, too; null while nothing is searched for. */
  readonly search: null | 'searching' | 'found' | 'failed';
}

const RANK = { votes: byVotes, newest: byNewest } as const;
const NOTHING_ASKED: Asked = { upTo: null, next: 0 };
/** So long after the last letter the server is asked. ms. */
const TYPED = 300;

/** The questions of the bounded view, and those that were asked for beyond it; of what is searched for, without being told to. */
export function useQuestions(wanted: Wanted): ListedQuestions {
  const { order, city, search } = wanted;
  const live = useLive();
  const isOnline = useConnection(({ status }) => status === 'online');
  const viewed = useRecords(questions);
  const tally = useRecords(counts);
  const fits = useFits(wanted);
  const [extra, setExtra] = useState<readonly Listed[]>([]);
  const [asked, setAsked] = useState<ReadonlyMap<string, Asked>>(new Map());
  const [coming, setComing] = useState<{ key: string; state: 'coming' | 'failed' } | null>(null);
  const key = JSON.stringify([order, city ?? city === null, search]);
  const isSearch = city !== undefined || search !== '';

  const known = useMemo(
    () =>
      new Map<QuestionId, Listed>([
        ...extra.map((listed): [QuestionId, Listed] => [listed.question.id, listed]),
        ...viewed.map((question): [QuestionId, Listed] => [question.id, { question }]),
      ]),
    [extra, viewed],
  );

  const { upTo, next } = asked.get(key) ?? NOTHING_ASKED;
  const listed = useMemo(() => {
    const all = [...known.values()].map(({ question }) => question);
    const open = all.filter(isOpen).toSorted(RANK[order]);
    const isWhole = next === null || open.length >= (tally ? tally.open + tally.queued : 0);
    return {
      order: (isWhole ? open : withoutGap(open, order, upTo)).filter(fits).map(({ id }) => id),
      answered: all
        .filter((question) => question.status === 'answered' && fits(question))
        .toSorted((a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0)),
      isWhole: isWhole && (!isSearch || next === null || isAllAnswered(all, tally?.answered ?? 0)),
    };
  }, [known, order, tally, upTo, next, fits, isSearch]);

  const loadMore = useCallback(async () => {
    setComing({ key, state: 'coming' });
    const more = await moreQuestions(live, wanted, next ?? 0, (id) => known.has(id));
    // Meanwhile something else may be wanted.
    setComing((now) => (now?.key !== key ? now : more ? null : { key, state: 'failed' }));
    if (!more) return;
    const { upvotes } = live.replica.getState().own;
    const fresh = more.questions.map((question) => ({ question, counted: upvotes.includes(question.id) }));
    setExtra((before) => [...before, ...fresh]);
    setAsked((before) => new Map(before).set(key, { upTo: more.upTo, next: more.next }));
  }, [live, wanted, next, known, key]);

  const isDue = isSearch && isOnline && !listed.isWhole && !asked.has(key);
  const look = useEffectEvent(() => void loadMore());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(look, TYPED);
    return () => clearTimeout(timer);
  }, [isDue, key]);

  const state = coming?.key === key ? coming.state : null;
  return {
    known,
    order: listed.order,
    answered: listed.answered,
    more: state ?? (listed.isWhole ? 'none' : 'some'),
    loadMore: () => void loadMore(),
    search: !isSearch
      ? null
      : listed.isWhole || asked.has(key)
        ? 'found'
        : !isOnline || state === 'failed'
          ? 'failed'
          : 'searching',
  };
}

/** Whether a question is among those that are wanted: the server finds the same. */
function useFits({ city, search }: Wanted): (question: QuestionRecord) => boolean {
  const everySpeaker = useRecords(speakers);
  return useMemo(() => {
    const holds = holding(search);
    const cityOf = (to: QuestionRecord['to']) => everySpeaker.find(({ id }) => id === to)?.city ?? to;
    const isTo = ({ to }: QuestionRecord) =>
      city === undefined || (city === null ? to === null : cityOf(to) === city);
    return (question) => isTo(question) && holds(question.text);
  }, [everySpeaker, city, search]);
}

const isOpen = ({ status }: QuestionRecord) => status === 'approved' || status === 'queued';

const isAllAnswered = (all: readonly QuestionRecord[], total: number) =>
  all.filter(({ status }) => status === 'answered').length >= total;

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
