import { createCodec, type Codec } from '../codec';
import { eventStoreContract } from '../contract';
import { KeysInMemory } from '../contract/keys-in-memory';
import { plainCodec } from '../contract/plain-codec';
import { SAMPLE_REGISTRY } from '../contract/sample';
import type { ContractSubject } from '../contract/subject';
import type { EventStore } from '../port';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import { withCodec } from '../with-codec';
import { chooseDriver, usableDrivers, type DriverName } from '../database/driver';
import { openSqliteStore } from './sqlite-store';

function subject(driver: DriverName, codec: Codec): Promise<ContractSubject> {
  const directory = dataDirectory();
  const opened: EventStore[] = [];
  const open = (): EventStore => {
    const raw = openSqliteStore(directory, { driver, worker: typescriptWorker('sqlite/writer'), progressMs: 200 });
    const store = withCodec(raw, codec);
    opened.push(store);
    return store;
  };
  const dispose = async (): Promise<void> => {
    await Promise.all(opened.map((store) => store.close()));
    removeDataDirectories();
  };
  return Promise.resolve({ store: open(), another: () => Promise.resolve(open()), dispose });
}

for (const driver of usableDrivers()) {
  eventStoreContract(`SQLite by ${driver}, plain`, () => subject(driver, plainCodec), { sharedLog: true });
}
const best = chooseDriver({});
eventStoreContract(
  `SQLite by ${best}, encrypted`,
  () => subject(best, createCodec(SAMPLE_REGISTRY, new KeysInMemory())),
  { sharedLog: true },
);
