import { randomUUID } from 'node:crypto';
import type { Codec } from '@sagsgang/event-store/codec';
import { partOfSharedLog } from '@sagsgang/event-store/contract/shared-log';
import type { ContractSubject } from '@sagsgang/event-store/contract/subject';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { EventStore } from '@sagsgang/event-store/port';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import { withCodec } from '@sagsgang/event-store/with-codec';
import { startEsdbServer } from '../esdb-server/server';

/** Connection string of a real EventStoreDB; undefined where there is none to test on. */
export const REAL = process.env['SAGSGANG_TEST_ESDB'] || undefined;

const PROGRESS_MS = 200;

/** The adapter on a double of its own, with an empty log. */
export async function onDouble(codec: Codec): Promise<ContractSubject> {
  const server = await startEsdbServer();
  return subjectOf(
    codec,
    () => openEsdbStore(server.connectionString, { progressMs: PROGRESS_MS }),
    () => server.stop(),
  );
}

/** The adapter on a part of a real server's log, which keeps what all tests ever wrote. */
export async function onReal(connectionString: string, codec: Codec): Promise<ContractSubject> {
  const suffix = `.${randomUUID()}`;
  const looking = await openEsdbStore(connectionString);
  const base = await looking.head();
  await looking.close();
  const open = async (): Promise<RawStore> => {
    const raw = await openEsdbStore(connectionString, { progressMs: PROGRESS_MS });
    return partOfSharedLog(raw, suffix, base);
  };
  return subjectOf(codec, open, () => Promise.resolve());
}

async function subjectOf(codec: Codec, openRaw: () => Promise<RawStore>, stop: () => Promise<void>) {
  const opened: EventStore[] = [];
  const open = async (): Promise<EventStore> => {
    const store = withCodec(await openRaw(), codec);
    opened.push(store);
    return store;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all(opened.map((store) => store.close()));
    await stop();
  };
  return { store: await open(), another: open, dispose };
}
