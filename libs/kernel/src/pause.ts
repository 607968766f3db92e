import type { Numbered } from './event';

/** Where a consumer of the log stands still, just before an event that it cannot take, and why. */
export interface Pause {
  /** The event's contiguous number; what comes before it is counted. */
  readonly number: number;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  /** The event's type. */
  readonly type: string;
  /** In words that quote no text of a case. */
  readonly reason: string;
  /** Since when, an instant. */
  readonly since: string;
}

/** The pause of a consumer that met an error at an event. */
export function pauseAt(event: Numbered, error: unknown, since: string): Pause {
  const { number, position, stream, revision, id, type } = event;
  return { number, position, stream, revision, eventId: id, type, reason: reasonOf(error), since };
}

/** One line that names the event and says why it could not be taken; without texts of cases. */
export const tellPause = ({ number, type, stream, revision, position, reason }: Pause): string =>
  `event ${number} (${type}, ${stream} revision ${revision}, position ${position}): ${reason}`;

/** Errors that say by themselves what to do: with another advice than `never`, the same may go well later. */
export function mayPass(error: unknown): boolean {
  return error instanceof Error && 'advice' in error && error.advice !== 'never';
}

/**
 * Why something failed, without texts of cases: the messages of the engine and of libraries quote what they could not
 * handle, so that only an error that vouches for its `why` is quoted, and of all others the kind and the place is told.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  if ('why' in error && typeof error.why === 'string') return error.why;
  const place = /([^\s/\\()]+:\d+):\d+\)?$/m.exec(framesOf(error))?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

/** What stands behind the message, which may hold lines that look like frames. */
function framesOf({ message, stack = '' }: Error): string {
  const at = stack.indexOf(message);
  return at === -1 ? '' : stack.slice(at + message.length);
}
