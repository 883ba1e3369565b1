import { createStore, type StoreApi } from 'zustand/vanilla';
import { storage } from '../store/storage.ts';
import type { Key } from './action.ts';
import { isKey } from './shortcuts.ts';

/** What shares a key and changes together: one action, or several of which the first that applies is done. */
export interface Keyed {
  /** The first names them all where their key is stored. */
  readonly ids: readonly [string, ...string[]];
  /** The keys that they have by default. */
  readonly keys: readonly Key[];
}

/** What a person made of the defaults. */
export interface KeySettings {
  readonly on: boolean;
  /** The key instead of the default ones; null for none. By the first id. */
  readonly changes: ReadonlyMap<string, Key | null>;
}

export interface KeymapState extends KeySettings {
  /** The keys that work now, by the id of each action; none while keys are off. */
  readonly inForce: ReadonlyMap<string, readonly Key[]>;
}

export interface Keymap {
  readonly store: StoreApi<KeymapState>;
  readonly turn: (on: boolean) => void;
  readonly change: (keyed: Keyed, key: Key | null) => void;
  /** Back to the defaults; whether keys are on stays. */
  readonly reset: () => void;
  /** Takes over what another tab changes, until the returned function is called. */
  readonly follow: () => () => void;
}

/** For all sessions on this device: a key is a habit of the hand. */
const KEYS_AT = 'moderato:keys';

const DEFAULTS: KeySettings = { on: true, changes: new Map() };

/** What was stored, as far as it makes sense: another version, or a hand, may have written it. */
export function settingsIn(stored: string | null): KeySettings {
  if (stored === null) return DEFAULTS;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return DEFAULTS;
    const on = 'on' in value && typeof value.on === 'boolean' ? value.on : DEFAULTS.on;
    const changes = 'changes' in value ? value.changes : null;
    const entries = typeof changes === 'object' && changes !== null ? Object.entries(changes) : [];
    return { on, changes: new Map(entries.filter(isChange)) };
  } catch {
    return DEFAULTS; // not JSON
  }
}

const isChange = (entry: [string, unknown]): entry is [string, Key | null] =>
  entry[1] === null || (typeof entry[1] === 'string' && isKey(entry[1]));

const storedForm = ({ on, changes }: KeySettings): string =>
  JSON.stringify({ on, changes: Object.fromEntries(changes) });

/**
 * Each key means one thing. What the person chose goes before a default, also one that a later version brings; among equals the
 * first in the table has it.
 */
export function keysInForce(
  table: readonly Keyed[],
  { on, changes }: KeySettings,
): ReadonlyMap<string, readonly Key[]> {
  const inForce = new Map<string, readonly Key[]>();
  if (!on) return inForce;
  const taken = new Set<Key>();
  const give = ({ ids }: Keyed, keys: readonly Key[]) => {
    const free = keys.filter((key) => !taken.has(key));
    for (const key of free) taken.add(key);
    for (const id of ids) inForce.set(id, free);
  };
  const isChanged = ({ ids: [id] }: Keyed) => changes.has(id);
  for (const keyed of table.filter(isChanged)) {
    const key = changes.get(keyed.ids[0]) ?? null;
    give(keyed, key === null ? [] : [key]);
  }
  for (const keyed of table) if (!isChanged(keyed)) give(keyed, keyed.keys);
  return inForce;
}

export function createKeymap(table: readonly Keyed[]): Keymap {
  const stateOf = (settings: KeySettings): KeymapState => ({
    ...settings,
    inForce: keysInForce(table, settings),
  });
  const store = createStore<KeymapState>(() => stateOf(settingsIn(storage.get(KEYS_AT))));
  const set = (settings: KeySettings) => {
    storage.set(KEYS_AT, storedForm(settings));
    store.setState(stateOf(settings));
  };
  return {
    store,
    turn: (on) => set({ ...store.getState(), on }),
    change: ({ ids: [id], keys }, key) => {
      const { on, changes } = store.getState();
      const others = [...changes].filter(([other]) => other !== id);
      // Its own key given back brings the other default ones back too.
      const isDefault = key === (keys[0] ?? null);
      set({ on, changes: new Map(isDefault ? others : [...others, [id, key]]) });
    },
    reset: () => set({ on: store.getState().on, changes: DEFAULTS.changes }),
    follow: () => {
      const changed = ({ key }: StorageEvent) => {
        // null: everything was cleared
        if (key === KEYS_AT || key === null) store.setState(stateOf(settingsIn(storage.get(KEYS_AT))));
      };
      window.addEventListener('storage', changed);
      return () => window.removeEventListener('storage', changed);
    },
  };
}
