import { minutesText } from '../../samples/build-minutes';
import { documentOf, itemOf } from '../../samples/read-item';

const THREE = 'Det indstilles, at KKR Fjordlandet:\n1. Godkender broen\n2. Godkender færgen\n3. Godkender havnen.';

function pointsOf(recommendation: string, decision: string) {
  return itemOf({ recommendation, decision }).points.map(({ outcome }) => outcome);
}

describe('the points of a recommendation', () => {
  it('are the entries of its list', () => {
    expect(
      itemOf({ recommendation: THREE, decision: 'Godkendt.' }).points.map(({ number, text }) => [number, text]),
    ).toEqual([
      [1, 'Godkender broen'],
      [2, 'Godkender færgen'],
      [3, 'Godkender havnen.'],
    ]);
  });

  it('are one where it is a sentence', () => {
    expect(itemOf({ recommendation: 'Det indstilles, at broen males.', decision: 'Godkendt.' }).points).toEqual([
      { number: 1, text: 'Det indstilles, at broen males.', outcome: 'approved' },
    ]);
  });

  it.each([
    ['KKR Fjordlandet godkendte indstillingen.', ['approved', 'approved', 'approved']],
    ['Godkendt som indstillet.', ['approved', 'approved', 'approved']],
    ['KKR Fjordlandet godkendte punkt 1 og 3.', ['approved', null, 'approved']],
    ['KKR Fjordlandet godkendte punkt 1 og 2, men ikke punkt 3.', ['approved', 'approved', 'rejected']],
    ['KKR Fjordlandet godkendte punkt 1-2. Punkt 3 blev udsat.', ['approved', 'approved', 'postponed']],
    ['1. Godkendt\n2. Godkendt\n3. Forkastet', ['approved', 'approved', 'rejected']],
    ['Sagen blev udsat.', ['postponed', 'postponed', 'postponed']],
    ['KKR Fjordlandet drøftede sagen.', [null, null, null]],
  ])('fare as the decision says: %s', (decision, outcomes) => {
    expect(pointsOf(THREE, decision)).toEqual(outcomes);
  });

  it.each([
    ['KKR Fjordlandet godkendte punkt 1 og 3 og afviste punkt 2.', ['approved', 'rejected', 'approved']],
    ['KKR Fjordlandet afviste punkt 1 og godkendte punkt 2 og 3.', ['rejected', 'approved', 'approved']],
    ['KKR Fjordlandet godkendte hverken punkt 1 eller 2.', ['rejected', 'rejected', null]],
    ['Hverken punkt 1, 2 eller 3 blev godkendt.', ['rejected', 'rejected', 'rejected']],
    ['KKR Fjordlandet godkendte indstillingen med undtagelse af punkt 3.', ['approved', 'approved', 'rejected']],
    ['Indstillingen blev godkendt, bortset fra pkt. 2.', ['approved', 'rejected', 'approved']],
    ['Indstillingen godkendt, dog ikke punkt 2.', ['approved', 'rejected', 'approved']],
    ['Godkendt, på nær punkt 3, som udsættes til næste møde.', ['approved', 'approved', 'postponed']],
    ['KKR Fjordlandet godkendte punkt 1, mens punkt 2 og 3 blev udsat.', ['approved', 'postponed', 'postponed']],
    ['KKR Fjordlandet godkendte punkt 1 og udsatte punkt 2-3 til næste møde.', ['approved', 'postponed', 'postponed']],
    ['Punkt 1 og 2 blev godkendt, punkt 3 blev forkastet.', ['approved', 'approved', 'rejected']],
    ['Punkt 1 og 2 godkendt, punkt 3 udsat.', ['approved', 'approved', 'postponed']],
    ['Ad 1. Godkendt. Ad 2. Forkastet. Ad 3. Taget til efterretning.', ['approved', 'rejected', 'noted']],
    [
      'Ad 1: Godkendt. Ad 2: Udsat til næste møde. Ad 3: Sendes tilbage til administrationen.',
      ['approved', 'postponed', 'returned'],
    ],
    ['a) Godkendt\nb) Forkastet\nc) Godkendt', ['approved', 'rejected', 'approved']],
    ['Indstillingen blev ikke godkendt.', ['rejected', 'rejected', 'rejected']],
    [
      'KKR Fjordlandet godkendte indstillingen. Dog udsættes punkt 2 til næste møde.',
      ['approved', 'postponed', 'approved'],
    ],
    ['Punkt 1 blev ikke godkendt. Punkt 2 og 3 blev godkendt.', ['rejected', 'approved', 'approved']],
  ])('fare as a clause says: %s', (decision, outcomes) => {
    expect(pointsOf(THREE, decision)).toEqual(outcomes);
  });

  it.each([
    ['KKR Fjordlandet godkendte indstillingen. Dog udsættes punkt 2 til næste møde.', [2]],
    ['KKR Fjordlandet godkendte punkt 1 og udsatte punkt 2 og 3 til næste møde.', [2, 3]],
    ['Punkt 1 og 2 godkendt, punkt 3 udsat til næste møde.', [3]],
  ])('may be put off, and come back: %s', (decision, points) => {
    const item = itemOf({ recommendation: THREE, decision }, '16. maj 2025');
    expect(item.outcomes).toEqual(['partly_approved']);
    expect(item.postponement).toMatchObject({ to: '2025-05-16', points });
    expect(item.returns).toMatchObject([{ target: '2025-05-16', source: 'postponement' }]);
  });

  it.each([
    ['KKR Fjordlandet godkendte punkt 1, mens de øvrige punkter blev udsat til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 1 og udsatte de øvrige punkter til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 1. De øvrige punkter udsættes til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 1, mens behandlingen af de øvrige punkter blev udsat til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 1 og besluttede at udsætte de øvrige punkter til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 2 og punkt 3 dog udsættes til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 1 og 2, og resten af punkterne blev udsat til næste møde.', [3]],
    ['Punkt 1 godkendt, øvrige punkter udsat til næste møde.', [2, 3]],
    ['Punkt 1 blev godkendt, resten udsættes til næste møde.', [2, 3]],
    ['KKR Fjordlandet godkendte punkt 3, mens de to øvrige punkter udsættes til næste møde.', [1, 2]],
    ['Punkt 1 blev godkendt. Resten af indstillingen blev udsat til næste møde.', [2, 3]],
    ['Punkt 2 udsættes til næste møde. De øvrige punkter blev godkendt.', [2]],
    ['KKR Fjordlandet udsatte punkt 2 til næste møde, men godkendte i øvrigt indstillingen.', [2]],
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog udsættes til næste møde.', [3]],
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog blev udsat til næste møde.', [3]],
  ])('that are not named one by one are all the others: %s', (decision, postponed) => {
    const document = documentOf(minutesText({ recommendation: THREE, decision }, '16. maj 2025'));
    const [item] = document.items;
    expect(item.points.map(({ outcome }) => outcome)).toEqual(
      [1, 2, 3].map((number) => (postponed.includes(number) ? 'postponed' : 'approved')),
    );
    expect(item.outcomes).toEqual(['partly_approved']);
    expect(item.postponement).toMatchObject({ to: '2025-05-16', points: postponed });
    expect(item.returns).toMatchObject([{ target: '2025-05-16', source: 'postponement' }]);
    expect(document.warnings).toEqual([]);
  });

  it.each([
    'KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog udgår.',
    'KKR Fjordlandet godkendte indstillingen, idet punkt 3 udgår.',
    'KKR Fjordlandet godkendte indstillingen, idet pkt. 3 blev trukket.',
    'KKR Fjordlandet godkendte indstillingen, hvor punkt 3 dog udgår.',
    'KKR Fjordlandet godkendte indstillingen, dog således at punkt 3 udgår.',
    'KKR Fjordlandet godkendte indstillingen, dog udgår punkt 3.',
    'KKR Fjordlandet godkendte indstillingen, forudsat at punkt 3 udgår.',
    'KKR Fjordlandet godkendte punkt 1 og 2, idet punkt 3 dog udgår.',
    'KKR Fjordlandet godkendte punkt 1 og punkt 2, mens punkt 3 udgår.',
  ])('may be taken out: %s', (decision) => {
    const item = itemOf({ recommendation: THREE, decision });
    expect(item.points.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', 'withdrawn']);
    expect(item.outcomes).toEqual(['partly_approved']);
  });

  it.each([
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 3 ikke blev godkendt.', 'rejected'],
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog ikke godkendes.', 'rejected'],
    ['KKR Fjordlandet godkendte alle punkter undtagen punkt 3.', 'rejected'],
    ['KKR Fjordlandet godkendte indstillingen uden punkt 3.', 'rejected'],
    ['KKR Fjordlandet godkendte indstillingen, idet punkt 3 finansieres af puljen.', 'approved'],
  ])('keep what a clause after the approval says: %s', (decision, third) => {
    expect(pointsOf(THREE, decision)).toEqual(['approved', 'approved', third]);
  });

  it.each([
    'KKR Fjordlandet godkendte indstillingen, idet punkt 3 dog omskrives.',
    'KKR Fjordlandet godkendte indstillingen, idet punkt 3 afventer notatet.',
    'KKR Fjordlandet godkendte indstillingen, idet man udsatte punkt 3 til næste møde.',
    'KKR Fjordlandet godkendte indstillingen under forudsætning af, at punkt 3 dog omskrives.',
  ])('have no outcome, and a warning, where a reservation is not understood: %s', (decision) => {
    const { items, warnings } = documentOf(minutesText({ recommendation: THREE, decision }));
    expect(items[0].points.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', null]);
    expect(warnings).toEqual([
      { line: 15, message: 'Beslutningen tager et forbehold om punkt 3, som ikke er forstået.' },
    ]);
  });

  it.each([
    ['KKR Fjordlandet godkendte punkt 1, mens de øvrige punkter blev udsat til næste møde.', 'de øvrige punkter'],
    ['De resterende punkter blev udsat til næste møde.', 'De resterende punkter'],
  ])('are a warning where the recommendation numbers none: %s', (decision, named) => {
    const recommendation = 'Det indstilles, at broen males.';
    const { items, warnings } = documentOf(minutesText({ recommendation, decision }, '16. maj 2025'));
    expect(warnings).toContainEqual({
      line: 12,
      message: `Beslutningen nævner "${named}", men indstillingen har ingen nummererede punkter.`,
    });
    expect(items[0].postponement).toBeNull();
  });

  it.each([
    ['De øvrige punkter blev udsat til næste møde.', 'De øvrige punkter'],
    ['KKR Fjordlandet godkendte punkt 1, mens de tre øvrige punkter blev udsat.', 'de tre øvrige punkter'],
    ['Punkt 1, 2 og 3 blev godkendt, mens de øvrige punkter blev udsat.', 'de øvrige punkter'],
    ['KKR Fjordlandet godkendte indstillingen, idet det sidste punkt dog udgår.', 'sidste punkt'],
  ])('are a warning where nobody can tell which: %s', (decision, named) => {
    expect(documentOf(minutesText({ recommendation: THREE, decision })).warnings).toContainEqual({
      line: 15,
      message: `Beslutningen nævner "${named}", men det fremgår ikke, hvilke punkter det er.`,
    });
  });

  it.each([
    'KKR Fjordlandet godkendte indstillingen. De øvrige medlemmer blev orienteret.',
    'KKR Fjordlandet godkendte indstillingen. De øvrige blev valgt i fjor.',
    'KKR Fjordlandet godkendte indstillingen, og de øvrige punkter på dagsordenen blev ikke berørt.',
  ])('are not meant by others: %s', (decision) => {
    const { items, warnings } = documentOf(minutesText({ recommendation: THREE, decision }));
    expect(items[0].points.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', 'approved']);
    expect(warnings).toEqual([]);
  });

  it('that the recommendation does not have are a warning', () => {
    const text = minutesText({ decision: 'KKR Fjordlandet godkendte indstillingen.\nPunkt 2 udsættes til maj 2025.' });
    const document = documentOf(text);
    expect(document.warnings).toEqual([
      { line: 13, message: 'Beslutningen nævner punkt 2, men indstillingen har 1 punkt.' },
    ]);
    expect(document.items[0].returns).toMatchObject([{ target: '2025-05-31', source: 'sentence' }]);
  });

  it.each([
    ['KKR Fjordlandet godkendte punkt 1 og 3 og afviste punkt 2.', ['partly_approved']],
    ['KKR Fjordlandet godkendte hverken punkt 1, 2 eller 3.', ['rejected']],
    ['KKR Fjordlandet godkendte indstillingen delvist.', ['partly_approved']],
    ['KKR Fjordlandet godkendte en del af indstillingen.', ['partly_approved']],
    ['KKR Fjordlandet godkendte dele af indstillingen.', ['partly_approved']],
    ['KKR Fjordlandet godkendte indstillingen med undtagelse af punkt 3.', ['partly_approved']],
    ['Ad 1. Godkendt. Ad 2. Forkastet. Ad 3. Godkendt.', ['partly_approved']],
  ])('make up the outcome: %s', (decision, outcomes) => {
    expect(itemOf({ recommendation: THREE, decision }).outcomes).toEqual(outcomes);
  });

  it('that fare differently make it a partial approval', () => {
    const decision = 'KKR Fjordlandet godkendte punkt 1 og 2, men ikke punkt 3.';
    expect(itemOf({ recommendation: THREE, decision }).outcomes).toEqual(['partly_approved']);
  });
});
