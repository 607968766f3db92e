import { itemOf } from '../../samples/read-item';

function remarksOf(decision: string) {
  return itemOf({ decision }).remarks;
}

describe('remarks beside a decision', () => {
  it('are the entries of a list that is introduced so', () => {
    expect(remarksOf('Godkendt.\n\nFølgende blev bemærket:\n- Broen er smal\n- Færgen er ny')).toEqual([
      'Broen er smal',
      'Færgen er ny',
    ]);
  });

  it('are not the points of the decision', () => {
    expect(remarksOf('KKR Fjordlandet besluttede:\n- at godkende broen')).toEqual([]);
  });

  it('are sentences of their own', () => {
    expect(remarksOf('Godkendt. Ea Dam ønskede ført til referat, at broen er smal.')).toEqual([
      'Ea Dam ønskede ført til referat, at broen er smal.',
    ]);
  });
});
