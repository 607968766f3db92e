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

/** The store could not be reached, is full or is damaged; nothing was appended. */
export class StoreUnavailable extends EventStoreError {
  override readonly name = 'StoreUnavailable';
  readonly advice = 'same-request';
}
