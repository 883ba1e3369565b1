import type { StoreApi } from 'zustand/vanilla';
import type { QuestionId } from '../../../shared/kernel/ids.ts';
import type { HandUp } from '../../../shared/protocol/up.ts';
import type { Live } from '../../store/live.ts';
import type { Look } from '../board.ts';

/** Between two tellings of a hand that moves on; what it rests on is told at once. ms. */
const APART = 120;

const NOTHING: HandUp = { question: null, taken: false };

type Watched = Pick<Look, 'chosen' | 'taken' | 'asked'>;

/** A dialog about a question has it in hand, whatever is chosen behind it. */
const openOn = ({ asked }: Watched): QuestionId | null =>
  asked && 'question' in asked && !asked.several ? asked.question : null;

export function handOf(look: Watched): HandUp {
  const question = openOn(look) ?? look.chosen;
  if (question === null) return NOTHING;
  return { question, taken: openOn(look) !== null || look.taken === question };
}

/** Tells the other moderators what this page has under the hand, for as long as the page's connection lives. */
export function tellHand(live: Live, look: StoreApi<Look>): void {
  let told = NOTHING;
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    timer = undefined;
    if (live.connection.getState().status !== 'online') return;
    const hand = document.hidden ? NOTHING : handOf(look.getState());
    if (told.question === hand.question && told.taken === hand.taken) return;
    told = hand;
    toldAt = performance.now();
    void live.transport.hand(hand);
  };
  const soon = () => {
    if (timer !== undefined) return;
    const wait = toldAt + APART - performance.now();
    if (wait <= 0) tell();
    else timer = setTimeout(tell, wait);
  };

  look.subscribe((now) => {
    // Whoever moves on puts down what was taken up.
    if (now.taken !== null && now.chosen !== now.taken) {
      look.setState({ taken: null });
      return;
    }
    soon();
  });
  document.addEventListener('visibilitychange', soon);
  // The server forgets a hand with its line.
  live.connection.subscribe(({ status }, before) => {
    if (status === before.status) return;
    told = NOTHING;
    soon();
  });
}
