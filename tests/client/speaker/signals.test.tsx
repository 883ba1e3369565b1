import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import SpeakerPage from '../../../client/speaker/SpeakerPage.tsx';
import { given, oslo } from '../../support/domain.ts';
import { HANS } from '../../support/domainPeople.ts';
import { onPlanUntil } from '../../support/domainSeminar.ts';
import { type FakeLive, fakeLive } from '../../support/fakeLive.ts';
import { completeJsdom, renderPage } from '../../support/renderPage.tsx';

/** A device that can be heard: each tone’s pitch is kept. Some browsers let it sound only when they want. */
let tones: number[];
let isAllowed: boolean;
class FakeContext extends EventTarget {
  state: AudioContextState = 'suspended';
  currentTime = 0;
  destination = {};
  async resume() {
    if (isAllowed) this.become('running');
  }
  async close() {
    this.become('closed');
  }
  become(state: AudioContextState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
class FakeNode {
  gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
  connect = (next: unknown) => next;
  stop = () => {};
}
class FakeTone extends FakeNode {
  readonly #pitch: number;
  constructor(_: unknown, { frequency }: { frequency: number }) {
    super();
    this.#pitch = frequency;
  }
  start = () => void tones.push(this.#pitch);
}

const vibrate = vi.fn((_: number | number[]) => true);
let fake: FakeLive;
beforeAll(completeJsdom);
beforeEach(() => {
  tones = [];
  isAllowed = true;
  localStorage.clear();
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('OscillatorNode', FakeTone);
  vi.stubGlobal('GainNode', FakeNode);
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vibrate.mockClear();
  Reflect.deleteProperty(navigator, 'vibrate');
});

/** Hans’s screen, ten seconds before the wrap-up of his segment. */
async function show() {
  fake = fakeLive(HANS, given(...onPlanUntil('talk-utrecht')).session, oslo('09:32:50'), 0);
  const page = await act(async () => renderPage(SpeakerPage, fake));
  return page;
}
const at = (...clocks: readonly string[]) => {
  for (const clock of clocks) act(() => fake.setClock(oslo(clock), 0));
};
const turn = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('switch', { name }));
  });
const isOn = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked');

describe('sound and vibration at thresholds', () => {
  test('are off until the speaker turns them on', async () => {
    await show();
    expect([isOn('Sound'), isOn('Vibration')]).toEqual(['false', 'false']);
    at('09:32:59', '09:33:00', '09:33:01');
    expect(tones).toEqual([]);
    expect(vibrate).not.toHaveBeenCalled();
  });

  test('then give one sign at wrap-up and two at zero', async () => {
    await show();
    await turn('Sound');
    await turn('Vibration');
    vibrate.mockClear();
    at('09:32:59', '09:33:00', '09:33:01');
    expect(tones).toHaveLength(1);
    expect(vibrate.mock.calls).toEqual([[[200]]]);
    for (let second = 2; second < 60; second += 1) at(`09:33:${String(second).padStart(2, '0')}`);
    for (let second = 0; second < 60; second += 1) at(`09:34:${String(second).padStart(2, '0')}`);
    at('09:35:00', '09:35:01', '09:35:02');
    expect(tones).toHaveLength(3);
    expect(vibrate.mock.calls[1]).toEqual([[300, 150, 300]]);
  });

  test('are remembered on the device, and off again when turned off', async () => {
    const first = await show();
    await turn('Sound');
    first.unmount();
    const second = await show();
    expect(isOn('Sound')).toBe('true');
    await turn('Sound');
    at('09:32:59', '09:33:00');
    expect(tones).toEqual([]);
    second.unmount();
    await show();
    expect(isOn('Sound')).toBe('false');
  });

  test('it says when the browser blocks the sound, until a press anywhere lets it begin', async () => {
    localStorage.setItem('moderato:speaker:sound', 'on');
    isAllowed = false;
    await show();
    screen.getByRole('switch', { name: 'Sound: blocked by the browser, press to allow' });
    isAllowed = true;
    await act(async () => {
      fireEvent.click(screen.getByRole('timer'));
    });
    expect(isOn('Sound')).toBe('true');
    at('09:32:59', '09:33:00');
    expect(tones).toHaveLength(1);
  });

  test('it says so too when a press does not help', async () => {
    isAllowed = false;
    await show();
    await turn('Sound');
    await screen.findByRole('switch', { name: /blocked by the browser/ });
    isAllowed = true;
    await turn(/blocked/);
    expect(isOn('Sound')).toBe('true');
  });

  test('what the device cannot do is not offered', async () => {
    Reflect.deleteProperty(window, 'AudioContext');
    Reflect.deleteProperty(navigator, 'vibrate');
    await show();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
