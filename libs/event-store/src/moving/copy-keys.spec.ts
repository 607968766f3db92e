import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { openKeyRecords } from '../keyring/key-records';
import { openKeyring, type Keyring } from '../keyring/keyring';
import type { DataKey } from '../keyring/key-source';
import { openPostgresKeyRecords } from '../postgres/key-records';
import { openPostgresKeyring } from '../postgres/keyring';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import { copyKeys, type CopiedKeys } from './copy-keys';
import type { KeyRecords } from './key-records';

const postgres = new SpecServer();
afterEach(removeDataDirectories);

/** A place for keys: how it is opened as a keyring, and as records. */
interface Place {
  keyring(masterKey: Buffer): Promise<Keyring>;
  records(): Promise<KeyRecords>;
}

const newFile = (): Promise<Place> => {
  const file = join(dataDirectory(), 'keys.sqlite');
  const options = { worker: typescriptWorker('keyring/keys') };
  return Promise.resolve({
    keyring: async (masterKey) => Promise.resolve(openKeyring(file, masterKey, options)),
    records: async () => Promise.resolve(openKeyRecords(file)),
  });
};

const newDatabase = async (): Promise<Place> => {
  const url = await postgres.newDatabase();
  return {
    keyring: (masterKey) => openPostgresKeyring(url, masterKey),
    records: () => openPostgresKeyRecords(url),
  };
};

async function copy(from: Place, to: Place): Promise<CopiedKeys> {
  const [source, target] = [await from.records(), await to.records()];
  try {
    return await copyKeys(source, target);
  } finally {
    await source.close();
    await target.close();
  }
}

async function within<T>(place: Place, masterKey: Buffer, work: (keyring: Keyring) => Promise<T>): Promise<T> {
  const keyring = await place.keyring(masterKey);
  try {
    return await work(keyring);
  } finally {
    await keyring.close();
  }
}

const stateOf = async (keyring: Keyring, { id, version }: DataKey): Promise<string> =>
  (await keyring.load([{ id, version }])).existing(id, version).state;

/** More keys than are copied at once, of which two were destroyed, one of these made anew. */
async function filled(place: Place, masterKey: Buffer) {
  return within(place, masterKey, async (keyring) => {
    const ids = Array.from({ length: 1_200 }, (_, n) => `case-${n}@møde-æøå`);
    const keys = [...(await keyring.ensureKeys(ids)).values()];
    const [gone, renewed, kept] = keys as [DataKey, DataKey, DataKey];
    await keyring.destroy(gone.id);
    await keyring.destroy(renewed.id);
    return { gone, renewed, kept, anew: await keyring.keyFor(renewed.id) };
  });
}

function contract(newSource: () => Promise<Place>, newTarget: () => Promise<Place>): void {
  const masterKey = randomBytes(32);

  it('opens the same texts from its new place, and those that were erased stay so', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    const { gone, renewed, kept, anew } = await filled(source, masterKey);
    expect(await copy(source, target)).toEqual({ keys: 1_201, written: 1_201 });
    await within(target, masterKey, async (keyring) => {
      expect(await keyring.keyFor(kept.id)).toEqual(kept);
      expect(await keyring.keyFor(anew.id)).toEqual(anew);
      expect([await stateOf(keyring, gone), await stateOf(keyring, renewed)]).toEqual(['erased', 'erased']);
    });
    expect(await copy(source, target)).toEqual({ keys: 1_201, written: 0 });
  });

  it('is finished by a second run, which takes over what was destroyed and made meanwhile', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    const { kept } = await filled(source, masterKey);
    await copy(source, target);
    const anew = await within(source, masterKey, async (keyring) => {
      await keyring.destroy(kept.id);
      return keyring.keyFor(kept.id);
    });
    const held = await target.keyring(masterKey);
    await held.keyFor(kept.id);
    expect(await copy(source, target)).toEqual({ keys: 1_202, written: 2 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await stateOf(held, kept), await stateOf(held, anew)]).toEqual(['erased', 'present']);
    await held.close();
  });

  it('is refused where the target has keys of its own, and writes nothing', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    await filled(source, masterKey);
    await within(target, masterKey, (keyring) => keyring.keyFor('hmac-commands'));
    await expect(copy(source, target)).rejects.toMatchObject({ id: 'hmac-commands', difference: 'unknown-in-source' });
    await within(target, masterKey, async (keyring) => {
      expect(await keyring.status()).toEqual({ live: 1, destroyed: 0 });
    });
  });

  it('brings no key back that was destroyed in the target', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    const { kept } = await filled(source, masterKey);
    await copy(source, target);
    await within(target, masterKey, (keyring) => keyring.destroy(kept.id));
    await expect(copy(source, target)).rejects.toMatchObject({ id: kept.id, difference: 'destroyed-in-target' });
  });
}

describe('a keyring that is copied from file to file', () => contract(newFile, newFile));
describeOnPostgres('a keyring that is copied from file to PostgreSQL', () => contract(newFile, newDatabase));
describeOnPostgres('a keyring that is copied from PostgreSQL to file', () => contract(newDatabase, newFile));
