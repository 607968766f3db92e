import { InvalidBatch } from './errors';
import type { ExpectedRevision } from './port';
import type { EncodedEvent } from './raw-store';

/** Bytes of UTF-8 that the ids, types, data and metadata of one batch may take together, as they are kept. */
export const MAX_BATCH_BYTES = 1_048_576;

/**
 * Refuses before any I/O what can never be appended.
 * @throws InvalidBatch
 */
export function checkBatch(expected: ExpectedRevision, events: readonly EncodedEvent[]): void {
  checkExpected(expected);
  checkIds(events);
  checkBytes(events.reduce((sum, event) => sum + bytesOf(event), 0));
}

/** @throws InvalidBatch where a revision is meant that no event can have */
export function checkExpected(expected: ExpectedRevision): void {
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidBatch(`an expected revision is a whole number from 0, not ${expected}`);
  }
}

/** @throws InvalidBatch where there is no event, or an id stands twice */
export function checkIds(events: readonly { readonly id: string }[]): void {
  if (events.length === 0) throw new InvalidBatch('the batch is empty');
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new InvalidBatch('the batch repeats an event id');
  }
}

/** @throws InvalidBatch over MAX_BATCH_BYTES */
export function checkBytes(bytes: number): void {
  if (bytes > MAX_BATCH_BYTES) {
    throw new InvalidBatch(`the batch has ${bytes} bytes; at most ${MAX_BATCH_BYTES} are allowed`);
  }
}

/** The bytes that an event takes of its batch. */
export function bytesOf({ id, type, data, metadata }: EncodedEvent): number {
  return Buffer.byteLength(id) + Buffer.byteLength(type) + Buffer.byteLength(data) + Buffer.byteLength(metadata);
}
