import { minutesText } from '../../../samples/build-minutes';
import { documentOf } from '../../../samples/read-item';

const PEOPLE = 'Deltagere\nEa Dam (A) Nordvig Kommune\n\n1. Sager';
const MINUTES = minutesText({ decision: 'KKR Fjordlandet godkendte indstillingen.' });

/** Minutes whose only word of the meeting is this line (or lines) before the participants. */
function meetingOf(front: string) {
  const { body, date, warnings } = documentOf(MINUTES.replace(/^.*\n/, `${front}\n`).replace('1. Sager', PEOPLE));
  return { body, date, warnings: warnings.map(({ line, message }) => `${line}: ${message}`) };
}

const FOUND = { body: 'KKR Fjordlandet', date: '2025-03-14', warnings: [] };

describe('the header of the pages', () => {
  it.each([
    'KKR Fjordlandet | 14-03-2025',
    'KKR Fjordlandet | 14.03.2025',
    'KKR Fjordlandet | 14/03/2025',
    'KKR Fjordlandet | 14/3-2025',
    'KKR Fjordlandet | 14-03-25',
    'KKR Fjordlandet | 2025-03-14',
    'KKR Fjordlandet | 14. marts 2025',
    'KKR Fjordlandet | 14.marts 2025',
    'KKR Fjordlandet | 14 MARTS 2025',
    'KKR Fjordlandet | den 14. marts 2025',
    'KKR Fjordlandet | fredag den 14. marts 2025',
    'KKR Fjordlandet | Fredag d. 14. marts 2025 kl. 9.30',
    'KKR Fjordlandet|14-03-2025',
    'KKR Fjordlandet | 14-03-2025 | Side 1 af 9',
    '14. marts 2025 | KKR Fjordlandet',
  ])('names body and date: %s', (header) => {
    expect(meetingOf(header)).toEqual(FOUND);
  });

  it('is out of the text on every page', () => {
    const text = MINUTES.replaceAll('14-03-2025', '14. marts 2025').replace(
      'KKR Fjordlandet godkendte',
      'KKR Fjordlandet\nKKR Fjordlandet | 14. marts 2025\ngodkendte',
    );
    expect(documentOf(text).items[0].sections.decision).toBe('KKR Fjordlandet godkendte indstillingen.');
  });

  it.each(['14-03-0025', '31. februar 2025', '2025-02-31', '31/02/2025'])(
    'is named where the calendar does not have its day: %s',
    (day) => {
      expect(meetingOf(`KKR Fjordlandet | ${day}`)).toEqual({
        body: 'KKR Fjordlandet',
        date: null,
        warnings: [`1: Mødets dato "${day}" findes ikke i kalenderen.`],
      });
    },
  );

  it.each(['KKR Fjordlandet | 14. mts. 2025', 'KKR Fjordlandet | forår 2025', 'Referat | KKR Fjordlandet | 14-03'])(
    'is named where it is not understood: %s',
    (header) => {
      const { date, warnings } = meetingOf(header);
      expect(date).toBeNull();
      expect(warnings[0]).toBe(`1: "${header}" ligner et sidehoved, men er ikke forstået.`);
    },
  );

  it('is no line of a table', () => {
    const text = MINUTES.replace('Beslutning\n', 'Beslutning\nMål | 14 km\n');
    expect(documentOf(text).items[0].sections.decision).toContain('Mål | 14 km');
    expect(documentOf(text).warnings).toEqual([]);
  });
});

describe('the line before the participants', () => {
  it.each([
    'Referat af møde i KKR Fjordlandet fredag den 14. marts 2025',
    'Referat af møde i KKR Fjordlandet, fredag d. 14. marts 2025',
    'Referat af møde i KKR Fjordlandet den 14. marts 2025',
    'Referat af møde i KKR Fjordlandet afholdt fredag den 14. marts 2025, kl. 9.30-12.30',
    'Referat af KKR Fjordlandets møde den 14. marts 2025',
    'Referat fra KKR Fjordlandets ordinære møde fre. den 14. marts 2025 i Nordvig',
    'Referat fra KKR Fjordlandet 14.03.2025',
    'Mødereferat for KKR Fjordlandet, 2025-03-14',
    'Udkast til referat af møde i KKR Fjordlandet 14/3-2025',
    'KKR Fjordlandet - 14-03-2025',
    'KKR Fjordlandet – fredag den 14. marts 2025',
    'Møde i KKR Fjordlandet fredag den 14. marts 2025',
  ])('names body and date: %s', (line) => {
    expect(meetingOf(line)).toEqual(FOUND);
  });

  it.each(['Møde fredag den 14. marts 2025 kl. 9.30\nKKR Fjordlandet', 'KKR Fjordlandet\nMødedato: 14. marts 2025'])(
    'may name the date alone: %j',
    (front) => {
      expect(meetingOf(front)).toEqual(FOUND);
    },
  );

  it.each(['Udsendt den 2. april 2025', 'Referatet blev godkendt den 16. maj 2025'])(
    'is named where it holds a date and is not understood: %s',
    (line) => {
      const { date, warnings } = meetingOf(line);
      expect(date).toBeNull();
      expect(warnings).toEqual(
        [
          '8: Det fremgår ikke, hvornår mødet blev holdt.',
          `1: "${line}" har en dato, men siger ikke klart, at mødet blev holdt den dag.`,
        ].sort(),
      );
    },
  );

  it('is doubted where the day of the week is another', () => {
    const { date, warnings } = meetingOf('Referat af møde i KKR Fjordlandet torsdag den 14. marts 2025');
    expect(date).toBe('2025-03-14');
    expect(warnings).toEqual(['1: Mødets dato "14. marts 2025" er en fredag, men der står torsdag.']);
  });

  it('gives no body where its name is not understood', () => {
    const { body, warnings } = meetingOf('Referat af møde i KKR Fjordlandet nr. 3, som blev rykket til 14. marts 2025');
    expect(body).toBe('KKR Fjordlandet');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('"KKR Fjordlandet nr. 3, som blev rykket til"');
  });
});
