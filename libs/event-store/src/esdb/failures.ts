import { EventStoreError, InvalidBatch, StoreUnavailable, type Unavailability } from '../errors';
import { tlsTrouble } from '../tls-trouble';
import { isCluster } from './address';

const UNAVAILABLE = 14;

/** What an error of the client means. Its errors all bear the name "Error": their `type` tells them apart. */
export type Failure =
  /** -1 where there is no stream. */
  | { readonly kind: 'wrong-revision'; readonly actual: number }
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'missing-stream' }
  /** Repeating helps against none of these. */
  | { readonly kind: 'final'; readonly error: EventStoreError }
  /** The request never left this process. The client may find another node of a cluster next time, or has looked in vain. */
  | { readonly kind: 'not-sent'; readonly error: StoreUnavailable; readonly mayFindAnother: boolean }
  /** The connection was lost, the server gave up or dropped a slow reader: an append may have happened all the same. */
  | { readonly kind: 'lost'; readonly error: StoreUnavailable }
  /** A mistake of our own or of the client. */
  | { readonly kind: 'unforeseen' };

/** @param address as it may be shown */
export function failureOf(error: unknown, address: string): Failure {
  if (error instanceof StoreUnavailable) return { kind: 'lost', error };
  const unavailable = (reason: Unavailability, why: string): StoreUnavailable =>
    new StoreUnavailable(why, reason, address);
  const text = error instanceof Error ? error.message : String(error);
  switch (typeOf(error)) {
    case 'wrong-expected-version':
      return { kind: 'wrong-revision', actual: actualOf(error as { readonly actualVersion?: unknown }) };
    case 'not-leader':
      return { kind: 'not-leader' };
    case 'stream-not-found':
      return { kind: 'missing-stream' };
    case 'access-denied':
      return { kind: 'final', error: unavailable('access-denied', text || 'access denied') };
    case 'stream-deleted':
      return { kind: 'final', error: unavailable('damaged', 'a stream was deleted, which a log never suffers') };
    case 'maximum-append-size-exceeded':
      return { kind: 'final', error: new InvalidBatch('the batch is larger than the server takes') };
    default: {
      const { reason, what } = tlsTrouble(text) ?? { reason: 'unreachable', what: text || 'no answer' };
      const why = unavailable(reason, what);
      if (neverSent(error, text))
        return {
          kind: 'not-sent',
          error: why,
          mayFindAnother: isCluster(address) && reason === 'unreachable' && !foundNobody(text),
        };
      return isOfConnection(error) ? { kind: 'lost', error: why } : { kind: 'unforeseen' };
    }
  }
}

/**
 * True where the server was never reached: asking what it can do comes first and fails as a plain error without a
 * type, finding a member of the cluster as one without a code. An error with a type may be that of another call, which
 * the client hands to all who wait.
 */
function neverSent(error: unknown, text: string): boolean {
  if (foundNobody(text)) return true;
  return isOfConnection(error) && error.code === UNAVAILABLE && typeOf(error) === undefined;
}

/** The client has asked all nodes of the cluster several times. */
const foundNobody = (text: string): boolean => text.startsWith('Failed to discover');

/** What gRPC reports has a numeric code; what the client makes of it has a type as well, and sometimes no code. */
function isOfConnection(error: unknown): error is Error & { readonly code?: number } {
  return error instanceof Error && (('code' in error && typeof error.code === 'number') || typeOf(error) !== undefined);
}

function typeOf(error: unknown): string | undefined {
  return error instanceof Error && 'type' in error ? String(error.type) : undefined;
}

/** The client gives a bigint, or `no_stream`. */
const actualOf = ({ actualVersion }: { readonly actualVersion?: unknown }): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1;
