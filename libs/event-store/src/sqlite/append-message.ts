import { OutcomeUnknown, StoreUnavailable, WrongRevision, type Unavailability } from '../errors';
import type { Appended, ExpectedRevision } from '../port';
import type { EncodedEvent } from '../raw-store';
import type { Fields } from '../worker/flat';

const FIELDS_OF_AN_EVENT = 4;

/** An append as it goes over to the worker: stream, expected revision, and four fields an event. */
export function packAppend(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Fields {
  const fields: (string | number)[] = [stream, expected];
  for (const { id, type, data, metadata } of events) fields.push(id, type, data, metadata);
  return fields;
}

/** An append. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

/** Takes an append apart again, on the side of the worker. */
export function unpackAppend(fields: Fields): AppendRequest {
  const events: EncodedEvent[] = [];
  for (let at = 2; at < fields.length; at += FIELDS_OF_AN_EVENT) {
    const [id, type, data, metadata] = fields.slice(at, at + FIELDS_OF_AN_EVENT) as [string, string, string, string];
    events.push({ id, type, data, metadata });
  }
  return { stream: fields[0] as string, expected: fields[1] as ExpectedRevision, events };
}

/** What became of an append. */
export type AppendReply =
  | readonly ['appended', revision: number, position: number]
  | readonly ['wrong-revision', actual: number]
  | readonly ['unavailable', reason: Unavailability, message: string, file: string]
  | readonly ['unknown', message: string];

/** Makes the port's result or error of a reply. */
export function resultOf(reply: AppendReply, stream: string, expected: ExpectedRevision): Appended {
  switch (reply[0]) {
    case 'appended':
      return { revision: reply[1], position: String(reply[2]) };
    case 'wrong-revision':
      throw new WrongRevision(stream, expected, reply[1]);
    case 'unavailable':
      throw new StoreUnavailable(reply[2], reply[1], reply[3]);
    case 'unknown':
      throw new OutcomeUnknown(reply[1]);
  }
}
