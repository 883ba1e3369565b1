import { relayTo } from '../../support/relay.ts';
import { answer } from '../calls.ts';
import { BadLine, type Weather } from '../delays.ts';

let line: BadLine | null = null;

const calls = {
  /** A bad line to the server at `url`; resolves with its own address. */
  open: async (url: string, seed: number): Promise<string> => {
    const opened = new BadLine(seed);
    line = opened;
    return (await relayTo(url, () => opened.carrier())).url;
  },
  weather: (): Weather => line?.weather ?? { delays: [], stalls: 0, stalled: 0 },
};
export type BadLineCalls = typeof calls;

answer(calls);
