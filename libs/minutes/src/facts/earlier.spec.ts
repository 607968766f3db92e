import { itemOf } from '../../samples/read-item';

function earlierOf(background: string) {
  const decision = 'KKR Fjordlandet tog sagen til efterretning.';
  return itemOf({ background, decision }).earlier.map(({ body, date, outcome }) => ({ body, date, outcome }));
}

describe('an earlier treatment of the case', () => {
  it.each([
    ['Sagen blev udsat på mødet den 10. januar 2025.', 'KKR Fjordlandet', '2025-01-10', 'postponed'],
    ['Sagen blev behandlet på møde i Havnerådet den 10. januar 2025.', 'Havnerådet', '2025-01-10', null],
    ['KKR Fjordlandet drøftede sagen på mødet den 10. januar 2025.', 'KKR Fjordlandet', '2025-01-10', 'discussed'],
    ['Sagen blev senest drøftet på KKR-mødet den 10. januar 2025.', 'KKR Fjordlandet', '2025-01-10', null],
    ['Sagen er senest drøftet på Havnerådets møde den 10. januar 2025.', 'Havnerådet', '2025-01-10', null],
    ['Øernes Råd har godkendt regnskabet.', 'Øernes Råd', null, 'approved'],
  ])('%s', (background, body, date, outcome) => {
    expect(earlierOf(background)).toEqual([{ body, date, outcome }]);
  });

  it.each([
    'Sagen blev behandlet på møde i Havnerådet den 16. maj 2025.',
    'Sagen blev udsat til mødet den 16. maj 2025.',
    'Ingen har godkendt regnskabet endnu.',
  ])('is none: %s', (background) => {
    expect(earlierOf(background)).toEqual([]);
  });
});
