import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { Expected } from '../log/expected';
import type { ProposedEvent } from '../log/record';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NIL = '00000000-0000-0000-0000-000000000000';

/** An event of a request. @throws where the server would not take it */
export function proposedEvent(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent {
  const id = message.getId()?.getString().toLowerCase() ?? '';
  const type = message.getMetadataMap().get('type') ?? '';
  if (!UUID.test(id) || id === NIL) throw new Error(`"${id}" cannot be the id of an event.`);
  if (type === '') throw new Error('An event has no type.');
  return {
    id,
    type,
    isJson: message.getMetadataMap().get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** What counts against the limit of an append: the server leaves metadata and types out. */
export function bytesOf(events: readonly ProposedEvent[]): number {
  return events.reduce((sum, { data }) => sum + data.length, 0);
}

interface ExpectedOptions {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** The expected revision of a request, `revision` where it is none of the words. */
export function expectedOf(options: ExpectedOptions, revision: string): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : BigInt(revision);
}
