import type { CommandContext } from '@sagsgang/kernel/command';
import { contextFrom } from '@sagsgang/application/commands/context-from';
import { commandFrom } from '@sagsgang/application/commands/command-from';
import { streamFor } from '@sagsgang/application/commands/stream-for';
import { checkReach } from '@sagsgang/application/follow';
import { CommandHandler } from '@sagsgang/application/handle';
import { PolicyRunner } from '@sagsgang/application/policies';
import type { CommandResult } from '@sagsgang/application/result';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import type { Documents } from '@sagsgang/event-store/documents/documents';
import type { Keyring } from '@sagsgang/event-store/keyring/keyring';
import type { EventStore } from '@sagsgang/event-store/port';
import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Pause } from '@sagsgang/kernel/pause';
import type { RowStore } from '@sagsgang/event-store/row-store';
import type { ReadModels } from '@sagsgang/read-models/store';
import type { ReadModelsStatus } from '@sagsgang/read-models/status';
import type { Configuration } from './configuration';
import { openDataDirectory, type DataDirectory } from './data-directory';
import { openStore, type OpenedStore } from './opened-store';
import { followAll, type FollowObserver } from './following';
import { bringToHead } from './head';
import { openPolicyRows } from './policy-rows';
import { ReadModelConsumer } from './read-model-consumer';
import { openReadModelsIn } from './read-model-database';
import { checkSameLog } from './same-log';
import { BUILT_WORKERS, type Workers } from './workers';

export interface PolicyStatus {
  readonly name: string;
  readonly checkpoint: Checkpoint;
  /** Where it stands before an event that it cannot take; null where it goes on. */
  readonly paused: Pause | null;
}

export interface InstallationStatus {
  /** Position of the log's newest event. */
  readonly head: string;
  readonly readModels: ReadModelsStatus;
  readonly policies: readonly PolicyStatus[];
}

/** One data directory and its log, opened: the log, the read models, the policies, and the way by which commands get in. */
export class Installation {
  readonly store: EventStore;
  readonly documents: Documents;
  readonly keyring: Keyring;
  /** What must be said plainly at the start, such as a lost key file. */
  readonly notices: readonly string[];
  readonly policies: readonly PolicyRunner[];
  readonly projections: ReadModelConsumer;

  constructor(
    readonly configuration: Configuration,
    readonly directory: DataDirectory,
    readonly workers: Workers,
    private readonly opened: OpenedStore,
    readonly handler: CommandHandler,
    readonly readModels: ReadModels,
    private readonly rows: RowStore,
  ) {
    const { store, keyring, documents, notices } = opened;
    this.store = store;
    this.keyring = keyring;
    this.documents = documents;
    this.notices = notices;
    this.policies = POLICIES.map((policy) => new PolicyRunner(policy, { store, rows, handler }));
    this.projections = new ReadModelConsumer(store, readModels);
  }

  /** Brings the policies and then the projections to the head of the log; rebuilds tables of another version first. */
  async bringToHead(): Promise<Checkpoint> {
    await this.projections.rebuildWhereNeeded();
    return bringToHead(this.store, this.policies, this.projections);
  }

  /** Refuses a log that is shorter than what was made of it, or another one. @throws LogBehindCheckpoint, AnotherLog */
  async checkLog(): Promise<void> {
    for (const consumer of [...this.policies, this.projections]) await checkReach(this.store, consumer);
    await checkSameLog(this.store, this.readModels, this.policies);
  }

  /**
   * Builds the read models anew beside the live ones. No policy fires.
   * @throws LogBehindCheckpoint where the log is empty and the read models are not: that is a wrong log, as a rule
   */
  async rebuild(): Promise<Checkpoint> {
    if ((await this.store.head()) === AT_START.position) await checkReach(this.store, this.projections);
    return this.projections.rebuild();
  }

  /** Sends any command, as it came from outside. @throws InvalidCommand, EventStoreError */
  async send(type: string, id: string, data: unknown, context: CommandContext): Promise<CommandResult> {
    const command = commandFrom(type, data);
    return this.handler.handle(streamFor(type, id), command, contextFrom(type, context));
  }

  /** Keeps policies and projections at the head until the signal aborts. */
  follow(signal: AbortSignal, observer?: FollowObserver): Promise<void> {
    return followAll(this, signal, observer);
  }

  async status(): Promise<InstallationStatus> {
    const policies = this.policies.map(async (policy) => ({
      name: policy.name,
      checkpoint: await policy.checkpoint(),
      paused: await policy.paused(),
    }));
    return {
      head: await this.store.head(),
      readModels: await this.readModels.status(),
      policies: await Promise.all(policies),
    };
  }

  async close(): Promise<void> {
    await this.readModels.close();
    await this.rows.close();
    await this.opened.close();
  }
}

/**
 * Opens a data directory and creates what is missing. Several processes may have it open.
 * @param watched wraps the log, such as for counting what is appended
 * @throws DataDirectoryUnusable, StoreUnavailable, MasterKeyError
 */
export async function openInstallation(
  configuration: Configuration,
  workers: Workers = BUILT_WORKERS,
  watched: (store: EventStore) => EventStore = (store) => store,
): Promise<Installation> {
  const { database } = configuration;
  const directory = openDataDirectory(configuration);
  const plain = await openStore(configuration, directory, workers);
  const store = { ...plain, store: watched(plain.store) };
  const opened: { close(): Promise<void> }[] = [store];
  try {
    const hmacKey = await store.keyring.hmacKey('commands');
    const handler = new CommandHandler({ store: store.store, hmacKey });
    const readModels = await openReadModelsIn(directory, database, store.keyring);
    opened.push(readModels);
    const rows = await openPolicyRows(directory, database);
    return new Installation(configuration, directory, workers, store, handler, readModels, rows);
  } catch (error) {
    // The thread of the keys may run by now, and would keep the process alive.
    for (const one of opened.reverse()) await one.close();
    throw error;
  }
}
