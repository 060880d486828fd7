// Does a thing once for each key. What failed is forgotten, so that it can be tried again.

/** `work` with a memory. */
export function once<T>(work: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const done = new Map<string, Promise<T>>();
  return (key) => {
    const before = done.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    done.set(key, made);
    made.catch(() => done.delete(key));
    return made;
  };
}
