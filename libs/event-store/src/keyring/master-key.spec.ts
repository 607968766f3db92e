import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { findMasterKey, loadMasterKey } from './master-key';

afterEach(removeDataDirectories);

describe('the master key', () => {
  it('is made on first use, for its owner alone, and stays the same', () => {
    const directory = join(dataDirectory(), 'new');
    const key = loadMasterKey(directory);
    expect(key).toHaveLength(32);
    expect(loadMasterKey(directory).equals(key)).toBe(true);
    expect(statSync(join(directory, 'master.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(directory, 'master.key'), 'utf8').trim()).toBe(key.toString('base64'));
  });

  it('is the one that was given before that of the file, and then no file is made', () => {
    const directory = dataDirectory();
    const given = randomBytes(32);
    expect(loadMasterKey(directory, given.toString('base64')).equals(given)).toBe(true);
    expect(() => statSync(join(directory, 'master.key'))).toThrow('ENOENT');
  });

  it('is never made anew beside keys that another one wrapped', () => {
    const directory = dataDirectory();
    writeFileSync(join(directory, 'keys.sqlite'), '');
    expect(() => loadMasterKey(directory)).toThrow(
      expect.objectContaining({ name: 'MasterKeyError', reason: 'missing' }) as Error,
    );
  });

  it('is found where it was made or given, and looked for without making one', () => {
    const directory = dataDirectory();
    expect(() => findMasterKey(directory, null)).toThrow(
      expect.objectContaining({ name: 'MasterKeyError', reason: 'missing' }) as Error,
    );
    expect(() => statSync(join(directory, 'master.key'))).toThrow('ENOENT');
    const key = loadMasterKey(directory);
    expect(findMasterKey(directory, null).equals(key)).toBe(true);
    expect(findMasterKey(directory, key.toString('base64')).equals(key)).toBe(true);
  });

  it.each(['short', randomBytes(31).toString('base64'), `${randomBytes(32).toString('base64')}!`])(
    'is refused where it is not 32 bytes in base64: %s',
    (text) => {
      const malformed = expect.objectContaining({ name: 'MasterKeyError', reason: 'malformed' }) as Error;
      expect(() => loadMasterKey(dataDirectory(), text)).toThrow(malformed);
      const directory = dataDirectory();
      writeFileSync(join(directory, 'master.key'), text);
      expect(() => loadMasterKey(directory)).toThrow(malformed);
    },
  );
});
