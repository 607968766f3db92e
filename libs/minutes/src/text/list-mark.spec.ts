import { listMark } from './list-mark';

const AFTER_COLON = { above: 'Følgende blev nævnt:', gap: 'line', list: null } as const;

describe('an entry of a list', () => {
  it.each([
    ['- Øerne skal høres', 'dash', null],
    ['– Øerne skal høres', 'dash', null],
    ['• øerne skal høres', 'dash', null],
    ['1. Øerne skal høres', 'number', 1],
    ['1) øerne skal høres', 'number', 1],
    ['a) øerne skal høres', 'letter', 1],
  ])('begins with %s', (line, kind, ordinal) => {
    expect(listMark(line, AFTER_COLON)).toMatchObject({ kind, ordinal });
  });

  it('counts on from the entry above', () => {
    const list = { kind: 'number', ordinal: 1, length: 3 } as const;
    expect(listMark('2) Færgen', { above: '1) Broen', gap: 'line', list })?.ordinal).toBe(2);
    expect(listMark('4) Færgen', { above: '1) Broen', gap: 'line', list })).toBeNull();
  });

  it('is no date at the beginning of a line', () => {
    expect(listMark('1. maj 2025.', { above: 'sendes ind senest den', gap: 'line', list: null })).toBeNull();
  });

  it('is no number that belongs to the line above', () => {
    expect(listMark('1. Fjordforbindelse', { above: 'en lov om den', gap: 'line', list: null })).toBeNull();
  });

  it('is no dash within a sentence', () => {
    const within = { above: 'har egne tal', gap: 'line', list: null } as const;
    expect(listMark('– og da havnebyerne betaler mest,', within)).toBeNull();
    expect(listMark('– og da havnebyerne betaler mest,', { ...within, gap: 'paragraph' })).not.toBeNull();
  });
});
