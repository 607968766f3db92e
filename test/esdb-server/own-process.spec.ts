import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { bareClient, failureOf, idsIn, newEvents, newStream } from './bare-client';
import { startEsdbProcess, type EsdbProcess } from './own-process';

describe('the double of EventStoreDB in a process of its own', () => {
  let directory: string;
  let running: EsdbProcess;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'esdb-'))));
  afterEach(async () => {
    await running.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  it('keeps through kill -9 what it answered, with the same positions and moments, and nothing by halves', async () => {
    const file = join(directory, 'log');
    running = await startEsdbProcess(file);
    const { connectionString } = running;
    const client = bareClient(connectionString);
    const [stream, gone, hidden] = [newStream(), newStream(), newStream()];
    for (const name of [stream, gone, hidden]) await client.appendToStream(name, newEvents(3));
    await client.appendToStream(stream, newEvents(2), { expectedRevision: 2n });
    await client.tombstoneStream(gone);
    await client.deleteStream(hidden);
    await client.appendToStream(hidden, []);
    await client.appendToStream(hidden, newEvents(1));
    const before = await everything(client);
    expect(before).toHaveLength(12);
    await running.kill();
    appendFileSync(file, '{"kind":"append","stream":"cut sho');

    running = await running.startAgain();
    expect(running.connectionString).toBe(connectionString);
    expect(await everything(client)).toEqual(before);
    expect(await idsIn(client, hidden)).toHaveLength(1);
    expect(await failureOf(idsIn(client, gone))).toMatchObject({ type: 'stream-deleted' });
    await client.appendToStream(stream, newEvents(1), { expectedRevision: 4n });
    expect(await idsIn(client, stream)).toHaveLength(6);
    await client.dispose();
  });
});

async function everything(client: EventStoreDBClient): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { event } of client.readAll()) {
    // The server's own events are new with every start.
    if (event?.type === 'tested') found.push(event);
  }
  return found;
}
