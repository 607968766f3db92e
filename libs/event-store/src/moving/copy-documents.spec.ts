import { createHash, randomBytes } from 'node:crypto';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { KeysInMemory } from '../contract/keys-in-memory';
import type { Containers } from '../documents/containers';
import { openDocuments } from '../documents/documents';
import { openDocumentsFolder } from '../documents/folder';
import { openPostgresDocuments } from '../postgres/documents';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { copyDocuments } from './copy-documents';

const postgres = new SpecServer();
const opened: Containers[] = [];
afterEach(async () => {
  for (const containers of opened.splice(0)) await containers.close();
  removeDataDirectories();
});

const held = (containers: Containers): Containers => {
  opened.push(containers);
  return containers;
};
const newFolder = (): Promise<Containers> => Promise.resolve(held(openDocumentsFolder(dataDirectory())));
const newDatabase = async (): Promise<Containers> => held(await openPostgresDocuments(await postgres.newDatabase()));

const TEXTS = ['Første referat', 'Andet referat', 'Tredje referat'].map((text) => Buffer.from(text));
const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function filled(source: Containers) {
  const keys = new KeysInMemory();
  for (const text of TEXTS) await openDocuments(source, keys).put(text);
  return keys;
}

function contract(newSource: () => Promise<Containers>, newTarget: () => Promise<Containers>): void {
  it('reads from the new place with the same keys, whatever that place held besides', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    const keys = await filled(source);
    await openDocuments(target, keys).put(Buffer.from('Et, som kun målet har'));
    expect(await copyDocuments(source, target)).toEqual({ documents: 3, written: 3 });
    for (const bytes of TEXTS) {
      expect(await openDocuments(target, keys).get(nameOf(bytes))).toEqual({ state: 'present', bytes });
    }
    expect(await copyDocuments(source, target)).toEqual({ documents: 3, written: 0 });
  });

  it('is finished by a second run, and says how far it is', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    await filled(source);
    const [first = ''] = TEXTS.map(nameOf);
    await target.write(first, (await source.read(first)) ?? Buffer.alloc(0));
    const told: number[] = [];
    expect(await copyDocuments(source, target, (documents) => told.push(documents))).toEqual({
      documents: 3,
      written: 2,
    });
    expect(told).toEqual([1, 2, 3]);
  });

  it('is refused where the target has one of them under another key, or changed', async () => {
    const [source, target] = [await newSource(), await newTarget()];
    await filled(source);
    const [first = ''] = TEXTS.map(nameOf);
    const other = randomBytes(60);
    await target.write(first, other);
    await expect(copyDocuments(source, target)).rejects.toMatchObject({
      sha256: first,
      place: target.placeOf(first),
    });
    expect(await target.read(first)).toEqual(other);
  });
}

describe('documents that are copied from folder to folder', () => contract(newFolder, newFolder));
describeOnPostgres('documents that are copied from folder to PostgreSQL', () => contract(newFolder, newDatabase));
describeOnPostgres('documents that are copied from PostgreSQL to folder', () => contract(newDatabase, newFolder));
