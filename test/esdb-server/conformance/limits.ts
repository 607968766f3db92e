import { binaryEvent } from '@eventstore/db-client';
import { failureOf, idsIn, newEvent, newStream } from '../bare-client';
import type { Use } from './target';

const LIMIT_BYTES = 1_048_576;

/** What is too much, or too little, for the server. */
export function limitsConformance(use: Use): void {
  const large = (bytes: number, metadataBytes = 0) =>
    binaryEvent({ type: 'large', data: new Uint8Array(bytes), metadata: new Uint8Array(metadataBytes) });
  const tooMuch = { type: 'maximum-append-size-exceeded', maxAppendSize: LIMIT_BYTES };

  it(
    'takes 1,048,576 bytes of data in one append, and not one more',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, large(LIMIT_BYTES));
      await client.appendToStream(stream, [large(LIMIT_BYTES / 2), large(LIMIT_BYTES / 2)]);
      expect(await failureOf(client.appendToStream(stream, large(LIMIT_BYTES + 1)))).toMatchObject(tooMuch);
      const together = [large(LIMIT_BYTES / 2), large(LIMIT_BYTES / 2 + 1)];
      expect(await failureOf(client.appendToStream(stream, together))).toMatchObject(tooMuch);
      expect(await idsIn(client, stream)).toHaveLength(3);
    }),
  );

  it(
    'refuses what the client has to send in several parts',
    use(async ({ client }) => {
      const stream = newStream();
      const parts = Array.from({ length: 5 }, () => large(LIMIT_BYTES - 1));
      expect(await failureOf(client.appendToStream(stream, parts))).toMatchObject(tooMuch);
      await client.appendToStream(stream, newEvent());
      expect(await idsIn(client, stream)).toHaveLength(1);
    }),
  );

  it(
    'counts the data of events alone: metadata may be as long again',
    use(async ({ client }) => {
      const appended = client.appendToStream(newStream(), large(LIMIT_BYTES, LIMIT_BYTES));
      await expect(appended).resolves.toMatchObject({ success: true });
    }),
  );

  it(
    'knows no stream without a name',
    use(async ({ client }) => {
      expect(await failureOf(client.appendToStream('', newEvent()))).toMatchObject({ type: 'unknown' });
      expect(await failureOf(idsIn(client, ''))).toMatchObject({ type: 'unknown' });
    }),
  );

  it(
    'refuses to read no event at all of a stream',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvent());
      const reading = client.readStream(stream, { maxCount: 0 })[Symbol.asyncIterator]().next();
      expect(await failureOf(reading)).toMatchObject({ type: 'unknown' });
    }),
  );
}
