import { StoreUnavailable } from '@sagsgang/event-store/errors';

/** Whoever watches a program gives up after some ten seconds, and would learn nothing. In milliseconds. */
const LIMIT_MS = 5_000;

/**
 * Asks something of log, database or keys, and waits no longer than the limit: a server that hangs says nothing at all.
 * @throws StoreUnavailable where no answer came in time
 */
export async function withinLimit<T>(ask: () => Promise<T>, limitMs = LIMIT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable(`no answer came within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
