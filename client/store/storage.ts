/** The browser's local storage where there is one; a private window without it forgets on reload, and works otherwise. */
const memory = new Map<string, string>();

export const storage = {
  get(key: string): string | null {
    // What could not be written there is the later word.
    const kept = memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // denied by the browser's settings
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
      memory.delete(key);
    } catch {
      memory.set(key, value); // denied, or full
    }
  },
  remove(key: string): void {
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // denied: nothing can be there
    }
  },
  /** All keys that begin with `prefix`. */
  keys(prefix: string): readonly string[] {
    const all = new Set(memory.keys());
    try {
      for (let i = 0; i < localStorage.length; i += 1) all.add(localStorage.key(i) ?? '');
    } catch {
      // denied: what is in memory is all there is
    }
    return [...all].filter((key) => key.startsWith(prefix));
  },
};
