import { minutesText } from '../samples/build-minutes';
import { documentOf } from '../samples/read-item';
import { readMinutes } from './read-minutes';

const GODKENDT = { decision: 'KKR Fjordlandet godkendte indstillingen.' };

function refusalOf(source: Uint8Array | string) {
  const reading = readMinutes(source);
  return reading.ok ? null : reading.refusal;
}

describe('a file that is no minutes', () => {
  it('is refused with what was looked for', () => {
    expect(refusalOf('Kære alle\n\nHermed en hilsen fra fjorden.\n')).toEqual({
      code: 'not-minutes',
      line: 1,
      message:
        'Filen ligner ikke et referat eller en dagsorden. Der er ledt fra linje 1 efter punkter med numre som "2.1." ' +
        'og under dem "Indstilling", "Sagsfremstilling" eller "Beslutning", men ikke fundet noget.',
    });
  });

  it.each([
    ['a numbered list', '1.1. Vask gulvet\n1.2. Mal broen\n'],
    ['headings without items', 'Baggrund\nFjorden er dyb.\n\nBeslutning\nGodkendt.\n'],
  ])('is refused where it only looks a little like minutes: %s', (_name, text) => {
    expect(refusalOf(text)?.code).toBe('not-minutes');
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'binary'],
  ])('is refused as what it is: %s', (_name, source, code) => {
    expect(refusalOf(source)?.code).toBe(code);
  });
});

describe('a file in two encodings', () => {
  it('is read whole, with a warning among those of its text', () => {
    const [front, back] = [
      minutesText(GODKENDT),
      '1.2. Færgen på fjorden\nSAG-2025-00002 abcd\n\nBeslutning\nUdsat.\n',
    ];
    const document = documentOf(Buffer.concat([Buffer.from(`Rådet\n${front}`, 'utf8'), Buffer.from(back, 'latin1')]));
    expect(document.items[1].title).toBe('Færgen på fjorden');
    expect(document.warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('to tegnsæt'));
    expect(document.warnings.map(({ line }) => line)).toEqual(document.warnings.map(({ line }) => line).sort());
  });
});

describe('the meeting', () => {
  it('is named by the header of the pages', () => {
    expect(documentOf(minutesText(GODKENDT))).toMatchObject({
      kind: 'minutes',
      body: 'KKR Fjordlandet',
      date: '2025-03-14',
      warnings: [],
    });
  });

  it('is named by the header that most pages have', () => {
    const headers = ['14-03-2025', '14-03-2025', '15-03-2025'].map((date) => `KKR Fjordlandet | ${date}\n`).join('');
    expect(documentOf(headers + minutesText(GODKENDT)).date).toBe('2025-03-14');
  });

  it('is named by the line before the participants where no page has a header', () => {
    const text = minutesText(GODKENDT).replace(/^.*\n/, 'Referat af møde i KKR Fjordlandet, den 14. marts 2025\n');
    expect(documentOf(text)).toMatchObject({ body: 'KKR Fjordlandet', date: '2025-03-14', warnings: [] });
  });

  it('is taken from the recommendations, and its date is missing, where nothing names it', () => {
    const document = documentOf(minutesText({ decision: 'Godkendt.' }).replace(/^.*\n/, ''));
    expect(document).toMatchObject({ body: 'KKR Fjordlandet', date: null });
    expect(document.warnings).toEqual([{ line: 4, message: 'Det fremgår ikke, hvornår mødet blev holdt.' }]);
  });

  it('has no date where the header names a day that does not exist', () => {
    const document = documentOf(minutesText({ decision: 'Godkendt.' }).replace('14-03-2025', '31-02-2025'));
    expect(document.date).toBeNull();
    expect(document.warnings).toEqual([{ line: 1, message: 'Mødets dato "31-02-2025" findes ikke i kalenderen.' }]);
  });
});

describe('the numbers of the items', () => {
  const items = (...numbers: string[]) =>
    numbers.map((number) => `${number}. En sag\nSAG-2025-00001 abcd\n\nBeslutning\nGodkendt.\n`).join('\n');
  const warningsOf = (text: string) =>
    documentOf(`KKR Fjordlandet | 14-03-2025\n${text}`).warnings.map(({ message }) => message);

  it('are reported where one is missing or stands twice', () => {
    expect(warningsOf(items('1.1', '1.3'))).toEqual(['Før punkt 1.3 mangler et nummer.']);
    expect(warningsOf(items('1.1', '1.1'))).toEqual(['Punkt 1.1 står to gange.']);
    expect(warningsOf(items('1.1', '1.2', '2.1'))).toEqual([]);
  });
});

describe('a line among the participants that is no person', () => {
  it('is reported', () => {
    const text = minutesText(GODKENDT).replace(
      '1. Sager',
      'Deltagere\nEa Dam (A) Nordvig Kommune\nmødet begyndte kl. 9\n\n1. Sager',
    );
    expect(documentOf(text).warnings).toEqual([
      { line: 5, message: 'Linjen står blandt deltagerne, men ligner ikke et navn.' },
    ]);
  });
});

describe('the list of participants', () => {
  const listed = (list: string) => documentOf(minutesText(GODKENDT).replace('1. Sager', `${list}\n\n1. Sager`));

  it.each([
    'Til stede: Ea Dam (A), Ib Holm (V)',
    'Mødedeltagere\n1. Ea Dam (A)\n2. Ib Holm (V)',
    'Fremmødte:\nEa Dam (A)\nIb Holm (V)',
  ])('is found by any of its headings: %j', (list) => {
    const { attendance, warnings } = listed(list);
    expect(attendance.map(({ name, role }) => `${name} ${role}`)).toEqual(['Ea Dam present', 'Ib Holm present']);
    expect(warnings).toEqual([]);
  });

  it('is missed where people are named without a heading', () => {
    const { attendance, warnings } = listed('Ea Dam (A)\nIb Holm (V)');
    expect(attendance).toEqual([]);
    expect(warnings).toEqual([
      {
        line: 3,
        message: '"Ea Dam (A)" ligner en deltager, men der er ingen overskrift såsom "Deltagere" over linjen.',
      },
    ]);
  });

  it('is no heading that gathers items, though it is numbered', () => {
    const { attendance, items } = listed('Deltagere\n1. Ea Dam (A) Nordvig Kommune');
    expect(attendance).toHaveLength(1);
    expect(items).toHaveLength(1);
  });
});
