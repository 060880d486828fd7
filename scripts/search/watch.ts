// Notices what Pagefind keeps to itself: it goes on without a part of the index that it could not fetch, which would look
// like fewer hits, or none.

const prefixes = new Set<string>();
let failures = 0;

/** From now on, counts fetches that fail among the addresses that hold `prefix`. */
export function watchFetches(prefix: string): void {
  prefixes.add(prefix);
  if (prefixes.size > 1) return;
  const fetchOnce = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const response = await fetchOnce(input, init).catch(() => null);
    const isWatched = [...prefixes].some((known) => url.includes(known));
    if (isWatched && response?.ok !== true) failures++;
    if (response === null) throw new TypeError(`${url} could not be fetched`);
    return response;
  };
}

/** Waits for work that fetches. @throws where a watched fetch has failed meanwhile, whatever the work made of it */
export async function failingLoudly<T>(work: Promise<T>): Promise<T> {
  const before = failures;
  const result = await work;
  if (failures > before) throw new Error("a part of the index could not be fetched");
  return result;
}
