import { Observable } from 'rxjs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connections } from './connection';

/** The channel on which projectors say how far the live read models have come; the payload is the event's number. */
export const CHANNEL = 'sagsgang';

/** How long to wait before a lost connection is opened again, in milliseconds. */
const PAUSE_MS = 500;

/**
 * The numbers that projectors announce, by a connection of its own that is opened again whenever it is lost. What was
 * announced meanwhile is missed: who must not miss it looks now and then as well.
 */
export function announced(connections: Connections): Observable<number> {
  return new Observable((subscriber) => {
    const stop = new AbortController();
    const listening = listen(connections, (number) => subscriber.next(number), stop.signal);
    listening.catch((error: unknown) => subscriber.error(error));
    return () => stop.abort();
  });
}

async function listen(connections: Connections, tell: (number: number) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(connections, tell, signal).catch(() => undefined);
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Resolves or rejects when the connection is lost, or the signal aborts. */
async function listenOnce(connections: Connections, tell: (number: number) => void, signal: AbortSignal) {
  const client = await connections.connect();
  try {
    await new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('end', resolve);
      client.on('notification', ({ payload }) => tell(Number(payload)));
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (signal.aborted) resolve();
      client.query(`listen ${CHANNEL}`).catch(reject);
    });
  } finally {
    client.removeAllListeners('notification');
    client.release(true);
  }
}
