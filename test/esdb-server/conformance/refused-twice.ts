import { randomUUID } from 'node:crypto';
import { Empty, UUID } from '@eventstore/db-client/generated/shared_pb';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { newStream } from '../bare-client';
import { streamIdentifier } from '../wire/recorded';
import { protocolClient } from './protocol';
import type { Use } from './target';

const LIMIT_MS = 5_000;

/** A malformed event is worse than refused, so it must never be sent. */
export function refusedTwiceConformance(use: Use): void {
  it(
    'answers an event without a type, or with an id that is no UUID, a second time: the client breaks down over that',
    use(async ({ connectionString }) => {
      const client = protocolClient(connectionString);
      const call = client.batchAppend();
      const malformed = [
        { id: randomUUID(), type: '' },
        { id: 'no-uuid', type: 'tested' },
        { id: '00000000-0000-0000-0000-000000000000', type: 'tested' },
      ];
      const answers = answersTo(call, 2 * malformed.length);
      for (const { id, type } of malformed) call.write(request(id, type));
      const kinds = new Map<string, string[]>();
      for (const answer of await answers) {
        const correlation = textOf(answer.getCorrelationId());
        const kind = answer.getError()?.getDetails()?.getTypeName() ?? 'success';
        kinds.set(correlation, [...(kinds.get(correlation) ?? []), kind]);
      }
      call.cancel();
      client.close();
      const twice = ['event_store.client.BadRequest', 'event_store.client.Timeout'];
      expect([...kinds.values()]).toEqual(malformed.map(() => twice));
    }),
  );
}

function request(id: string, type: string): BatchAppendReq {
  const event = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(id)).setData(Buffer.from('{}'));
  event.getMetadataMap().set('type', type).set('content-type', 'application/json');
  const options = new BatchAppendReq.Options().setStreamIdentifier(streamIdentifier(newStream()));
  return new BatchAppendReq()
    .setCorrelationId(new UUID().setString(randomUUID()))
    .setOptions(setAny(options))
    .setProposedMessagesList([event])
    .setIsFinal(true);
}

/** The client's own messages hold one empty message where the definition names another; on the wire they are the same. */
function setAny(options: BatchAppendReq.Options): BatchAppendReq.Options {
  return options.setAny(new Empty());
}

/** The second answer carries the id as two numbers. */
function textOf(id: UUID | undefined): string {
  const halves = id?.getStructured();
  if (halves === undefined) return id?.getString() ?? '';
  const hex = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()]
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function answersTo(call: NodeJS.EventEmitter, count: number): Promise<BatchAppendResp[]> {
  const answers: BatchAppendResp[] = [];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${answers.length} answers in ${LIMIT_MS} ms`)), LIMIT_MS);
    call.on('error', (error) => (answers.length < count ? reject(error as Error) : undefined));
    call.on('data', (answer: BatchAppendResp) => {
      answers.push(answer);
      if (answers.length < count) return;
      clearTimeout(timer);
      resolve(answers);
    });
  });
}
