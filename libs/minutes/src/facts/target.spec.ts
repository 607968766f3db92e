import { itemText } from '../../samples/build-minutes';
import { documentOf } from '../../samples/read-item';

const HEAD = 'KKR Fjordlandet | 14-03-2025\n\n1. Sager\n\n';

function read(decision: string) {
  const document = documentOf(`${HEAD}${itemText('1.1', { decision })}`);
  const { to, precision } = document.items[0].postponement ?? { to: undefined, precision: undefined };
  return { to, precision, warnings: document.warnings };
}

describe('the day to which a case is put off', () => {
  it.each([
    ['til fredag', '2025-03-21', 'day'],
    ['til mandag', '2025-03-17', 'day'],
    ['til førstkommende onsdag', '2025-03-19', 'day'],
    ['til mødet fredag den 16. maj', '2025-05-16', 'day'],
    ['til 16/5 2025', '2025-05-16', 'day'],
    ['til d. 16/5-2025', '2025-05-16', 'day'],
    ['til den 16/5', '2025-05-16', 'day'],
    ['til den 16/5-25', '2025-05-16', 'day'],
    ['til 16.5.25', '2025-05-16', 'day'],
    ['til 16.5-2025', '2025-05-16', 'day'],
    ['til den 16 maj 2025', '2025-05-16', 'day'],
    ['til 2025-05-16', '2025-05-16', 'day'],
    ['til den 16. maj d.å.', '2025-05-16', 'day'],
    ['til mødet i maj', '2025-05-31', 'month'],
    ['til majmødet', '2025-05-31', 'month'],
    ['til maj-mødet', '2025-05-31', 'month'],
    ['til medio maj', '2025-05-31', 'month'],
    ['til næste måned', '2025-04-30', 'month'],
    ['til næste uge', '2025-03-23', 'week'],
    ['i to måneder', '2025-05-31', 'month'],
    ['i 3 uger', '2025-04-06', 'week'],
    ['i 14 dage', '2025-03-30', 'week'],
    ['fra mødet den 10. april 2025 til mødet den 16. maj 2025', '2025-05-16', 'day'],
  ])('%s', (when, to, precision) => {
    expect(read(`Sagen blev udsat ${when}.`)).toEqual({ to, precision, warnings: [] });
  });

  it.each(['på ubestemt tid', 'indtil videre', 'uden at der er sat en ny dato'])('is none, and said so: %s', (when) => {
    expect(read(`Sagen blev udsat ${when}.`)).toMatchObject({ to: null, warnings: [] });
  });

  it.each([
    '',
    ' til næste fredag',
    ' til et senere møde',
    ' til efter sommerferien',
    ' til den sextende maj',
    ' til andet halvår',
  ])('that is not understood is a warning: udsat%s', (when) => {
    expect(read(`Sagen blev udsat${when}.`)).toEqual({
      to: null,
      precision: null,
      warnings: [{ line: 9, message: 'Punkt 1.1 er udsat, men det fremgår ikke, hvortil.' }],
    });
  });

  it('at a next meeting that nobody dates is a warning', () => {
    expect(read('Oplægget var\ngodt. Sagen blev udsat til næste KKR møde.')).toMatchObject({
      to: null,
      warnings: [
        { line: 10, message: 'Punkt 1.1 er udsat til næste møde, men referatet nævner ikke, hvornår det er.' },
      ],
    });
  });

  it('before the meeting is kept, with a warning', () => {
    expect(read('Sagen blev udsat til mødet den 16. maj 2024.')).toEqual({
      to: '2024-05-16',
      precision: 'day',
      warnings: [{ line: 9, message: 'Punkt 1.1 er udsat til 16. maj 2024, som ligger før mødet.' }],
    });
  });

  it('of the meeting itself is none, with a warning', () => {
    expect(read('Sagen blev udsat til mødet den 14. marts 2025.')).toMatchObject({
      to: null,
      warnings: [{ line: 9, message: 'Punkt 1.1 er udsat til mødets egen dato, 14. marts 2025.' }],
    });
  });

  it('that the calendar does not have is one warning', () => {
    expect(read('Sagen blev udsat til den 31. juni 2025.')).toMatchObject({
      to: null,
      warnings: [{ line: 9, message: 'Datoen "31. juni 2025" findes ikke i kalenderen.' }],
    });
  });
});
