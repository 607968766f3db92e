import { READ_MODELS, type FollowObserver } from '@sagsgang/wiring/following';
import type { Installation } from '@sagsgang/wiring/installation';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics';

/** What a projector does now. */
export type Role = 'leader' | 'standby';

/** The work of the one projector that leads: the policies and the projections. */
export class Duty {
  role: Role = 'standby';

  constructor(
    private readonly installation: Installation,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  /** Does the work until the signal aborts. @throws LogBehindCheckpoint where another log was put in the place of ours */
  async perform(signal: AbortSignal): Promise<void> {
    await this.installation.checkLog();
    if (signal.aborted) return;
    this.take('leader');
    // The work may take seconds to end where a database is silent, and another projector leads by then.
    const resign = (): void => this.take('standby');
    signal.addEventListener('abort', resign, { once: true });
    try {
      await this.installation.follow(signal, observerOf(this.metrics));
    } finally {
      signal.removeEventListener('abort', resign);
      if (this.role === 'leader') resign();
    }
  }

  private take(role: Role): void {
    this.role = role;
    this.metrics.leader.set(role === 'leader' ? 1 : 0);
    this.logger.info({ role }, 'projector');
  }
}

function observerOf({ handled, failures, rebuilt }: Metrics): FollowObserver {
  return {
    progressed: (consumer, { number }) => {
      handled.set({ consumer }, number);
      if (consumer === READ_MODELS) rebuilt.set(-1);
    },
    failed: (consumer) => failures.inc({ consumer }),
    rebuilding: ({ number }) => rebuilt.set(number),
  };
}
