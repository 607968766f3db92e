import { documentOf, itemOf } from '../../samples/read-item';
import { minutesText } from '../../samples/build-minutes';

const NOTED = 'KKR Fjordlandet tog sagen til efterretning.';

function deadlinesOf(presentation: string, decision = NOTED) {
  return itemOf({ presentation, decision }).deadlines;
}

describe('a deadline', () => {
  it.each([
    ['Svar sendes senest den 1. maj 2025.', '2025-05-01', 'day'],
    ['Svar sendes senest i uge 20.', '2025-05-18', 'week'],
    ['Høringsfristen er den 1. maj.', '2025-05-01', 'day'],
    ['Kommunerne skal svare inden udgangen af maj.', '2025-05-31', 'month'],
    ['Kommunerne skal svare inden årsskiftet.', '2025-12-31', 'turn-of-year'],
  ])('%s', (presentation, date, precision) => {
    expect(deadlinesOf(presentation)).toMatchObject([{ date, precision, movedFrom: null, quote: presentation }]);
  });

  it.each([
    'Ordningen er senest forlænget frem til den 31. december 2025.',
    'Svaret kom senest den 1. februar 2025.',
    'Loven gælder fra den 1. maj 2025.',
    'Der arbejdes på udsættelse af tidsfristen, idet den 1. maj 2025 er for tidligt.',
  ])('is none here: %s', (presentation) => {
    expect(deadlinesOf(presentation)).toEqual([]);
  });

  it('that is moved keeps where it came from, and takes the place of the old one', () => {
    const moved = deadlinesOf(
      'Svar sendes senest den 1. maj 2025.',
      `${NOTED} Fristen er blevet udskudt til årsskiftet.`,
    );
    expect(moved).toMatchObject([
      {
        date: '2025-12-31',
        precision: 'turn-of-year',
        movedFrom: '2025-05-01',
        movedFromSource: { quote: 'Svar sendes senest den 1. maj 2025.', section: 'presentation' },
        section: 'decision',
      },
    ]);
  });

  it('that is moved may name where it came from', () => {
    expect(deadlinesOf('Fristen er flyttet fra den 1. maj 2025 til den 1. juni 2025.')).toMatchObject([
      { date: '2025-06-01', movedFrom: '2025-05-01' },
    ]);
  });

  it('that is moved from nobody knows where gives a warning', () => {
    const text = minutesText({ presentation: 'Fristen er flyttet til den 1. juni 2025.', decision: NOTED });
    const document = documentOf(text);
    expect(document.items[0].deadlines).toMatchObject([{ date: '2025-06-01', movedFrom: null }]);
    expect(document.warnings).toMatchObject([{ message: 'En frist er flyttet, men det fremgår ikke hvorfra.' }]);
  });

  it('on a day that does not exist is a warning and no date', () => {
    const document = documentOf(
      minutesText({ presentation: 'Svar sendes senest den 31. februar 2026.', decision: NOTED }),
    );
    expect(document.items[0].deadlines).toEqual([]);
    expect(document.warnings).toEqual([{ line: 12, message: 'Datoen "31. februar 2026" findes ikke i kalenderen.' }]);
  });
});

describe('a warning about some words of a paragraph names the line of the words', () => {
  const linesOf = (presentation: string): number[] =>
    documentOf(minutesText({ presentation, decision: NOTED })).warnings.map(({ line }) => line);

  it.each([
    ['in the first line', 'Svar sendes den 31. februar 2026, så alle\nhar tid til at læse det, der\nkom.', 12],
    [
      'lines below its sentence',
      'Kommunerne samler deres svar, så alle har tid,\nog sender dem til udvalget\nsenest den 31. februar 2026.',
      14,
    ],
    [
      'begun in one line and ended in the next',
      'Kommunerne samler deres svar og sender dem den 31.\nfebruar 2026 til udvalget.',
      12,
    ],
    [
      'in a later sentence',
      'Svar ventes fra alle. Der er travlt nu, og det er\nsvært. Det tager tid. Svar\nsendes den 31. februar 2026.',
      14,
    ],
    ['in an entry of a list', 'Kommunerne sender:\n- et svar, som er fælles for\nalle, den 31. februar 2026', 14],
    [
      'parted from the words before by a page',
      'Kommunerne samler deres svar og sender\n\fdem den 31. februar 2026.',
      13,
    ],
    [
      'a deadline moved from nowhere',
      'Sagen har været drøftet flere gange i udvalget, og\nkommunerne er enige om, at\nfristen er flyttet til den 1. juni 2025.',
      14,
    ],
  ])('%s', (_, presentation, line) => {
    expect(linesOf(presentation)).toEqual([line]);
  });

  it('each of several', () => {
    expect(linesOf('Den 31. februar 2026 er en dag, som ingen\nkender, og den 32. marts 2026\ner en anden.')).toEqual([
      12, 13,
    ]);
  });
});
