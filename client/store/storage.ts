/** One of the browser's stores where it is there; a private window without it forgets on reload, and works otherwise. */
const keptIn = (area: () => Storage) => {
  const memory = new Map<string, string>();
  return {
    get(key: string): string | null {
      // What could not be written there is the later word.
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return area().getItem(key);
      } catch {
        return null; // denied by the browser's settings
      }
    },
    set(key: string, value: string): void {
      try {
        area().setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value); // denied, or full
      }
    },
    remove(key: string): void {
      memory.delete(key);
      try {
        area().removeItem(key);
      } catch {
        // denied: nothing can be there
      }
    },
    /** All keys that begin with `prefix`. */
    keys(prefix: string): readonly string[] {
      const all = new Set(memory.keys());
      try {
        const store = area();
        for (let i = 0; i < store.length; i += 1) all.add(store.key(i) ?? '');
      } catch {
        // denied: what is in memory is all there is
      }
      return [...all].filter((key) => key.startsWith(prefix));
    },
  };
};

/** What the device keeps. */
export const storage = keptIn(() => localStorage);

/** What one tab keeps, through reloads, so that two of them do not type into each other's fields. */
export const tabStorage = keptIn(() => sessionStorage);
