import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { DataKey } from '../keyring/key-source';
import { seal, sealedBytes, unseal, VERSION_CHARS } from './seal';

const key: DataKey = {
  id: 'case-a@møde',
  version: randomBytes(8).toString('base64url'),
  bytes: randomBytes(32),
};

describe('sealed texts', () => {
  it('have the size that was told before, and come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const json = JSON.stringify([text]);
        const sealed = seal(json, key, 'case-a');
        expect(Buffer.byteLength(JSON.stringify(sealed))).toBe(sealedBytes(json, key.id));
        expect(unseal(sealed, key, 'case-a')).toBe(json);
      }),
    );
    expect(key.version).toHaveLength(VERSION_CHARS);
  });

  it('never use a start value twice', () => {
    const ivs = Array.from({ length: 5_000 }, () => seal('["x"]', key, 'case-a').iv);
    expect(new Set(ivs).size).toBe(5_000);
  });

  it('cannot be opened by another key, nor where they do not belong', () => {
    const sealed = seal('["x"]', key, 'case-a');
    expect(() => unseal(sealed, { ...key, bytes: randomBytes(32) }, 'case-a')).toThrow(/authenticate/);
    expect(() => unseal(sealed, key, 'case-b')).toThrow(/authenticate/);
  });
});
