import { randomUUID } from 'node:crypto';
import { createCodec, type Codec } from '@sagsgang/event-store/codec';
import { eventStoreContract } from '@sagsgang/event-store/contract';
import { KeysInMemory } from '@sagsgang/event-store/contract/keys-in-memory';
import { plainCodec } from '@sagsgang/event-store/contract/plain-codec';
import { SAMPLE_REGISTRY } from '@sagsgang/event-store/contract/sample';
import { partOfSharedLog } from '@sagsgang/event-store/contract/shared-log';
import type { ContractSubject } from '@sagsgang/event-store/contract/subject';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { EventStore } from '@sagsgang/event-store/port';
import { withCodec } from '@sagsgang/event-store/with-codec';

const real = process.env['SAGSGANG_TEST_ESDB'] ?? '';

async function subject(codec: Codec): Promise<ContractSubject> {
  const opened: EventStore[] = [];
  const suffix = `.${randomUUID()}`;
  const raw = await openEsdbStore(real, { progressMs: 200 });
  const base = await raw.head();
  await raw.close();
  const open = async (): Promise<EventStore> => {
    const raw = await openEsdbStore(real, { progressMs: 200 });
    const store = withCodec(partOfSharedLog(raw, suffix, base), codec);
    opened.push(store);
    return store;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all(opened.map((store) => store.close()));
  };
  return { store: await open(), another: open, dispose };
}

eventStoreContract('EventStoreDB, plain', () => subject(plainCodec), { sharedLog: true });
eventStoreContract('EventStoreDB, encrypted', () => subject(createCodec(SAMPLE_REGISTRY, new KeysInMemory())), {
  sharedLog: true,
});
