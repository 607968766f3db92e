import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { KeysInMemory } from '../contract/keys-in-memory';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { DocumentDamaged, openDocuments } from './documents';

afterEach(removeDataDirectories);

function setUp() {
  const directory = dataDirectory();
  const keys = new KeysInMemory();
  const fileOf = (sha256: string): string => join(directory, 'documents', sha256.slice(0, 2), sha256);
  return { directory, keys, fileOf, documents: openDocuments(directory, keys) };
}

describe('the original documents', () => {
  it('come back byte by byte under the SHA-256 of their bytes, whatever they hold', async () => {
    const { documents } = setUp();
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
    const { documents, directory } = setUp();
    const bytes = Buffer.from('Referat af møde');
    expect((await documents.put(bytes)).existed).toBe(false);
    const { sha256, existed } = await documents.put(bytes);
    expect(existed).toBe(true);
    expect(await documents.has(sha256)).toBe(true);
    expect(readdirSync(join(directory, 'documents'), { recursive: true })).toHaveLength(2);
  });

  it('are whole when several put the same one at once', async () => {
    const { documents, directory } = setUp();
    const bytes = randomBytes(100_000);
    const [first] = await Promise.all([1, 2, 3, 4].map(() => documents.put(bytes)));
    expect(await documents.get(first?.sha256 ?? '')).toEqual({ state: 'present', bytes });
    expect(readdirSync(join(directory, 'documents'), { recursive: true })).toHaveLength(2);
  });

  it('lie encrypted on the disk, for their owner alone', async () => {
    const { documents, fileOf } = setUp();
    const { sha256 } = await documents.put(Buffer.from('Navnet på en borger'));
    expect(readFileSync(fileOf(sha256)).includes('borger')).toBe(false);
    expect(statSync(fileOf(sha256)).mode & 0o777).toBe(0o600);
  });

  it('are absent where nobody put them, and where the name is no hash', async () => {
    const { documents } = setUp();
    for (const name of ['0'.repeat(64), '../../master.key', '']) {
      expect(await documents.has(name)).toBe(false);
      expect(await documents.get(name)).toEqual({ state: 'absent' });
    }
  });

  it('are erased with their key', async () => {
    const { documents, keys } = setUp();
    const { sha256 } = await documents.put(Buffer.from('indhold'));
    keys.destroy(`document-${sha256}`);
    expect(await documents.get(sha256)).toEqual({ state: 'erased' });
    expect(await documents.has(sha256)).toBe(false);
  });

  it('are lost without the key file, and readable again once the same bytes are put again', async () => {
    const { documents, directory } = setUp();
    const bytes = Buffer.from('indhold');
    const { sha256 } = await documents.put(bytes);
    const withoutKeys = openDocuments(directory, new KeysInMemory());
    expect(await withoutKeys.get(sha256)).toEqual({ state: 'lost' });
    expect((await withoutKeys.put(bytes)).existed).toBe(false);
    expect(await withoutKeys.get(sha256)).toEqual({ state: 'present', bytes });
  });

  it.each([0, 25, 40, 140])('are told to be damaged when the byte at %i was changed', async (place) => {
    const { documents, fileOf } = setUp();
    const { sha256 } = await documents.put(randomBytes(100));
    const container = readFileSync(fileOf(sha256));
    container.writeUInt8(container.readUInt8(place) ^ 1, place);
    writeFileSync(fileOf(sha256), container);
    await expect(documents.get(sha256)).rejects.toThrow(DocumentDamaged);
  });

  it('say in words where the folder cannot be made', async () => {
    const { documents, directory } = setUp();
    writeFileSync(join(directory, 'documents'), 'a file stands in the way');
    await expect(documents.put(Buffer.from('x'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});
