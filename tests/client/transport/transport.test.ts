import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTransport, type Transport } from '../../../client/transport/transport.ts';
import { type Instant, instant } from '../../../shared/kernel/time.ts';

const NINE = 1_607_587_200_000;

/** A line without a network: the test says what the server does. */
const line = vi.hoisted(() => {
  const handlers = new Map<string, (message?: unknown) => void>();
  return {
    handlers,
    options: {} as { auth?: (use: (auth: unknown) => void) => void },
    connected: false,
    /** How often the time was asked for. */
    asked: 0,
    connects: 0,
    /** What `time` is answered with; null is no answer. */
    answer: (_t0: number): unknown => null,
  };
});

vi.mock('socket.io-client', () => ({
  io: (options: typeof line.options) => {
    line.options = options;
    return {
      io: { opts: {}, on: () => undefined },
      get connected() {
        return line.connected;
      },
      on: (event: string, act: () => void) => line.handlers.set(event, act),
      onAny: (act: () => void) => line.handlers.set('any', act),
      connect: () => {
        line.connects += 1;
      },
      disconnect: () => {
        line.connected = false;
      },
      timeout: (ms: number) => ({
        emitWithAck: async (_event: string, t0: number) => {
          line.asked += 1;
          const answer = line.answer(t0);
          if (answer !== null) return answer;
          await new Promise((resolve) => setTimeout(resolve, ms));
          throw new Error('no answer');
        },
      }),
    };
  },
}));

describe('the line’s part in the server’s clock (invariant 3)', () => {
  let transport: Transport;
  const timed = vi.fn();
  const doubted = vi.fn();
  const proven = vi.fn();
  /** What the server's clock shows, whatever the device's does. */
  let server: () => Instant;
  const ignored = () => {};

  /** The line is there, and the server says welcome. */
  const connect = () => {
    line.connected = true;
    line.options.auth?.(ignored);
    line.handlers.get('connect')?.();
    line.handlers.get('welcome')?.({ epoch: 'one', now: server(), rate: 1 });
  };
  /** The line comes up, and the first questions for the time are over. */
  const comeUp = async () => {
    connect();
    await vi.advanceTimersByTimeAsync(10_000);
    line.asked = 0;
    for (const told of [timed, doubted, proven]) told.mockClear();
  };
  /** The page is looked at again. */
  const come = () => document.dispatchEvent(new Event('visibilitychange'));
  const sleepFor = (ms: number) => vi.setSystemTime(Date.now() + ms);

  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
      now: NINE + 300_000,
    });
    server = () => instant(Math.round(NINE + performance.now()));
    Object.assign(line, { connected: false, asked: 0, connects: 0 });
    line.answer = (t0) => ({ t0, now: server() });
    transport = openTransport(() => ({ protocol: 1, session: 'GRHT7' }) as never, {
      line: ignored,
      refused: ignored,
      timed,
      doubted,
      proven,
      welcome: ignored,
      snapshot: ignored,
      patch: ignored,
      own: ignored,
      presence: ignored,
      clock: ignored,
      hands: ignored,
      identify: ignored,
    });
  });
  afterEach(() => {
    transport.close();
    vi.useRealTimers();
  });

  test('asks often at first, and then three times a minute', async () => {
    await comeUp();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.asked).toBe(3);
    expect(transport.clock.now()).toBe(server());
  });

  test('asks at once when the page comes into sight', async () => {
    await comeUp();
    come();
    expect(line.asked).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(timed).toHaveBeenCalled();
  });

  test('a page that is looked at again and again asks no more than is answered', async () => {
    await comeUp();
    for (let n = 0; n < 15; n += 1) {
      come();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(9_000);
    expect(line.asked).toBeLessThan(40);
  });

  test('within a second of waking it knows that it slept, asks, and is right', async () => {
    await comeUp();
    const awake = server;
    server = () => instant(awake() + 600_000);
    sleepFor(600_000); // the monotonic clock stood still
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line.asked).toBeGreaterThan(0);
    expect(transport.clock.now()).toBe(server());
    expect(transport.clock.rtt).toBe(0);
  });

  test('a tab that was asleep while its clocks went on is right with the first answer', async () => {
    await comeUp();
    const asleep = server;
    server = () => instant(asleep() + 40); // clocks drift
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 600_000);
    sleepFor(600_000);
    come();
    await vi.advanceTimersByTimeAsync(0);
    expect(transport.clock.now()).toBe(server());
    vi.restoreAllMocks();
  });

  test.each([
    ['is told that it goes on', () => document.dispatchEvent(new Event('resume'))],
    ['hears what lay waiting for it', () => line.handlers.get('any')?.()],
  ])(
    'a page that was frozen doubts what it knows when it %s, and does not wait long for an old line',
    async (_, happens) => {
      await comeUp();
      const frozen = performance.now() + 600_000;
      const clock = vi.spyOn(performance, 'now').mockReturnValue(frozen);
      sleepFor(600_000);
      line.answer = () => null;
      line.connects = 0;
      happens();
      expect(doubted).toHaveBeenCalledOnce();
      await vi.advanceTimersByTimeAsync(300);
      expect(line.connects).toBe(1);
      expect(proven).not.toHaveBeenCalled();
      clock.mockRestore();
    },
  );

  test('what was heard a moment ago is the present, however often the page is looked at', async () => {
    await comeUp();
    await vi.advanceTimersByTimeAsync(11_000);
    come();
    expect(doubted).not.toHaveBeenCalled();
  });

  test('a shorter absence asks the line before it is given up, and is over with the answer', async () => {
    await comeUp();
    await vi.advanceTimersByTimeAsync(6_000);
    proven.mockClear();
    come();
    expect(doubted).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(0);
    expect(proven).toHaveBeenCalled();
    expect(line.connects).toBe(1);
  });

  test('a line that is dead after sleep is taken up anew, and the time goes on meanwhile', async () => {
    await comeUp();
    const awake = server;
    server = () => instant(awake() + 600_000);
    line.answer = () => null;
    line.connects = 0;
    sleepFor(600_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(transport.clock.now()).toBe(server());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(line.connects).toBe(1);
  });
});
