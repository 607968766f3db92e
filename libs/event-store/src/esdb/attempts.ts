import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../errors';
import { isCluster } from './address';
import { failureOf } from './failures';

/** Pauses before each further attempt, in milliseconds. The client finds another node or a new leader meanwhile. */
const PAUSES_MS: readonly number[] = [0, 100, 500];

/** The same while a cluster elects another leader, which takes a second or two. */
export const ELECTION_PAUSES_MS: readonly number[] = [0, 50, 200, 500, 1_000, 2_000];

/** Counts the failures in a row of something that may be done again: a reading, or a subscription. */
export class Attempts {
  private failed = 0;

  constructor(
    private readonly address: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** Something came of it: the next failure is the first again. */
  succeeded(): void {
    this.failed = 0;
  }

  /** Returns when it may be done again. @throws the port's error where repeating does not help, or did not */
  async again(error: unknown): Promise<void> {
    const failure = failureOf(error, this.address);
    if (failure.kind === 'final') throw failure.error;
    if (failure.kind === 'unforeseen' || failure.kind === 'wrong-revision') throw error;
    if (error instanceof StoreUnavailable && error.reason === 'closed') throw error;
    const foundNobody = failure.kind === 'not-sent' && !failure.mayFindAnother;
    const pauses = isCluster(this.address) && !foundNobody ? ELECTION_PAUSES_MS : PAUSES_MS;
    const pause = pauses[this.failed];
    if (pause === undefined) throw 'error' in failure ? failure.error : noLeader(this.address);
    this.failed += 1;
    await sleep(pause, undefined, { signal: this.signal }).catch(() => undefined);
  }
}

/** Does it until it succeeds or repeating does not help. @throws StoreUnavailable */
export async function repeatedly<T>(address: string, work: () => Promise<T>): Promise<T> {
  const attempts = new Attempts(address);
  for (;;) {
    try {
      return await work();
    } catch (error) {
      await attempts.again(error);
    }
  }
}

/** No node of the cluster leads. */
export const noLeader = (address: string): StoreUnavailable =>
  new StoreUnavailable('no node of the cluster leads', 'unreachable', address);
