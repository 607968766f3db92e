import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeUnknown } from '@sagsgang/event-store/errors';

/** Pauses before each repetition, in milliseconds; after the last one the error is the caller's. */
const PAUSES_MS: readonly number[] = [10, 50, 250, 1_000, 2_000];

/**
 * Settles an append whose outcome is unknown by repeating the identical request: the store answers a repetition with
 * the first result. Deciding again instead could record the same command twice.
 * @throws OutcomeUnknown where even the last repetition got no answer, and whatever else the append throws
 */
export async function settle<T>(append: () => Promise<T>, pausesMs = PAUSES_MS): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) throw error;
      await sleep(pause);
    }
  }
  return append();
}
