import { bodyLines } from '../../lines/body-line';
import { splitLines } from '../../lines/source-line';
import { findAnchors } from './anchors';

function anchorsOf(text: string): string[] {
  return findAnchors(bodyLines(splitLines(text), () => false)).map(({ kind, number }) => `${kind} ${number}`);
}

const ITEM = '2.1. En sag\nSAG-2025-00001 abcd\n\nIndstilling\nDet indstilles.\n\n';

describe('where items begin', () => {
  it('is a number with a journal line or a heading below', () => {
    expect(anchorsOf(`2. Sager\n\n${ITEM}2.2. En anden sag\n\nBaggrund\nTekst.\n`)).toEqual([
      'section 2',
      'item 2.1',
      'item 2.2',
    ]);
  });

  it('is known where a title takes several lines', () => {
    expect(anchorsOf('2.1. En sag med en\nlang titel om\nfjorden\n\nSAG-2025-00001 abcd\n')).toEqual(['item 2.1']);
  });

  it('is no number in the text that looks like an item', () => {
    expect(anchorsOf(`${ITEM}2.4. afsnit i planen er nyt.\n2.0, som den hedder\n`)).toEqual(['item 2.1']);
  });

  it('counts on to an item without journal line and heading', () => {
    expect(anchorsOf(`${ITEM}2.2. Meddelelser\n\nFormanden bød velkommen.\n`)).toEqual(['item 2.1', 'item 2.2']);
  });

  it('is no numbered list and no date in the text', () => {
    expect(anchorsOf(`${ITEM}2. Broen males\n3. Færgen males\n\n1. maj 2025 er dagen.\n`)).toEqual(['item 2.1']);
  });

  it('is no point of a recommendation right above a short decision and the next item', () => {
    const item =
      '2.1. En sag\nSAG-2025-00001 abcd\n\nIndstilling\n1. Broen males\n2. Færgen males\n\nBeslutning\nGodkendt.\n\n';
    expect(anchorsOf(`${item}${ITEM.replace('2.1', '2.2')}`)).toEqual(['item 2.1', 'item 2.2']);
  });

  it('is a heading without items where its title says so', () => {
    expect(anchorsOf(`${ITEM}3. Eventuelt\n`)).toEqual(['item 2.1', 'section 3']);
    expect(anchorsOf(`${ITEM}3. Eventuelle både\n`)).toEqual(['item 2.1']);
  });

  it('keeps the order 2.9, 2.10', () => {
    const items = [9, 10].map((minor) => ITEM.replace('2.1', `2.${minor}`)).join('');
    expect(anchorsOf(items)).toEqual(['item 2.9', 'item 2.10']);
  });
});
