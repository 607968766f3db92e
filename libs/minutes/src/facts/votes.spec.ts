import { minutesText } from '../../samples/build-minutes';
import { documentOf, itemOf } from '../../samples/read-item';

function votesOf(decision: string) {
  return itemOf({ title: 'Broen', decision }).votes;
}

describe('a vote', () => {
  it('is put together from its sides, with the names that are given', () => {
    const decision =
      'Der blev stemt om forslaget om broen. For stemte 2: Ea Dam (A) og Ib Holm (V). Imod stemte 5. Hverken for eller imod stemte 1.';
    expect(votesOf(decision)).toEqual([
      {
        subject: 'forslaget om broen',
        for: 2,
        against: 5,
        abstained: 1,
        names: [
          { name: 'Ea Dam', vote: 'yes' },
          { name: 'Ib Holm', vote: 'yes' },
        ],
      },
    ]);
  });

  it.each([
    ['9 stemte for, 4 imod og 2 undlod.', 9, 4, 2],
    ['Forslaget blev vedtaget med 9 stemmer mod 4.', 9, 4, null],
    ['To medlemmer stemte for, og ingen stemte imod.', 2, 0, null],
  ])('is read from one sentence: %s', (decision, yes, no, abstained) => {
    expect(votesOf(decision)).toEqual([{ subject: 'Broen', for: yes, against: no, abstained, names: [] }]);
  });

  it.each([
    ['For: 9 (A, B, F). Imod: 4 (V). Undlod: 1 (O).', 9, 4, 1],
    ['For: 9. Imod: 4. Hverken for eller imod: 1.', 9, 4, 1],
    ['For: 9, imod: 4, undlod: 1.', 9, 4, 1],
    ['For stemte 9 (A, B), imod stemte 4 (V), mens 1 undlod at stemme (O).', 9, 4, 1],
    ['For forslaget stemte 9, imod stemte 4, og 1 undlod at stemme.', 9, 4, 1],
    ['Stemmer for: 9. Stemmer imod: 4. Blanke stemmer: 1.', 9, 4, 1],
    ['Indstillingen blev godkendt med 9 stemmer for, 4 imod og 1, der undlod at stemme.', 9, 4, 1],
    ['Indstillingen blev godkendt med 9 stemmer for og 4 stemmer imod.', 9, 4, null],
    ['Indstillingen blev vedtaget med stemmerne 9 mod 4.', 9, 4, null],
    ['Indstillingen blev vedtaget med stemmetallene 9-4.', 9, 4, null],
    ['Vedtaget med 9 stemmer (A, B, F) mod 4 (V).', 9, 4, null],
    ['9 stemte for indstillingen og 4 imod.', 9, 4, null],
    ['Ni medlemmer stemte for, fire stemte imod, og ét medlem undlod.', 9, 4, 1],
  ])('has its numbers: %s', (decision, yes, no, abstained) => {
    expect(votesOf(decision)).toEqual([{ subject: 'Broen', for: yes, against: no, abstained, names: [] }]);
  });

  it.each([
    ['A, B og F stemte for. V stemte imod. O undlod at stemme. Indstillingen blev vedtaget.'],
    ['For stemte A, B og F. Imod stemte V. Hverken for eller imod stemte O.'],
    ['For: A, B og F. Imod: V. Undlod: O.'],
  ])('by parties names them and warns that nobody was counted: %s', (decision) => {
    const document = documentOf(minutesText({ title: 'Broen', decision: `Oplægget var godt.\n${decision}` }));
    const parties = { A: 'yes', B: 'yes', F: 'yes', V: 'no', O: 'abstain' };
    const names = Object.entries(parties).map(([name, vote]) => ({ name, vote }));
    expect(document.items[0].votes).toEqual([{ subject: 'Broen', for: null, against: null, abstained: null, names }]);
    expect(document.warnings).toContainEqual({ line: 13, message: 'Der er stemt, men stemmerne er ikke talt op.' });
  });

  it.each(['Forslaget blev sat til afstemning.', 'Der blev stemt om forslaget.', 'Stemmerne stod lige.'])(
    'that is not understood is a warning: %s',
    (sentence) => {
      const document = documentOf(minutesText({ decision: `KKR Fjordlandet godkendte indstillingen.\n${sentence}` }));
      expect(document.warnings).toEqual([
        { line: 13, message: 'Der er tale om en afstemning, men stemmerne er ikke læst.' },
      ]);
    },
  );

  it('is another one where a side comes again', () => {
    expect(votesOf('For stemte 3. Imod stemte 4. For stemte 5. Imod stemte 2.')).toMatchObject([
      { for: 3, against: 4 },
      { for: 5, against: 2 },
    ]);
  });

  it('may tell of one member alone', () => {
    expect(votesOf('KKR Fjordlandet godkendte indstillingen. Ea Dam (O) stemte imod.')).toEqual([
      { subject: 'Broen', for: null, against: 1, abstained: null, names: [{ name: 'Ea Dam', vote: 'no' }] },
    ]);
  });

  it('is none where nobody voted', () => {
    expect(votesOf('KKR Fjordlandet godkendte indstillingen. For kommunerne er det nyt.')).toEqual([]);
  });
});
