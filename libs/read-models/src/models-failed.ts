import { mayPass } from '@sagsgang/kernel/pause';
import type { Numbered } from '@sagsgang/kernel/event';

/** Some read models cannot take an event, or cannot be made anew from a stream; the others can. */
export class ModelsFailed extends Error {
  override readonly name = 'ModelsFailed';
  constructor(
    readonly models: readonly string[],
    override readonly cause: unknown,
  ) {
    super(`${models.join(', ')} failed`);
  }
}

/** The same, at the event of a batch at which they have to stand still. */
export class ProjectionFailed extends ModelsFailed {
  constructor(
    readonly event: Numbered,
    models: readonly string[],
    cause: unknown,
  ) {
    super(models, cause);
  }
}

/**
 * Does the work of some read models. What goes wrong is theirs, and not that of the others, unless it may pass: a key
 * that could not be looked up now is no fault of the event.
 * @throws ModelsFailed
 */
export function workOf<T>(models: () => readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (mayPass(error) || error instanceof ModelsFailed) throw error;
    throw new ModelsFailed(models(), error);
  }
}
