import {
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  binaryEvent,
} from '@eventstore/db-client';
import { bareClient, failureOf, idsIn, newEvent, newEvents, newStream } from '../bare-client';
import type { Use } from './target';

const ONE_BYTE_TOO_MUCH = 1_048_577;

/** How errors are told apart. */
export function errorsConformance(use: Use): void {
  it(
    'calls every error "Error"; its type and its class tell it apart',
    use(async ({ client }) => {
      const [wrong, gone] = [newStream(), newStream()];
      await client.appendToStream(wrong, newEvent());
      await client.tombstoneStream(gone);
      const large = binaryEvent({ type: 'large', data: new Uint8Array(ONE_BYTE_TOO_MUCH) });
      const cases = [
        [() => client.appendToStream(wrong, newEvent(), { expectedRevision: 'no_stream' }), WrongExpectedVersionError],
        [() => idsIn(client, newStream()), StreamNotFoundError],
        [() => idsIn(client, gone), StreamDeletedError],
        [() => client.appendToStream(newStream(), large), MaxAppendSizeExceededError],
      ] as const;
      const types: unknown[] = [];
      for (const [fail, type] of cases) {
        const failure = await failureOf(fail());
        expect(failure).toBeInstanceOf(type);
        expect(failure.name).toBe('Error');
        types.push(failure.type);
      }
      expect(types).toEqual([
        'wrong-expected-version',
        'stream-not-found',
        'stream-deleted',
        'maximum-append-size-exceeded',
      ]);
    }),
  );

  it(
    'says which revision was expected and which there is: a bigint or a word, and no message',
    use(async ({ client }) => {
      const stream = newStream();
      const wrongly = (expectedRevision: bigint | 'no_stream' | 'stream_exists', name = stream) =>
        failureOf(client.appendToStream(name, newEvent(), { expectedRevision }));
      await client.appendToStream(stream, newEvents(3));
      const tooHigh = { streamName: stream, expectedVersion: 9n, actualVersion: 2n, message: '' };
      expect(await wrongly(9n)).toMatchObject(tooHigh);
      expect(await wrongly(0n)).toMatchObject({ expectedVersion: 0n, actualVersion: 2n });
      expect(await wrongly('no_stream')).toMatchObject({ expectedVersion: 'no_stream', actualVersion: 2n });
      const missing = { actualVersion: 'no_stream' };
      expect(await wrongly(0n, newStream())).toMatchObject({ expectedVersion: 0n, ...missing });
      expect(await wrongly('stream_exists', newStream())).toMatchObject({
        expectedVersion: 'stream_exists',
        ...missing,
      });
    }),
  );

  it(
    'gives 1n for every wrong revision, where the client is told not to throw',
    use(async ({ connectionString }) => {
      const lenient = bareClient(`${connectionString}&throwOnAppendFailure=false`);
      const stream = newStream();
      await lenient.appendToStream(stream, newEvents(5));
      const answer = await lenient.appendToStream(stream, newEvent(), { expectedRevision: 'no_stream' });
      expect(answer).toMatchObject({ success: false, nextExpectedRevision: 1n });
      await lenient.dispose();
    }),
  );
}
