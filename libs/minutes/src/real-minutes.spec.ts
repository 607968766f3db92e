import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../samples/read-item';
import type { MinutesDocument } from './minutes-document';

/** The real minutes lie beside the checkout and not in it. */
const FILE = join(__dirname, '../../../../shared/minutes/kkr-nordjylland-2024-02-09.txt');
const present = existsSync(FILE);

describe('the real minutes of 9 February 2024', () => {
  if (!present) {
    it('are not beside this checkout (../shared/minutes), so nothing more is tested on them', () => {
      expect(present).toBe(false);
    });
    return;
  }
  const document: MinutesDocument = documentOf(readFileSync(FILE));
  const item = (number: string) => document.items.find((candidate) => candidate.number === number)!;

  it('name the body, the meeting and the next one, and leave nothing to ask', () => {
    expect(document).toMatchObject({
      kind: 'minutes',
      body: 'KKR Nordjylland',
      date: '2024-02-09',
      nextMeeting: '2024-04-19',
      warnings: [],
    });
  });

  it('tell who took part: 18 members, a substitute for an absent member, a guest, three apologies', () => {
    const count = (role: string) => document.attendance.filter((person) => person.role === role).length;
    expect([count('present'), count('substitute'), count('absent'), count('guest'), count('apology')]).toEqual([
      18, 1, 1, 1, 3,
    ]);
  });

  it('have 14 items in order, ten of them cases', () => {
    expect(document.items.map(({ number }) => number)).toEqual(
      '1.1 1.2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 3.1 4.1'.split(' '),
    );
    expect(document.items.filter(({ kind }) => kind === 'case')).toHaveLength(10);
    expect(document.items.filter(({ journalNumber }) => journalNumber === 'SAG-2024-00461')).toHaveLength(13);
  });

  it('decide as follows', () => {
    expect(document.items.map(({ outcomes }) => outcomes.join(' '))).toEqual([
      'approved',
      'approved',
      'discussed',
      'postponed',
      'noted',
      'approved',
      'noted',
      'approved discussed',
      'noted discussed',
      'approved',
      'noted discussed',
      'noted',
      'noted',
      'noted',
    ]);
  });

  it('promise four returns: the finding', () => {
    expect(
      document.items.flatMap(({ number, returns }) =>
        returns.map(({ target, condition }) => [number, target, condition]),
      ),
    ).toEqual([
      ['2.2', '2024-04-19', null],
      ['2.5', '2024-04-19', null],
      ['2.6', null, 'når den nationale rammeaftale foreligger'],
      ['2.7', '2024-04-19', null],
    ]);
    expect(document.declaredReturns.map(({ line }) => line)).toEqual([1944, 1946, 1950]);
  });

  it('know where each promise stands', () => {
    expect(item('2.7').returns).toMatchObject([{ line: 1194, section: 'presentation' }]);
    expect(item('2.2').postponement).toMatchObject({ line: 525, to: '2024-04-19' });
  });

  it('set one deadline and move another to the turn of the year', () => {
    expect(
      document.items.flatMap(({ number, deadlines }) =>
        deadlines.map(({ date, precision, movedFrom }) => [number, date, precision, movedFrom]),
      ),
    ).toEqual([
      ['2.3', '2024-12-31', 'turn-of-year', '2024-06-01'],
      ['2.5', '2024-05-01', 'day', null],
    ]);
  });

  it('have seven marks of attachments', () => {
    expect(document.items.reduce((sum, { attachments }) => sum + attachments, 0)).toBe(7);
  });

  it('drop a header, a page number, an address and the boilerplate before the participants, and nothing else', () => {
    const others = document.dropped.filter(({ line }) => line > 25);
    expect(others).toEqual([
      { line: 1309, reason: 'Løbende sidehoved' },
      { line: 1311, reason: 'Sidefod med sidetal' },
      { line: 1827, reason: 'Adressen bag et link' },
    ]);
    expect(document.dropped).toHaveLength(3 + 10);
  });

  it('keep one hyphen of the 201 at the ends of lines', () => {
    const text = document.items.flatMap(({ sections }) => Object.values(sections)).join('\n');
    expect(text).toContain('EU-finansierede');
    expect(text).toContain('at KlimaNord igangsætter');
    expect(text).toContain('Styrelsen for Patientsikkerhed');
    expect(text).not.toMatch(/\p{L}- ?(?!og|eller|,)\n/u);
  });
});
