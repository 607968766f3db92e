import { itemText } from '../../../samples/build-minutes';
import { documentOf } from '../../../samples/read-item';

const HEADER = 'KKR Fjordlandet | 14-03-2025\n\n2. Sager\n\n';
const BEFORE = { title: 'Før', recommendation: 'Det indstilles.', decision: 'KKR Fjordlandet drøftede sagen.' };
const PARTS = { title: 'Bro', recommendation: 'Det indstilles.', decision: 'KKR Fjordlandet godkendte indstillingen.' };
const ITEM = itemText('2.1', BEFORE);

/** Reads minutes of item 2.1, and of a second one whose title line is this; with a journal line or without. */
function second(titleLine: string, journal = 'SAG-2025-00002 abcd') {
  const text = itemText('9.9', PARTS)
    .replace('9.9. Bro', titleLine)
    .replace('SAG-2025-00001 abcd\n', journal && `${journal}\n`);
  return documentOf(`${HEADER}${ITEM}${text}`);
}

describe('the number of an item', () => {
  it.each([
    ['2.2. Bro', '2.2'],
    ['2.2 Bro', '2.2'],
    ['Punkt 2.2. Bro', '2.2'],
    ['Pkt. 2.2 Bro', '2.2'],
    ['Punkt 2.2: Bro', '2.2'],
    ['2.2: Bro', '2.2'],
    ['2.1.1. Bro', '2.1.1'],
    ['2a. Bro', '2a'],
    ['2.1a Bro', '2.1a'],
    ['3. Bro', '3'],
    ['Punkt 3. Bro', '3'],
  ])('may be written in several ways: %s', (line, number) => {
    for (const journal of ['SAG-2025-00002 abcd', '']) {
      const { items, warnings } = second(line, journal);
      expect(items.map((item) => [item.number, item.title, item.outcomes.join()])).toEqual([
        ['2.1', 'Før', 'discussed'],
        [number, 'Bro', 'approved'],
      ]);
      expect(warnings).toEqual([]);
    }
  });

  it('may count in three parts', () => {
    const items = ['2.2.1', '2.2.2', '2.3'].map((number) => itemText(number, PARTS)).join('');
    const document = documentOf(HEADER + ITEM + items);
    expect(document.items.map(({ number }) => number)).toEqual(['2.1', '2.2.1', '2.2.2', '2.3']);
    expect(document.warnings).toEqual([]);
  });

  it.each(['Tillægspunkt om en bro', 'Punkt A. Bro', 'Ekstra: Bro'])(
    'is named where it is not understood, and its text is in no other item: %s',
    (line) => {
      const { items, warnings, dropped } = second(line);
      expect(items).toHaveLength(1);
      expect(items[0].outcomes).toEqual(['discussed']);
      expect(items[0].sections.decision).toBe('KKR Fjordlandet drøftede sagen.');
      expect(warnings).toEqual([
        {
          line: 14,
          message: `"${line}" ligner titlen på et punkt, men er ikke forstået. Teksten til og med linje 21 er ikke læst.`,
        },
      ]);
      expect(dropped.map((one) => one.line)).toEqual(expect.arrayContaining([14, 15, 17, 18, 20, 21]));
    },
  );

  it.each([
    '1. Broen males\n2. Færgen males',
    'Se punkt 2.2. Broen er gammel.',
    'Punkt 2.2. Broen er gammel.',
    '2.1.1. Broen er gammel.',
    '2a. Broen er gammel.',
  ])('is no number in the text: %j', (decision) => {
    const document = documentOf(
      `${HEADER}${itemText('2.1', { ...BEFORE, decision: `Drøftet.\n\n${decision}` })}${itemText('2.2', PARTS)}`,
    );
    expect(document.items.map(({ number }) => number)).toEqual(['2.1', '2.2']);
    expect(document.warnings).toEqual([]);
  });

  it('is named where a line counts on, but nothing else says that an item begins', () => {
    const text = ITEM.replace('drøftede sagen.', 'drøftede sagen.\n2.2. Broen over sundet\nOg mere.');
    expect(documentOf(HEADER + text).warnings.map(({ line, message }) => `${line}: ${message}`)).toContain(
      '13: "2.2. Broen over sundet" er læst som tekst under punkt 2.1, men ligner begyndelsen på et punkt.',
    );
  });

  it('is named where it ends in the title of the item above', () => {
    const text = `${HEADER}2.1. Før\n\n2.1.1. Bro\n\nTekst\nSAG-2025-00001 abcd\n\nBeslutning\nGodkendt.\n`;
    expect(documentOf(text).warnings).toEqual([
      { line: 7, message: '"2.1.1. Bro" står i titlen på punkt 2.1, men ligner begyndelsen på et punkt.' },
    ]);
  });

  it('is named where a last heading stands close under the decision', () => {
    const text = `${HEADER}${ITEM.trimEnd()}\n3. Eventuelt\n`;
    expect(documentOf(text).warnings).toEqual([
      { line: 13, message: '"3. Eventuelt" er læst som tekst under punkt 2.1, men ligner begyndelsen på et punkt.' },
    ]);
  });
});

describe('the journal number of an item', () => {
  it.each([
    ['SAG-2025-00002 abcd', 'SAG-2025-00002'],
    ['SAG-2025-1 abcd', 'SAG-2025-1'],
    ['25/01177', '25/01177'],
    ['25/01177 abcd', '25/01177'],
    ['2025-001177 abcd', '2025-001177'],
    ['S2025-1177', 'S2025-1177'],
    ['00.01.00-P35-1-25 abcd', '00.01.00-P35-1-25'],
    ['Sagsnr. 25/01177', '25/01177'],
    ['Sagsnr.: SAG-2025-00002 abcd/efgh', 'SAG-2025-00002'],
    ['Journalnummer: 25/01177', '25/01177'],
    ['J.nr. 25/01177', '25/01177'],
  ])('may be written in several ways: %s', (journal, number) => {
    const { items, warnings } = second('2.2. Bro', journal);
    expect(items[1]).toMatchObject({ title: 'Bro', journalNumber: number });
    expect(warnings).toEqual([]);
  });

  it.each(['SAG 2025 1177', 'Sagsnr. ukendt', '25-01177-x9 abcd', 'J.nr. under oprettelse'])(
    'is named where it is not understood: %s',
    (journal) => {
      const { items, warnings } = second('2.2. Bro', journal);
      expect(items[1].title).toBe(`Bro ${journal}`);
      expect(warnings).toEqual([
        { line: 15, message: `"${journal}" står i titlen på punkt 2.2, men ligner et journalnummer.` },
      ]);
    },
  );

  it.each(['2024-2026', '2024/2025', '24/25', 'og uge 41/42', 'i 2026'])('is no year in a title: %s', (end) => {
    const { items, warnings } = second(`2.2. Bro\n${end}`);
    expect(items[1]).toMatchObject({ title: `Bro ${end}`, journalNumber: 'SAG-2025-00002' });
    expect(warnings).toEqual([]);
  });
});

describe('the heading of a section', () => {
  it.each([
    ['Indstillinger', 'recommendation'],
    ['Indstillingen:', 'recommendation'],
    ['Sagsfremstillinger', 'presentation'],
    ['Baggrunden', 'background'],
  ] as const)('may be in another form: %s', (heading, section) => {
    const { items, warnings } = documentOf(`${HEADER}${ITEM.replace('Indstilling\n', `${heading}\n`)}`);
    expect(items[0].sections[section]).toBe('Det indstilles.');
    expect(warnings).toEqual([]);
  });

  it.each([
    'Administrationens indstilling',
    'Supplerende sagsfremstilling',
    'Baggrund og formål',
    'Indstilling og økonomi:',
  ])('is named where it is not understood: %s', (heading) => {
    const text = ITEM.replace('Det indstilles.\n', `Det indstilles.\n\n${heading}\nVi foreslår.\n`);
    expect(documentOf(HEADER + text).warnings).toEqual([
      { line: 11, message: `"${heading}" under punkt 2.1 ligner en overskrift, men er læst som tekst.` },
    ]);
  });
});
