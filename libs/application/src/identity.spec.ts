import * as fc from 'fast-check';
import { v5 } from 'uuid';
import { bodyHashOf, derivedCommandId, eventIdOf, policyCommandId } from './identity';

const key = Buffer.from('a key');
const command = { type: 'CloseCase', data: { reason: 'Færdig', more: { a: 1, b: [1, 2] } } };

describe('derived ids', () => {
  it('never change from one version to the next, since retries depend on them', () => {
    expect([eventIdOf('c1', 'ab', 0), policyCommandId('bring-back', 'e1', 0), derivedCommandId('import/x')]).toEqual([
      '2b9ff35e-d649-5391-a067-cc00dca47618',
      '78ec739a-6e55-5c5b-8787-7bbcbadacde6',
      '9c348554-ed6d-55fd-a234-f27130aa745a',
    ]);
  });

  it('are the version 5 of RFC 9562, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(derivedCommandId(key)).toBe(v5(`command:${key}`, '5f0c8a52-6c3c-5d0e-9a37-0c5b8d1e7a42'));
      }),
    );
  });

  it('differ for each event of a command, and for each command', () => {
    const ids = ['c1', 'c2'].flatMap((id) => ['ab', 'cd'].flatMap((hash) => [0, 1].map((n) => eventIdOf(id, hash, n))));
    expect(new Set(ids).size).toBe(8);
    const sent = ['p', 'q'].flatMap((policy) => ['e1', 'e2'].map((event) => policyCommandId(policy, event, 0)));
    expect(new Set([...sent, policyCommandId('p', 'e1', 1)]).size).toBe(5);
  });
});

describe('the hash of a command', () => {
  it('does not depend on the order of its fields', () => {
    const turned = { data: { more: { b: [1, 2], a: 1 }, reason: 'Færdig' }, type: 'CloseCase' };
    expect(bodyHashOf(key, 'case-1', turned)).toBe(bodyHashOf(key, 'case-1', command));
  });

  it('depends on everything else: stream, type, data and the key', () => {
    const others = [
      bodyHashOf(key, 'case-2', command),
      bodyHashOf(key, 'case-1', { ...command, type: 'ReopenCase' }),
      bodyHashOf(key, 'case-1', { ...command, data: { ...command.data, reason: 'færdig' } }),
      bodyHashOf(Buffer.from('another key'), 'case-1', command),
      bodyHashOf(key, 'case-1', command),
    ];
    expect(new Set(others).size).toBe(5);
  });

  it('is the same after the command has been through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const sent = { type: 'CloseCase', data };
        const received = JSON.parse(JSON.stringify(sent)) as typeof sent;
        expect(bodyHashOf(key, 'case-1', received)).toBe(bodyHashOf(key, 'case-1', sent));
      }),
    );
  });

  it('cannot be made of what is no JSON', () => {
    expect(() => bodyHashOf(key, 'case-1', { type: 'CloseCase', data: { reason: NaN } })).toThrow();
  });
});
