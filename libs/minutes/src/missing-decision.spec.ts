import { itemText } from '../samples/build-minutes';
import { unaccounted } from '../samples/accounting';
import { documentOf } from '../samples/read-item';

const HEADER = 'KKR Fjordlandet | 14-03-2025\n';
const PRESENT = `${HEADER}Deltagere\nEa Dam (A) Nordvig Kommune\n\n1. Sager\n\n`;
const RECOMMENDATION = 'Det indstilles, at KKR Fjordlandet godkender sagen.';
const GODKENDT = { recommendation: RECOMMENDATION, decision: 'Godkendt.' };

const warningsOf = (text: string) => documentOf(text).warnings;

describe('a case without a decision in minutes', () => {
  it('is named with its line where the heading is missing', () => {
    const text = `${PRESENT}${itemText('1.1', GODKENDT)}${itemText('1.2', { recommendation: RECOMMENDATION })}`;
    expect(warningsOf(text)).toEqual([
      { line: 16, message: 'Punkt 1.2 har ingen beslutning: der er ingen overskrift "Beslutning".' },
    ]);
  });

  it('is named with its line where nothing stands below the heading', () => {
    const text = `${PRESENT}${itemText('1.1', { ...GODKENDT, decision: '' })}${itemText('1.2', GODKENDT)}`;
    expect(warningsOf(text)).toEqual([
      { line: 13, message: 'Punkt 1.1 har ingen beslutning: der står intet under "Beslutning".' },
    ]);
  });

  it('is nothing to warn of where the item is no case', () => {
    const text = `${PRESENT}${itemText('1.1', { title: 'Meddelelser', presentation: 'Intet.' })}${itemText('1.2', GODKENDT)}`;
    expect(warningsOf(text)).toEqual([]);
  });

  it('is nothing to warn of in an agenda', () => {
    const document = documentOf(`${HEADER}1. Sager\n\n${itemText('1.1', { recommendation: RECOMMENDATION })}`);
    expect(document).toMatchObject({ kind: 'agenda', warnings: [] });
  });
});

describe('a document that decides nothing', () => {
  const item = itemText('1.1', { presentation: 'KKR Fjordlandet godkendte indstillingen.' });

  it('is minutes where it says who was there, and each case is named', () => {
    const document = documentOf(`${PRESENT}${item}`);
    expect(document).toMatchObject({ kind: 'minutes', attendance: [{ name: 'Ea Dam' }] });
    expect(document.warnings.map(({ line }) => line)).toEqual([7]);
  });

  it('is an agenda where it only says who will not come', () => {
    expect(documentOf(`${HEADER}Deltagere\nAfbud\nEa Dam (A) Nordvig Kommune\n\n1. Sager\n\n${item}`)).toMatchObject({
      kind: 'agenda',
      warnings: [],
    });
  });
});

describe('the heading of a decision', () => {
  const minutes = (heading: string, decision = 'Sagen blev udsat til næste møde.') =>
    `${PRESENT}${itemText('1.1', { recommendation: RECOMMENDATION, decision }).replace('\nBeslutning\n', `\n${heading}\n`)}`;

  it.each([
    'Beslutning',
    'Beslutning:',
    'BESLUTNING',
    'Beslutninger',
    'Beslutning i KKR Fjordlandet den 14. marts 2025',
    'Beslutning i KKR Fjordlandet den 14. marts 2025:',
    'Beslutning i KKR Fjordlandet, 14-03-2025',
    'Beslutning i KKR Fjordlandet',
    'Beslutning den 14. marts 2025',
    'Beslutning på mødet den 14. marts 2025',
    'Beslutning fra møde i KKR Fjordlandet den 14. marts 2025',
    'KKR Fjordlandets beslutning',
    'KKR Fjordlandets beslutning den 14. marts 2025',
  ])('may name body and day: %s', (heading) => {
    const text = minutes(heading);
    const { items } = documentOf(text);
    expect(items[0].sections).toMatchObject({
      recommendation: RECOMMENDATION,
      decision: 'Sagen blev udsat til næste møde.',
    });
    expect(items[0].outcomes).toEqual(['postponed']);
    expect(unaccounted(text, documentOf(text))).toEqual([]);
  });

  it.each(['Beslutning i Havnerådet den 14. marts 2025', 'Beslutning i KKR Fjordlandet den 10. januar 2025'])(
    'is another meeting’s: %s',
    (heading) => {
      const text = `${minutes(heading)}Beslutning\nGodkendt.\n`;
      expect(documentOf(text)).toMatchObject({ items: [{ outcomes: ['approved'] }] });
      expect(warningsOf(text)).toEqual([
        { line: 13, message: `"${heading}" under punkt 1.1 gælder ikke dette møde og er læst som tekst.` },
      ]);
    },
  );

  it.each(['Beslutning om færgen ventes i maj', 'Beslutning i sagen', 'Beslutning i maj 2025 er for sent.'])(
    'is no sentence: %s',
    (line) => {
      expect(documentOf(minutes(line)).items[0].sections.decision).toBeNull();
    },
  );
});
