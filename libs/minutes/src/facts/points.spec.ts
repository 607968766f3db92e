import { itemOf } from '../../samples/read-item';

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

  it('that fare differently make it a partial approval', () => {
    const decision = 'KKR Fjordlandet godkendte punkt 1 og 2, men ikke punkt 3.';
    expect(itemOf({ recommendation: THREE, decision }).outcomes).toEqual(['partly_approved']);
  });
});
