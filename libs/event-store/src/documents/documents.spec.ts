import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { KeysInMemory } from '../contract/keys-in-memory';
import { openPostgresDocuments } from '../postgres/documents';
import { openPostgresKeyRecords } from '../postgres/key-records';
import { openPostgresKeyring } from '../postgres/keyring';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import type { Containers } from './containers';
import { DocumentDamaged, openDocuments } from './documents';
import { openDocumentsFolder } from './folder';

const postgres = new SpecServer();
const opened: Containers[] = [];

afterEach(async () => {
  for (const containers of opened.splice(0)) await containers.close();
  removeDataDirectories();
});

const inFolder = (directory = dataDirectory()): Promise<Containers> => Promise.resolve(openDocumentsFolder(directory));
const inPostgres = async (): Promise<Containers> => openPostgresDocuments(await postgres.newDatabase());

const fileOf = (directory: string, sha256: string): string => join(directory, 'documents', sha256.slice(0, 2), sha256);

async function namesIn(containers: Containers): Promise<string[]> {
  const names: string[] = [];
  for await (const name of containers.names()) names.push(name);
  return names;
}

/** What the documents are, wherever they lie. */
function contract(open: () => Promise<Containers>): void {
  async function setUp() {
    const [containers, keys] = [await open(), new KeysInMemory()];
    opened.push(containers);
    return { containers, keys, documents: openDocuments(containers, keys) };
  }

  it('come back byte by byte under the SHA-256 of their bytes, whatever they hold', async () => {
    const { documents } = await setUp();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const { sha256 } = await documents.put(bytes);
        expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(await documents.get(sha256)).toEqual({ state: 'present', bytes: Buffer.from(bytes) });
      }),
      { numRuns: 30 },
    );
  });

  it('are kept once, and told to be there already the second time', async () => {
    const { documents, containers } = await setUp();
    const bytes = Buffer.from('Referat af møde');
    expect((await documents.put(bytes)).existed).toBe(false);
    const { sha256, existed } = await documents.put(bytes);
    expect(existed).toBe(true);
    expect(await documents.has(sha256)).toBe(true);
    expect(await namesIn(containers)).toEqual([sha256]);
  });

  it('are whole when several put the same one at once', async () => {
    const { documents, containers } = await setUp();
    const bytes = randomBytes(100_000);
    const [first] = await Promise.all([1, 2, 3, 4].map(() => documents.put(bytes)));
    expect(await documents.get(first?.sha256 ?? '')).toEqual({ state: 'present', bytes });
    expect(await namesIn(containers)).toHaveLength(1);
  });

  it('may be large', async () => {
    const { documents } = await setUp();
    const bytes = randomBytes(50 * 1024 * 1024);
    const { sha256 } = await documents.put(bytes);
    const found = await documents.get(sha256);
    expect(found.state === 'present' && found.bytes.equals(bytes)).toBe(true);
    expect(await documents.has(sha256)).toBe(true);
  });

  it('lie encrypted, and can all be named in order', async () => {
    const { documents, containers } = await setUp();
    const put = [];
    for (const text of ['Navnet på en borger', 'Et andet', 'Et tredje']) {
      put.push((await documents.put(Buffer.from(text))).sha256);
    }
    expect(await namesIn(containers)).toEqual([...put].sort());
    expect((await containers.read(put[0] ?? ''))?.includes('borger')).toBe(false);
  });

  it('are absent where nobody put them, and where the name is no hash', async () => {
    const { documents } = await setUp();
    for (const name of ['0'.repeat(64), '../../master.key', '']) {
      expect(await documents.has(name)).toBe(false);
      expect(await documents.get(name)).toEqual({ state: 'absent' });
    }
  });

  it('are erased with their key', async () => {
    const { documents, keys } = await setUp();
    const { sha256 } = await documents.put(Buffer.from('indhold'));
    keys.destroy(`document-${sha256}`);
    expect(await documents.get(sha256)).toEqual({ state: 'erased' });
    expect(await documents.has(sha256)).toBe(false);
  });

  it('are lost without their key, and readable again once the same bytes are put again', async () => {
    const { documents, containers } = await setUp();
    const bytes = Buffer.from('indhold');
    const { sha256 } = await documents.put(bytes);
    const withoutKeys = openDocuments(containers, new KeysInMemory());
    expect(await withoutKeys.get(sha256)).toEqual({ state: 'lost' });
    expect((await withoutKeys.put(bytes)).existed).toBe(false);
    expect(await withoutKeys.get(sha256)).toEqual({ state: 'present', bytes });
  });

  it.each([0, 25, 40, 140])('are told to be damaged, and where, when the byte at %i was changed', async (place) => {
    const { documents, containers } = await setUp();
    const { sha256 } = await documents.put(randomBytes(100));
    const container = (await containers.read(sha256)) ?? Buffer.alloc(0);
    container.writeUInt8(container.readUInt8(place) ^ 1, place);
    await containers.write(sha256, container);
    await expect(documents.get(sha256)).rejects.toThrow(DocumentDamaged);
    await expect(documents.get(sha256)).rejects.toThrow(sha256);
  });
}

describe('the original documents in a data directory', () => {
  contract(inFolder);

  it('are their owner’s alone, and what a crash left half-written is none of them', async () => {
    const directory = dataDirectory();
    const containers = await inFolder(directory);
    const { sha256 } = await openDocuments(containers, new KeysInMemory()).put(Buffer.from('indhold'));
    const file = fileOf(directory, sha256);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(`${file}.0a1b2c3d4e5f`, readFileSync(file).subarray(0, 10));
    expect(await namesIn(containers)).toEqual([sha256]);
    expect(readdirSync(join(directory, 'documents'))).toEqual([sha256.slice(0, 2)]);
  });

  it('say in words where the folder cannot be made', async () => {
    const directory = dataDirectory();
    writeFileSync(join(directory, 'documents'), 'a file stands in the way');
    const documents = openDocuments(await inFolder(directory), new KeysInMemory());
    await expect(documents.put(Buffer.from('x'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});

describeOnPostgres('the original documents in PostgreSQL', () => {
  contract(inPostgres);

  it('are kept nowhere near their keys, whatever the two addresses are called', async () => {
    const url = await postgres.newDatabase();
    await (await openPostgresKeyring(url, randomBytes(32))).close();
    await expect(openPostgresDocuments(url)).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'keys-inside' });
  });

  it('are no place for keys: two addresses that were swapped leave nothing behind in either database', async () => {
    const url = await postgres.newDatabase();
    await (await openPostgresDocuments(url)).close();
    await expect(openPostgresKeyring(url, randomBytes(32))).rejects.toMatchObject({ reason: 'documents-inside' });
    await expect(openPostgresKeyRecords(url)).rejects.toMatchObject({ reason: 'documents-inside' });
    await (await openPostgresDocuments(url)).close();
  });

  it('outlive a server that is killed at once, though it commits lazily', async () => {
    const url = await postgres.newDatabase();
    await postgres.run(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const containers = await openPostgresDocuments(url);
    opened.push(containers);
    const documents = openDocuments(containers, new KeysInMemory());
    const { sha256 } = await documents.put(Buffer.from('indhold'));
    await postgres.crash();
    const found = async (): Promise<boolean> => documents.has(sha256).catch(found);
    expect(await found()).toBe(true);
  });
});
