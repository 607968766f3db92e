import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { newEvent, newEvents, newStream } from '../bare-client';
import { streamIdentifier } from '../wire/recorded';
import { protocolClient } from './protocol';
import type { Use } from './target';

/** What positions and times are. */
export function positionsConformance(use: Use): void {
  it(
    'gives positions as bigints, which JSON does not take; commit and prepare are one',
    use(async ({ client }) => {
      const { position } = await client.appendToStream(newStream(), newEvent());
      expect(typeof position?.commit).toBe('bigint');
      expect(position?.prepare).toBe(position?.commit);
      expect(() => JSON.stringify(position)).toThrow(TypeError);
    }),
  );

  it(
    'gives growing positions with holes between them',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvents(10));
      const commits: bigint[] = [];
      for await (const { event } of client.readStream(stream)) commits.push(event?.position?.commit ?? 0n);
      expect(commits).toHaveLength(10);
      for (const [place, commit] of commits.entries())
        if (place > 0) expect(commit).toBeGreaterThan(commits[place - 1] + 1n);
    }),
  );

  it(
    'gives the events of a batch moments that never go back and are not all one, finer than the client tells',
    use(async ({ client, connectionString }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvents(50));
      const ticks = await createdTicks(connectionString, stream);
      expect(ticks).toHaveLength(50);
      // The real server looks at its clock for each event, and now and then is quicker than a tick.
      expect(new Set(ticks).size).toBeGreaterThan(1);
      expect(ticks).toEqual([...ticks].sort((a, b) => Number(a - b)));
    }),
  );
}

/** When the events of a stream were written, by the protocol itself: the client rounds to milliseconds. */
async function createdTicks(connectionString: string, stream: string): Promise<bigint[]> {
  const client = protocolClient(connectionString);
  const options = new ReadReq.Options()
    .setStream(new ReadReq.Options.StreamOptions().setStreamIdentifier(streamIdentifier(stream)).setStart(new Empty()))
    .setCount('1000')
    .setNoFilter(new Empty())
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
  const ticks: bigint[] = [];
  for await (const answer of client.read(new ReadReq().setOptions(options)) as AsyncIterable<ReadResp>) {
    ticks.push(BigInt(answer.getEvent()?.getEvent()?.getMetadataMap().get('created') ?? 0));
  }
  client.close();
  return ticks;
}
