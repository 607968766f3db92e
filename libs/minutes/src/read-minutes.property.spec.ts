import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unaccounted } from '../samples/accounting';
import { damages, generatedMinutes } from '../samples/generated-minutes';
import { documentOf } from '../samples/read-item';
import { decode } from './decode';
import { readMinutes } from './read-minutes';

const SAMPLES = [
  'kkr-fjordlandet-2025-03-14',
  'kkr-fjordlandet-2025-05-16',
  'kkr-fjordlandet-2025-05-16-dagsorden',
].map((name) => readFileSync(join(__dirname, '..', 'samples', `${name}.txt`), 'utf8'));

/** Sentences that make the phrase rules work hard when they come without end. */
const STUBBORN = [
  'og ',
  'senest ',
  'fristen udskudt ',
  'KKR forelægges ',
  '1. maj ',
  'x',
  '1. ',
  '(',
  'fær-\n',
  '- udsat til \n',
];

function windows1252(text: string): Buffer {
  const marks: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 };
  return Buffer.from([...text].map((character) => marks[character] ?? character.charCodeAt(0)));
}

function losesNothing(text: string): void {
  const reading = readMinutes(text);
  if (reading.ok) expect(unaccounted(text, reading.document)).toEqual([]);
}

describe('the reader', () => {
  it.each(SAMPLES.map((text) => [text.trim().slice(0, 40), text] as const))(
    'accounts for every line of the samples: %s…',
    (_start, text) => {
      expect(unaccounted(text, documentOf(text))).toEqual([]);
    },
  );

  it('accounts for every line of generated minutes', () => {
    let read = 0;
    fc.assert(
      fc.property(generatedMinutes, (text) => {
        losesNothing(text);
        if (readMinutes(text).ok) read++;
      }),
      { numRuns: 150 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('accounts for every line of damaged minutes', () => {
    const documents = fc.oneof(generatedMinutes, fc.constantFrom(...SAMPLES));
    fc.assert(
      fc.property(documents, damages, (text, damage) => losesNothing(damage(text))),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const reading = readMinutes(bytes);
        expect(reading.ok || reading.refusal.message.length > 0).toBe(true);
      }),
    );
  });

  it('gives each line of a file of several encodings as it was written, and never throws', () => {
    const encoded = fc
      .tuple(fc.constantFrom('færgen', 'Ø', 'på – ny', 'uden', '“Å”', ''), fc.boolean())
      .map(([text, windows]) => ({ text, bytes: windows ? windows1252(text) : Buffer.from(text, 'utf8') }));
    fc.assert(
      fc.property(fc.array(encoded, { maxLength: 12 }), fc.uint8Array({ maxLength: 8 }), (lines, noise) => {
        const front = lines.flatMap(({ bytes }) => [...bytes, 0x0a]);
        const decoded = decode(Uint8Array.from([...front, ...Buffer.from('på fjorden – '), 0xf8, 0x0a]));
        expect(decoded.ok && decoded.text.split('\n').slice(0, -2)).toEqual(lines.map(({ text }) => text));
        expect(decode(Uint8Array.from([...front, ...noise])).ok).toBeDefined();
      }),
    );
  });

  it('never throws, whatever the words and characters', () => {
    const header = fc.string({ unit: 'grapheme', maxLength: 30 });
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(header, text, (body, decision) => {
        const source = `${body} | 14-03-2025\n1.1. ${decision}\nSAG-2025-00001 abcd\nBeslutning\n${decision}\n`;
        losesNothing(source);
      }),
      { numRuns: 150 },
    );
  });

  it.each(STUBBORN)('needs twice the time for twice the text of %j', (words) => {
    const decision = (length: number) =>
      `KKR Fjordlandet | 14-03-2025\n1.1. En sag\nSAG-2025-00001 abcd\nBeslutning\n${words.repeat(length / words.length)}`;
    const milliseconds = (length: number) => {
      const text = decision(length);
      const began = process.cpuUsage();
      documentOf(text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    milliseconds(100_000);
    const [short, long] = [milliseconds(200_000), milliseconds(800_000)];
    expect(long).toBeLessThan(Math.max(short, 20) * 12);
  });
});
