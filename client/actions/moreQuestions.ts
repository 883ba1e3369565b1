import type { CityId, QuestionId } from '../../shared/kernel/ids.ts';
import { PAGE } from '../../shared/protocol/limits.ts';
import type { QuestionRecord } from '../../shared/views/records.ts';
import type { Live } from '../store/live.ts';

export type Order = 'votes' | 'newest';

/** Which questions to show, and in which order. */
export interface Wanted {
  readonly order: Order;
  /** Those to a city, or to one of its speakers; null for those to all. Left out for all of them. */
  readonly city?: CityId | null | undefined;
  /** What their text holds; empty for anything. */
  readonly search: string;
}

export interface More {
  /** Those that were not known before. */
  readonly questions: readonly QuestionRecord[];
  /** In the order asked for, everything up to this one is known now; null for everything there is. */
  readonly upTo: QuestionRecord | null;
  /** The page to ask for next time; null when there is none. */
  readonly next: number | null;
}

/** A press asks for at most so many pages, where the first ones hold nothing new. */
const PAGES_AT_ONCE = 5;

/**
 * Asks for what the bounded view leaves out (invariant 5), from `page` on, until something comes that `isKnown` does not know.
 * null when there was no answer: the network is gone, and a new press may find it back.
 */
export async function moreQuestions(
  live: Live,
  { order, city, search }: Wanted,
  page: number,
  isKnown: (id: QuestionId) => boolean,
): Promise<More | null> {
  const fresh: QuestionRecord[] = [];
  for (let asked = page; ; asked += 1) {
    const answer = await live.transport.query({
      type: 'questions',
      order,
      page: asked,
      ...(city !== undefined && { city }),
      ...(search !== '' && { search }),
    });
    if (!answer) return null;
    if (!answer.ok) {
      live.notices.show(answer.error.message, 'problem');
      return null;
    }
    if (answer.type !== 'questions') return null;
    fresh.push(...answer.questions.filter(({ id }) => !isKnown(id)));
    const next = (asked + 1) * PAGE < answer.total ? asked + 1 : null;
    if (fresh.length > 0 || next === null || asked - page + 1 >= PAGES_AT_ONCE)
      return { questions: fresh, upTo: next === null ? null : (answer.questions.at(-1) ?? null), next };
  }
}
