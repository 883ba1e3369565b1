import { createStore, type StoreApi } from 'zustand/vanilla';
import { storage } from '../store/storage.ts';
import type { Threshold } from './thresholds.ts';

/** Whether this device sounds or vibrates at thresholds. */
export interface SignalState {
  /** *silenced*: turned on, but the browser lets nothing be heard before the page is pressed. *absent* where it cannot be. */
  readonly sound: 'off' | 'on' | 'silenced' | 'absent';
  readonly vibration: 'off' | 'on' | 'absent';
}

export interface Signals {
  readonly store: StoreApi<SignalState>;
  /** In the course of a press, which is when browsers allow it. */
  readonly switchSound: () => void;
  readonly switchVibration: () => void;
  readonly signal: (threshold: Threshold) => void;
  /** Takes up what was turned on before; returns what ends it. */
  readonly open: () => () => void;
}

const SOUND = 'moderato:speaker:sound';
const VIBRATION = 'moderato:speaker:vibration';

/** A tone swells, and is gone after this long. s. */
const TONE = 0.9;
const SWELL = 0.04;
const VOLUME = 0.3;
/** One tone at wrap-up, two at zero, the second lower. Hz. */
const TONES: Record<Threshold, readonly number[]> = { 'wrap-up': [660], overtime: [660, 523] };
/** From one tone to the next. s. */
const APART = 0.35;
/** On and off in turn, ms. */
const PATTERNS: Record<Threshold, number[]> = { 'wrap-up': [200], overtime: [300, 150, 300] };
/** How long a browser may take to let the sound begin. ms. */
const PATIENCE = 500;
/** So that what was turned on is felt. ms. */
const TOUCH = 60;

/** Off until the speaker turns them on; the device remembers. */
export function createSignals(): Signals {
  const canSound = 'AudioContext' in window;
  const canVibrate = 'vibrate' in navigator;
  let context: AudioContext | null = null;
  const wanted = (key: string): boolean => storage.get(key) === 'on';
  const store = createStore<SignalState>(() => ({
    sound: canSound ? (wanted(SOUND) ? 'silenced' : 'off') : 'absent',
    vibration: canVibrate ? (wanted(VIBRATION) ? 'on' : 'off') : 'absent',
  }));

  const look = () => {
    if (context) store.setState({ sound: context.state === 'running' ? 'on' : 'silenced' });
  };
  /** Browsers say yes at once, no, or nothing until the page is pressed; `statechange` tells which. */
  const resume = () => {
    if (!canSound || !wanted(SOUND)) return;
    if (!context) {
      context = new AudioContext();
      context.addEventListener('statechange', look);
    }
    context.resume().then(look, look);
  };
  const release = () => {
    context?.removeEventListener('statechange', look);
    void context?.close();
    context = null;
  };

  return {
    store,
    switchSound: () => {
      if (store.getState().sound === 'on') {
        storage.set(SOUND, 'off');
        release();
        store.setState({ sound: 'off' });
      } else {
        storage.set(SOUND, 'on');
        resume();
        // Some browsers never answer; before this the words would only flicker.
        setTimeout(look, PATIENCE);
      }
    },
    switchVibration: () => {
      const vibration = store.getState().vibration === 'on' ? 'off' : 'on';
      storage.set(VIBRATION, vibration);
      store.setState({ vibration });
      if (vibration === 'on') navigator.vibrate(TOUCH);
    },
    signal: (threshold) => {
      const { sound, vibration } = store.getState();
      if (context && sound === 'on') play(context, TONES[threshold]);
      if (vibration === 'on') navigator.vibrate(PATTERNS[threshold]);
    },
    open: () => {
      resume();
      // Any press will do, and some devices take the sound away whenever the page is out of sight.
      document.addEventListener('click', resume);
      document.addEventListener('visibilitychange', resume);
      return () => {
        document.removeEventListener('click', resume);
        document.removeEventListener('visibilitychange', resume);
        release();
      };
    },
  };
}

function play(context: AudioContext, tones: readonly number[]): void {
  for (const [index, frequency] of tones.entries()) {
    const start = context.currentTime + index * APART;
    const tone = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(VOLUME, start + SWELL);
    volume.gain.exponentialRampToValueAtTime(0.001, start + TONE);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE);
  }
}
