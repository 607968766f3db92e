import fc from 'fast-check';
import { lettersOf } from '../../../samples/accounting';
import { bodyLines } from '../../lines/body-line';
import { splitLines } from '../../lines/source-line';
import { readAttendance } from './attendance';
import { listHeading } from './attendance-lists';

const name = fc.constantFrom('Ea Dam', 'Ib af Holm', 'Kaj Vig', 'Maren Ø Klitvang', 'Bo');
const party = fc.constantFrom('', ' (A)', ' (Ø)', ' (Borgerlisten)', ', V', ' (A, Nordvig Kommune)', ' (B', ')');
const place = fc.constantFrom('', ' Nordvig Kommune', ', Mågeby Kommune', ', direktør i Havnen', ' (fra kl. 10)');
const substitute = fc.constantFrom(
  '',
  '',
  ' i stedet for Bo Vig (V)',
  ' (suppl. for Bo Vig (V),',
  ' (suppl. for Ea Dam)',
);
const person = fc.tuple(name, party, place, substitute).map((parts) => parts.join(''));
const list = fc
  .tuple(fc.array(person, { minLength: 1, maxLength: 4 }), fc.constantFrom(', ', ' og ', '; ', ',\n', ',', ' samt '))
  .map(([people, between]) => people.join(between));
const mark = fc.constantFrom('', '', '- ', '1. ', 'a) ');
const heading = fc.constantFrom('Afbud', 'Afbud: ', 'Fravær', 'Gæster:', 'Til stede: ', 'Orlov', 'På orlov: ', 'Ingen');
const line = fc.oneof(
  fc.tuple(mark, list).map((parts) => parts.join('')),
  heading,
  fc.tuple(heading, list).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** Words of a heading, a function or a substitution stand for a role and are in no field. */
const ROLE_WORDS =
  /På orlov|i stedet for|suppl\. for|\bog\b|\bsamt\b|Afbud|Fravær|Gæster|Til stede|Orlov|^(?:\d+[.)]|[a-z]\)) /gm;

describe('the list of participants', () => {
  it('loses no line and no name, whatever stands in it, and never throws', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (written) => {
        const lines = bodyLines(splitLines(['Deltagere', ...written].join('\n')), () => false);
        const { attendees, dropped, warnings } = readAttendance(lines);
        const reasons = new Map(dropped.map((one) => [one.line, one.reason]));
        for (const { number, text } of lines) {
          if (reasons.has(number) || listHeading(text)?.names === '') continue;
          const own = attendees.filter(({ lines: [first, last] }) => first <= number && number <= last);
          const nobody = /^(?:Afbud|Til stede): (?:Ingen|[-–—])/i.test(text);
          expect(own.length > 0 || nobody).toBe(true);
        }
        for (const { line: at, reason } of dropped) {
          expect(reason === 'Listen er tom' || warnings.some((one) => Math.abs(one.line - at) < 4)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every letter of the people in its fields', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(mark, list).map((parts) => parts.join('')),
          { maxLength: 6 },
        ),
        (written) => {
          const lines = bodyLines(splitLines(['Deltagere', ...written].join('\n')), () => false);
          const { attendees, dropped } = readAttendance(lines);
          const lost = new Set(dropped.map((one) => one.line));
          const fields = attendees.flatMap((one) => [one.name, one.party, one.organisation, one.note]).join(' ');
          const words = lines
            .slice(1)
            .filter(({ number }) => !lost.has(number))
            .flatMap(({ text }) => text.replace(ROLE_WORDS, ' ').split(/[ ,;()]+/));
          for (const word of words.map(lettersOf)) expect(lettersOf(fields)).toContain(word);
        },
      ),
      { numRuns: 400 },
    );
  });
});
