import { itemOf } from '../../samples/read-item';

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
