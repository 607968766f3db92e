import { itemOf } from '../../samples/read-item';

function returnsOf(presentation: string, nextMeeting?: string) {
  return itemOf({ presentation, decision: 'KKR Fjordlandet tog sagen til efterretning.' }, nextMeeting).returns;
}

describe('a promise that the case comes back', () => {
  it.each([
    ['Planen forelægges KKR Fjordlandet på mødet den 16. maj.', '2025-05-16', 'return-presented-to-body'],
    ['KKR vil til maj 2025 få forelagt en plan.', '2025-05-16', 'return-body-will-be-presented'],
    ['Sagen genoptages på næste møde.', '2025-05-16', 'return-case-comes-again'],
    ['Sekretariatet vender tilbage med et oplæg den 1. juni 2025.', '2025-06-01', 'return-secretariat-comes-back'],
    ['Budgettet behandles endeligt på KKR-mødet den 16. maj 2025.', '2025-05-16', 'return-treated-at-meeting'],
    [
      'Budgettet vil blive behandlet på KKR Fjordlandets møde den 16. maj 2025.',
      '2025-05-16',
      'return-treated-at-meeting',
    ],
    ['Punktet sættes på dagsordenen til næste møde.', '2025-05-16', 'return-on-agenda'],
  ])('%s', (presentation, target, rule) => {
    expect(returnsOf(presentation, '16. maj 2025')).toMatchObject([
      { target, rule, condition: null, quote: presentation, section: 'presentation', source: 'sentence' },
    ]);
  });

  it('may hang on a condition alone', () => {
    expect(
      returnsOf('Aftalen vil, når staten har svaret, blive sendt til godkendelse i KKR Fjordlandet.'),
    ).toMatchObject([{ target: null, condition: 'når staten har svaret' }]);
  });

  it.each([
    ['it names the meeting itself', 'Planen forelægges KKR Fjordlandet på mødet den 14. marts 2025.'],
    ['it names another body', 'Planen forelægges Øernes Råd på mødet den 16. maj 2025.'],
    ['it names no time', 'Planen forelægges KKR Fjordlandet.'],
    ['it promises nothing', 'KKR Fjordlandet var på tur den 16. maj 2025.'],
  ])('is none where %s', (_why, presentation) => {
    expect(returnsOf(presentation)).toEqual([]);
  });

  it('is told once, however often it is said', () => {
    const twice = 'Planen forelægges KKR Fjordlandet den 16. maj 2025. Sagen kommer igen den 16. maj 2025.';
    expect(returnsOf(twice)).toHaveLength(1);
  });

  it('in a recommendation counts only where the recommendation was followed', () => {
    const recommendation = 'Det indstilles, at planen forelægges KKR Fjordlandet igen den 16. maj 2025.';
    expect(itemOf({ recommendation, decision: 'KKR Fjordlandet godkendte indstillingen.' }).returns).toHaveLength(1);
    expect(itemOf({ recommendation, decision: 'KKR Fjordlandet godkendte ikke indstillingen.' }).returns).toEqual([]);
  });

  it('is made by no procedural item', () => {
    const presentation = 'Planen forelægges KKR Fjordlandet på mødet den 16. maj 2025.';
    expect(itemOf({ title: 'Siden sidst', presentation }).returns).toEqual([]);
  });
});
