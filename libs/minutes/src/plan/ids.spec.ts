import { bodyIdFor, bodyIdOf } from './ids';

describe('the id of a body', () => {
  it.each([
    ['KKR Nordjylland', 'kkr-nordjylland'],
    ['Børne- & Ungeudvalget, Ærø', 'boerne-ungeudvalget-aeroe'],
    ['Udvalget for Café og Idræt', 'udvalget-for-cafe-og-idraet'],
    ['Økonomi + Plan §', 'oekonomi-plan'],
    ['---', 'organ'],
  ])('of %s is %s, as it always was', (name, id) => {
    expect(bodyIdOf(name)).toBe(id);
  });

  it('keeps apart what differs in letters that have no Latin form', () => {
    const names = [
      'KKR',
      'KKR 中国',
      'KKR 中',
      'KКR Москва',
      'К',
      'K',
      'KKR 🌊',
      'KKR 🔥',
      'Straße',
      'Stra e',
      'KKR ٣',
      'KKR ٤',
    ];
    expect(new Set(names.map(bodyIdOf)).size).toBe(names.length);
    for (const name of names) expect(bodyIdOf(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('is the one under which a body of that name is registered', () => {
    const bodies = [
      { id: 'stra-e', name: 'Straße' },
      { id: 'kkr-x', name: 'KKR Fjorden' },
    ];
    expect(bodyIdFor('Straße', bodies)).toBe('stra-e');
    expect(bodyIdFor('KKR  FJORDEN', bodies)).toBe('kkr-x');
  });

  it('is never that of a body with another name', () => {
    const bodies = [{ id: 'kkr', name: 'KKR 中国' }];
    expect(bodyIdFor('KKR', bodies)).toBe('kkr-2');
    expect(bodyIdFor('KKR', [...bodies, { id: 'kkr-2', name: 'KKR' }])).toBe('kkr-2');
    expect(bodyIdFor('KKR 中国', bodies)).toBe('kkr');
  });
});
