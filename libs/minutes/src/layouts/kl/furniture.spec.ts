import { furnitureOf } from './furniture';

function reasonOf(text: string): string | null {
  return furnitureOf({ number: 1, text, pageStart: false })?.reason ?? null;
}

describe('what is printed on the page', () => {
  it.each([
    ['KKR Fjordlandet | 14-03-2025', 'Løbende sidehoved'],
    ['SIDE | 19', 'Sidefod med sidetal'],
    ['Side 3 af 12', 'Sidefod med sidetal'],
    ['https://fjordlandet.example/plan.pdf', 'Adressen bag et link'],
    ['www.fjordlandet.example', 'Adressen bag et link'],
  ])('is no text: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it.each(['Se https://fjordlandet.example', 'Side om side ligger 3 færger', 'Mål | 14 km', 'Side 3 viser kortet'])(
    'is told from text: %s',
    (text) => {
      expect(reasonOf(text)).toBeNull();
    },
  );

  it('names the body and the date of the meeting', () => {
    expect(furnitureOf({ number: 1, text: 'KKR Fjordlandet | 14-03-2025', pageStart: false })?.header).toEqual({
      body: 'KKR Fjordlandet',
      date: '14-03-2025',
    });
  });
});
