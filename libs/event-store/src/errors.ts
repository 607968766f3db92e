import type { ExpectedRevision } from './port';

/** What the caller of a failed request should do. */
export type Advice = 'never' | 'same-request' | 'decide-again';

/** The base of all errors of the port. */
export abstract class EventStoreError extends Error {
  abstract readonly advice: Advice;
}

/** The stream has another revision than expected: load it again and decide again. */
export class WrongRevision extends EventStoreError {
  override readonly name = 'WrongRevision';
  readonly advice = 'decide-again';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** -1 where the stream does not exist. */
    readonly actual: number,
  ) {
    super(`${stream}: expected revision ${expected}, found ${actual === -1 ? 'no stream' : actual}`);
  }
}

/** The batch can never be appended: it is empty, repeats an id, or is too large. */
export class InvalidBatch extends EventStoreError {
  override readonly name = 'InvalidBatch';
  readonly advice = 'never';
}

/** Nobody knows whether the append happened: repeat the identical request, and never decide again. */
export class OutcomeUnknown extends EventStoreError {
  override readonly name = 'OutcomeUnknown';
  readonly advice = 'same-request';
}

/** Why a store is unavailable, for those who put it into other words. */
export type Unavailability =
  | 'closed'
  | 'disk-full'
  | 'read-only'
  | 'cannot-open'
  | 'damaged'
  | 'not-a-database'
  | 'foreign-database'
  | 'newer-schema'
  | 'locked'
  | 'input-output'
  | 'unreachable'
  | 'access-denied'
  | 'wrong-address'
  | 'database-unreachable'
  | 'database-denied'
  | 'database-missing'
  | 'database-full'
  | 'database-read-only'
  | 'wrong-encoding'
  | 'keys-inside'
  | 'documents-inside'
  /** The certificate is of an authority that is not trusted, for other hosts, or out of its time. */
  | 'tls-untrusted'
  | 'tls-other-name'
  | 'tls-expired'
  /** The server speaks no TLS, or nothing else; a certificate file of the address cannot be used. */
  | 'tls-missing'
  | 'tls-wanted'
  | 'tls-file'
  | 'other';

/** The store could not be reached, is full or is damaged; nothing was appended. */
export class StoreUnavailable extends EventStoreError {
  override readonly name = 'StoreUnavailable';
  readonly advice = 'same-request';
  constructor(
    message: string,
    readonly reason: Unavailability = 'other',
    /** The file at fault, or the server's address without its secrets, where it is one. */
    readonly file: string | null = null,
  ) {
    super(message);
  }
}

/** Why an event cannot be decoded, for those who put it into other words. */
export type Unreadability = 'unknown-type' | 'newer-version' | 'not-lifted' | 'malformed' | 'tampered';

/** An event of the log cannot be decoded: its type is unknown, its text was tampered with, or it is no JSON. */
export class UnreadableEvent extends EventStoreError {
  override readonly name = 'UnreadableEvent';
  readonly advice = 'never';
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  constructor(
    { stream, revision, position }: Pick<UnreadableEvent, 'stream' | 'revision' | 'position'>,
    readonly fault: Unreadability,
    /** Quotes nothing of the event's data, so that it may be logged and shown. */
    readonly why: string,
  ) {
    super(`${stream}, revision ${revision} (position ${position}): ${why}`);
    this.stream = stream;
    this.revision = revision;
    this.position = position;
  }
}
