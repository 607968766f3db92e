import { documentOf, itemOf } from '../../../samples/read-item';

const HEAD = '1. Sager\n\n1.1. En sag\nSAG-2025-00001 abcd/efgh\n\n';

function firstItem(text: string) {
  return documentOf(`KKR Fjordlandet | 14-03-2025\n\n${HEAD}${text}`).items[0];
}

describe('the parts of an item', () => {
  it('are null where the heading is missing and empty where nothing stands under it', () => {
    const { sections } = firstItem('Baggrund\n\nIndstilling\nDet indstilles.\n\nBeslutning\nGodkendt.\n');
    expect(sections).toEqual({
      background: '',
      recommendation: 'Det indstilles.',
      presentation: null,
      decision: 'Godkendt.',
    });
  });

  it('know their lines', () => {
    const { lines } = firstItem('Baggrund\n\nIndstilling\nDet indstilles\nher.\n\nBeslutning\nGodkendt.\n');
    expect(lines).toEqual({
      item: [5, 15],
      title: [5, 5],
      journal: 6,
      preamble: null,
      sections: { background: null, recommendation: [11, 12], presentation: null, decision: [15, 15] },
    });
  });

  it('have a journal number and the initials of each caseworker', () => {
    expect(firstItem('Beslutning\nGodkendt.')).toMatchObject({
      journalNumber: 'SAG-2025-00001',
      caseworkers: ['abcd', 'efgh'],
    });
  });

  it('are not parted by a heading that is repeated, or that ends a sentence', () => {
    const { sections } = firstItem(
      'Baggrund\nFjorden er dyb.\n\nIndstilling\nDet indstilles.\n\nSagsfremstilling\nVi afgiver en\nBeslutning\n\nBaggrund\nFærgen.\n',
    );
    expect(sections.presentation).toBe('Vi afgiver en Beslutning\nBaggrund\nFærgen.');
    expect(sections.decision).toBeNull();
  });

  it('warn where a heading is read as text', () => {
    const text = `${HEAD}Beslutning\nGodkendt.\n\nBaggrund\nTekst.\n`;
    expect(documentOf(text).warnings).toContainEqual({
      line: 9,
      message: '"Baggrund" under punkt 1.1 er læst som tekst, for afsnittet kan ikke begynde her.',
    });
  });

  it('keep text before the first heading', () => {
    const item = firstItem('Punktet er nyt.\n\nBeslutning\nGodkendt.\n');
    expect(item.preamble).toBe('Punktet er nyt.');
    expect(item.lines.preamble).toEqual([8, 8]);
  });

  it('have a whole title, joined over its lines', () => {
    const document = documentOf(
      '1. Sager\n\n1.1. Fælles fær-\nger på fjorden\n\nSAG-2025-00001 abcd\n\nBeslutning\nGodkendt.',
    );
    expect(document.items[0].title).toBe('Fælles færger på fjorden');
  });

  it('know a closed item by its title', () => {
    expect(itemOf({ title: 'Lukket punkt: Køb af en havn', decision: 'Godkendt.' }).closed).toBe(true);
    expect(itemOf({ title: 'Lukning af en havn', decision: 'Godkendt.' }).closed).toBe(false);
  });
});

describe('what belongs to no item', () => {
  it('is dropped with a warning where it stands under a heading that gathers items', () => {
    const document = documentOf(
      `2. Sager\n\nDe følgende er nye.\n\n${HEAD.slice(10).replace('1.1', '2.1')}Beslutning\nGodkendt.`,
    );
    expect(document.dropped).toEqual([{ line: 3, reason: 'Tekst mellem en overskrift og dens første punkt' }]);
    expect(document.warnings.map(({ line }) => line)).toContain(3);
  });
});
