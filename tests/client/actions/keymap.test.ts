import { afterEach, describe, expect, it } from 'vitest';
import { createKeymap, type Keyed, keysInForce, settingsIn } from '../../../client/actions/keymap.ts';
import { storage } from '../../../client/store/storage.ts';

const NEXT: Keyed = { ids: ['next'], keys: ['n'] };
const MORE: Keyed = { ids: ['more'], keys: ['+', '='] };
const QUEUE: Keyed = { ids: ['queue', 'backToQueue'], keys: ['q'] };
const RARE: Keyed = { ids: ['rare'], keys: [] };
const TABLE = [NEXT, MORE, QUEUE, RARE];

const AT = 'moderato:keys';

afterEach(() => localStorage.clear());

const inForce = (changes: Record<string, string | null>, on = true) =>
  Object.fromEntries(keysInForce(TABLE, { on, changes: new Map(Object.entries(changes)) }));

describe('the keys in force', () => {
  it('are the defaults where nothing was changed', () => {
    expect(inForce({})).toEqual({
      next: ['n'],
      more: ['+', '='],
      queue: ['q'],
      backToQueue: ['q'],
      rare: [],
    });
  });

  it('are none while keys are off', () => {
    expect(inForce({ next: 'b' }, false)).toEqual({});
  });

  it('are the chosen ones: for all that share one, instead of all defaults, and none where it was removed', () => {
    expect(inForce({ queue: 'w', more: 'i', next: null, rare: 'r' })).toEqual({
      next: [],
      more: ['i'],
      queue: ['w'],
      backToQueue: ['w'],
      rare: ['r'],
    });
  });

  it('mean one thing each: what was chosen goes before a default, and the first before the second', () => {
    expect(inForce({ queue: 'n', more: 'n' })).toMatchObject({ next: [], more: ['n'], queue: [] });
    expect(inForce({ rare: '+' })).toMatchObject({ more: ['='], rare: ['+'] });
  });

  it('heed nothing of an action that is not there', () => {
    expect(inForce({ gone: 'n' })).toMatchObject({ next: ['n'] });
  });
});

describe('what was stored of the keys', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{"on":fal'],
    ['no object', '"off"'],
    ['null', 'null'],
    ['nothing of it', '[]'],
    ['a switch that is none, and changes that are none', '{"on":"no","changes":7}'],
    [
      'keys that are none',
      '{"changes":{"next":"Enter","more":"N","queue":" ","rare":"shift+1","end":5,"hold":"","back":"ø"}}',
    ],
  ])('is the defaults where it is %s', (_, stored) => {
    expect(settingsIn(stored)).toEqual({ on: true, changes: new Map() });
  });

  it('is taken as far as it makes sense', () => {
    const stored = '{"on":false,"changes":{"next":"b","more":"Tab","queue":null,"rare":"shift+r"}}';
    expect(settingsIn(stored)).toEqual({
      on: false,
      changes: new Map([
        ['next', 'b'],
        ['queue', null],
        ['rare', 'shift+r'],
      ]),
    });
  });
});

describe('the key map', () => {
  const keys = (keymap: ReturnType<typeof createKeymap>, id: string) =>
    keymap.store.getState().inForce.get(id);

  it('is found again on the device', () => {
    const keymap = createKeymap(TABLE);
    keymap.change(NEXT, 'b');
    keymap.change(QUEUE, null);
    keymap.turn(false);
    const again = createKeymap(TABLE);
    expect(again.store.getState()).toEqual(keymap.store.getState());
    again.turn(true);
    expect([keys(again, 'next'), keys(again, 'queue')]).toEqual([['b'], []]);
  });

  it('brings the other default keys back with the first', () => {
    const keymap = createKeymap(TABLE);
    keymap.change(MORE, 'i');
    keymap.change(MORE, '+');
    expect(keys(keymap, 'more')).toEqual(['+', '=']);
    expect(keymap.store.getState().changes.size).toBe(0);
  });

  it('forgets all changes, and leaves the switch', () => {
    const keymap = createKeymap(TABLE);
    keymap.change(NEXT, 'b');
    keymap.turn(false);
    keymap.reset();
    expect(keymap.store.getState()).toMatchObject({ on: false, changes: new Map() });
  });

  it('follows another tab until it is told to stop', () => {
    const keymap = createKeymap(TABLE);
    const stop = keymap.follow();
    const elsewhere = (changes: object, key: string | null = AT) => {
      storage.set(AT, JSON.stringify({ on: true, changes }));
      window.dispatchEvent(new StorageEvent('storage', { key }));
    };
    elsewhere({ next: 'b' });
    expect(keys(keymap, 'next')).toEqual(['b']);
    elsewhere({ next: 'c' }, 'moderato:name');
    expect(keys(keymap, 'next')).toEqual(['b']);
    stop();
    elsewhere({ next: 'd' });
    expect(keys(keymap, 'next')).toEqual(['b']);
  });
});
