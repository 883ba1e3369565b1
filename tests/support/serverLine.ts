import { onTestFinished } from 'vitest';
import { relayTo } from './relay.ts';

/** A line to a server which the test can spoil. */
export interface Line {
  readonly url: string;
  /** From here on what the server sends is lost; what clients send still arrives. */
  readonly loseAnswers: () => void;
  /** From here on everything is lost, both ways, and nobody is told: a cable that was pulled behind a switch. */
  readonly freeze: () => void;
  /** Breaks every connection, without a good-bye. */
  readonly cut: () => void;
}

/** A line to the server at `url`, gone when the test is over. */
export async function lineTo(url: string): Promise<Line> {
  let deaf = false;
  let frozen = false;
  const { close, ...relay } = await relayTo(url, (way) => (pass) => {
    if (!frozen && (way === 'up' || !deaf)) pass();
  });
  onTestFinished(close);
  return {
    url: relay.url,
    loseAnswers: () => {
      deaf = true;
    },
    freeze: () => {
      frozen = true;
    },
    cut: relay.cut,
  };
}
