import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingText } from '../../../samples/meeting-text';
import { readMinutes } from '../../read-minutes';

const sample = (name: string): string =>
  readFileSync(join(__dirname, '..', '..', '..', 'samples', `kkr-fjordlandet-${name}.txt`), 'utf8');

function refusalOf(text: string) {
  const reading = readMinutes(text);
  return reading.ok ? null : reading.refusal;
}

const lineAfter = (first: string, text: string, start: string): number => {
  const lines = `${first}\n${text}`.split('\n').map((line) => line.trim());
  return lines.findIndex((line, index) => index > first.split('\n').length - 1 && line.startsWith(start)) + 1;
};

const MARCH = meetingText({ date: '14-03-2025' }, ['2.1', 'Bro'], ['2.2', 'Havn']);
const MAY = meetingText({ date: '16-05-2025' }, ['2.1', 'Busser'], ['2.2', 'Tog']);

describe('a file that holds two meetings', () => {
  it('is refused with the line on which the second begins, and the way out', () => {
    const refusal = refusalOf(`${MARCH}\n${MAY}`);
    expect(refusal).toMatchObject({ code: 'several-meetings', line: lineAfter(MARCH, MAY, 'KKR Fjordlandet | 16') });
    expect(refusal?.message).toMatch(/14-03-2025.*16-05-2025.*en fil for hvert møde/);
  });

  it.each([
    ['the samples, whose header stands on a late page', sample('2025-03-14'), sample('2025-05-16'), 'Deltager'],
    ['an agenda and its minutes', sample('2025-05-16-dagsorden'), sample('2025-05-16'), 'Deltager'],
    [
      'two bodies on one day',
      MARCH,
      meetingText({ date: '14-03-2025', body: 'KKR Bjerglandet' }, ['2.1', 'Tog']),
      'KKR Bjerg',
    ],
    [
      'meetings that number on',
      meetingText({ date: '14-03-2025' }, ['2.1', 'Bro'], ['2.2', 'Havn']),
      `KKR Fjordlandet | 16-05-2025\n\nDeltagere\nKarla Holst (A) Nordvig Kommune\n\n3. Sager\n\n3.1. Tog\nSAG-2025-00001 abcd\n\nBeslutning\nKKR Fjordlandet godkendte sagen.\n`,
      'KKR Fjordlandet | 16',
    ],
  ])('is refused: %s', (_, first, second, start) => {
    expect(refusalOf(`${first}\n${second}`)).toMatchObject({
      code: 'several-meetings',
      line: lineAfter(first, second, start),
    });
  });
});

describe('a file that holds one meeting', () => {
  it.each([
    ['a header of another date on one page', `${MARCH}\nKKR Fjordlandet | 15-03-2025\n`],
    ['a list of participants in a case', MARCH.replace('2.2.', 'Deltagere\nEa Dam (B)\n\n2.2.')],
    ['a number used twice', meetingText({ date: '14-03-2025' }, ['2.1', 'Bro'], ['2.2', 'Havn'], ['2.2', 'Tog'])],
    ['numbers out of order', meetingText({ date: '14-03-2025' }, ['2.1', 'Bro'], ['2.3', 'Havn'], ['2.2', 'Tog'])],
    ['a table of dates', MARCH.replace('2.2.', 'Høring | 01-04-2025\nSvar | 01-05-2025\n\n2.2.')],
  ])('is read, with %s', (_, text) => {
    expect(refusalOf(text)).toBeNull();
  });

  it('warns of a header that names another meeting', () => {
    const text = `${MARCH}\nKKR Fjordlandet | 15-03-2025\n`;
    const reading = readMinutes(text);
    const line = text.split('\n').findIndex((one) => one.includes('15-03')) + 1;
    const message = expect.stringMatching(/KKR Fjordlandet \| 15-03-2025/) as unknown;
    expect(reading.ok && reading.document.warnings).toContainEqual({ line, message });
  });
});
