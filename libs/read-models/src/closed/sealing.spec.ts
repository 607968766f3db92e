import fc from 'fast-check';
import { KeysInMemory } from '../testing/keys-in-memory';
import { isSealed, keyRefOf, open, seal, shownOf, UNREADABLE_TEXT } from './sealing';

const ID = 'case-havn';

const keyOf = async (keys: KeysInMemory) => {
  const key = (await keys.ensureKeys([ID])).get(ID);
  if (key === undefined) throw new Error('the key should be there');
  return key;
};

describe('a sealed text', () => {
  it('is opened to what it was, whatever that was, and says nothing but what the public is shown', async () => {
    const keys = new KeysInMemory();
    const key = await keyOf(keys);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (text, shown) => {
        const sealed = seal(text, key, shown);
        expect([isSealed(sealed), shownOf(sealed), open(sealed, keys)]).toEqual([true, shown, text]);
        expect(keyRefOf(sealed)).toEqual({ id: ID, version: key.version });
        expect(seal(text, key, shown)).toBe(sealed);
      }),
    );
  });

  it('holds no letter that anybody could search for', async () => {
    const sealed = seal('Køb af havnen', await keyOf(new KeysInMemory()), 'Personsag');
    expect(sealed.slice(0, -'Personsag'.length)).toMatch(/^[\u{E000}-\u{E2FF}]+$/u);
  });

  it('cannot be changed unseen', async () => {
    const keys = new KeysInMemory();
    const sealed = seal('Køb af havnen', await keyOf(keys), null);
    const last = sealed.charCodeAt(sealed.length - 1);
    const changed = sealed.slice(0, -1) + String.fromCharCode(last === 0xe000 ? 0xe001 : 0xe000);
    expect(() => open(changed, keys)).toThrow();
  });

  it('is gone with its key: what the public is shown stays', async () => {
    const keys = new KeysInMemory();
    const key = await keyOf(keys);
    const [title, quote] = [seal('Køb af havnen', key, 'Personsag'), seal('Prisen er 12 mio. kr.', key, null)];
    keys.destroy(ID);
    expect([open(title, keys), open(quote, keys)]).toEqual(['Personsag', UNREADABLE_TEXT]);
  });
});
