import { followUntilAborted } from '@sagsgang/application/loop';
import type { Consumer } from '@sagsgang/application/follow';
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

/**
 * The loops of a server that is its own projector: the policies in this thread, since they send commands, and the
 * projections in one of their own. Resolves when the signal has aborted and all have ended.
 */
export async function followAll(followed: Followed, signal: AbortSignal): Promise<void> {
  const { store, configuration, workers, policies } = followed;
  const log = openLog(configuration.logLevel);
  const loops = policies.map((consumer) =>
    followUntilAborted({
      store,
      consumer,
      signal,
      onError: (error) => log.error({ policy: consumer.name, err: error }, 'policy failed'),
    }),
  );
  const projections = projectUntilAborted({
    places: configuration,
    workers,
    signal,
    onProgress: ({ number }) => log.debug({ number }, 'projected'),
    onError: (message) => log.error({ error: message }, 'projecting failed'),
  });
  await Promise.all([...loops, projections]);
}
