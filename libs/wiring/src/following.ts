import { followUntilAborted } from '@sagsgang/application/loop';
import type { Consumer } from '@sagsgang/application/follow';
import { ConsumerPaused } from '@sagsgang/application/paused';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Configuration } from './configuration';
import { openLog } from './logging';
import { projectUntilAborted } from './projecting/project-in-worker';
import type { Workers } from './workers';

/** What is followed, and by whom; an installation is one. */
export interface Followed {
  readonly store: EventStore;
  readonly policies: readonly Consumer[];
  readonly configuration: Configuration;
  readonly workers: Workers;
}

/** Is told how the loops fare, such as for metrics. `read-models` are the projections; the policies have their names. */
export interface FollowObserver {
  progressed(consumer: string, at: Checkpoint): void;
  failed(consumer: string): void;
  /** The read models are built anew beside the live ones, and have come so far. */
  rebuilding(at: Checkpoint): void;
}

/** The name under which the projections are observed. */
export const READ_MODELS = 'read-models';

const NOBODY: FollowObserver = { progressed: () => undefined, failed: () => undefined, rebuilding: () => undefined };

/**
 * The loops of a server that is its own projector: the policies in this thread, since they send commands, and the
 * projections in one of their own. Resolves when the signal has aborted and all have ended.
 */
export async function followAll(followed: Followed, signal: AbortSignal, observer = NOBODY): Promise<void> {
  const { store, configuration, workers, policies } = followed;
  const log = openLog(configuration.logLevel);
  const loops = policies.map((consumer) =>
    followUntilAborted({
      store,
      consumer,
      signal,
      onProgress: (at) => observer.progressed(consumer.name, at),
      onError: (error) => {
        observer.failed(consumer.name);
        if (error instanceof ConsumerPaused) log.error({ policy: consumer.name, ...error.pause }, 'policy paused');
        else log.error({ policy: consumer.name, err: error }, 'policy failed');
      },
    }),
  );
  const projections = projectUntilAborted({
    places: configuration,
    workers,
    signal,
    onProgress: (at) => {
      observer.progressed(READ_MODELS, at);
      log.debug({ number: at.number }, 'projected');
    },
    onRebuilding: (at) => observer.rebuilding(at),
    onError: (message) => {
      observer.failed(READ_MODELS);
      log.error({ error: message }, 'projecting failed');
    },
    onPaused: (pause) => log.error(pause, 'read model paused'),
  });
  await Promise.all([...loops, projections]);
}
