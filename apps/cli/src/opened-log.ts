import type { RawStore } from '@sagsgang/event-store/raw-store';

/** Works with a log, as it is kept, and closes it whatever came of that. */
export async function withLog<T>(opening: Promise<RawStore>, work: (log: RawStore) => Promise<T>): Promise<T> {
  const log = await opening;
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}
