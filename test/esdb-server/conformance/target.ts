import type { EventStoreDBClient } from '@eventstore/db-client';

/** A server that is held to the list: the double, or a real one. */
export interface Target {
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** What a test of the list has at hand. */
export interface Subject {
  readonly client: EventStoreDBClient;
  readonly connectionString: string;
}

/** Gives the subject while a test runs. */
export type Use = (test: (subject: Subject) => Promise<void>) => () => Promise<void>;
