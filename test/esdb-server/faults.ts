import type { SubscriptionCall } from './calls/subscription-call';
import type { Endpoint } from './wire/refusals';

/**
 * What befalls an append: its connection is cut before or after the commit, the server answers with its own time-out
 * (without or after a commit), never answers (likewise), or is not ready.
 */
export type AppendFault =
  | 'cut-before-commit'
  | 'answer-lost'
  | 'time-out'
  | 'time-out-after-commit'
  | 'silence'
  | 'silence-after-commit'
  | 'not-ready';

/** What befalls a read: its connection is cut after its first event, it never answers, or the server is not ready. */
export type ReadFault = 'cut' | 'silence' | 'not-ready';

/** The faults of one server. They are its own: servers before the same log do not share them. */
export class Faults {
  private readonly appendFaults: (AppendFault | null)[] = [];
  private readonly readFaults: (ReadFault | null)[] = [];
  private readonly running = new Set<SubscriptionCall>();
  private silentSubscriptions = 0;
  private leaderElsewhere: Endpoint | undefined;
  private electing = false;
  private lag = 0;

  /** Each fault befalls one of the next appends, in their order; null lets one pass. */
  appends(...faults: (AppendFault | null)[]): void {
    this.appendFaults.push(...faults);
  }

  /** The same for the next reads of a stream or of the log. */
  reads(...faults: (ReadFault | null)[]): void {
    this.readFaults.push(...faults);
  }

  /**
   * From now on this server is a follower of that leader, and names it to calls that require the leader and to who asks
   * for the cluster; undefined makes it the leader again.
   */
  leaderIs(endpoint: Endpoint | undefined): void {
    this.leaderElsewhere = endpoint;
  }

  get leader(): Endpoint | undefined {
    return this.leaderElsewhere;
  }

  /** While its cluster elects a leader, this server is not ready for anybody who needs one. */
  elects(electing: boolean): void {
    this.electing = electing;
  }

  get isElecting(): boolean {
    return this.electing;
  }

  /** Every running subscription ends as if it had come to its end. */
  endSubscriptions(): void {
    for (const subscription of this.running) subscription.end();
  }

  /** Every running subscription ends with the error that a slow consumer gets. */
  dropSubscriptions(): void {
    for (const subscription of this.running) subscription.drop();
  }

  /** Every running subscription falls silent for good, and so do the next `starting` ones, from their start. */
  silenceSubscriptions(starting = 0): void {
    for (const subscription of this.running) subscription.silence();
    this.silentSubscriptions += starting;
  }

  /** Every running subscription sends its last events once more, at most `events` of them. */
  repeatInSubscriptions(events: number): void {
    for (const subscription of this.running) subscription.repeat(events);
  }

  /** What subscriptions send is held back for so many milliseconds, from now on; 0 ends that. */
  lagSubscriptions(ms: number): void {
    this.lag = ms;
  }

  get lagMs(): number {
    return this.lag;
  }

  /** How many subscriptions are running. */
  get subscriptions(): number {
    return this.running.size;
  }

  nextAppend(): AppendFault | null {
    return this.appendFaults.shift() ?? null;
  }

  nextRead(): ReadFault | null {
    return this.readFaults.shift() ?? null;
  }

  started(subscription: SubscriptionCall): void {
    this.running.add(subscription);
    if (this.silentSubscriptions === 0) return;
    this.silentSubscriptions -= 1;
    subscription.silence();
  }

  ended(subscription: SubscriptionCall): void {
    this.running.delete(subscription);
  }
}
