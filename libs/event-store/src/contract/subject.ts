import type { EventStore } from '../port';

/** An adapter on an empty log, as a test gets it. */
export interface ContractSubject {
  readonly store: EventStore;
  /** A second instance on the same log, as another process would open it. */
  readonly another: () => Promise<EventStore>;
  dispose(): Promise<void>;
}

/** What an adapter can do beyond the rules that all share. */
export interface Capabilities {
  /** Several instances may use one log, and what was acknowledged outlives the instance. */
  readonly sharedLog: boolean;
}

export type Use = (test: (subject: ContractSubject) => Promise<void>) => () => Promise<void>;
