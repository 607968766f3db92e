import fc from 'fast-check';

/** Documents for the properties: minutes with all that the layout can hold, then damaged as files get damaged. */

const words = fc.constantFrom(
  ...'færgen broen havnen rådet øerne og som at fjorden udsatte sagen KKR Fjordlandet møde den 19. april 31. februar'.split(
    ' ',
  ),
  ...[
    'fær-',
    'EU-',
    'vel -',
    './.',
    '–',
    '1.',
    '2.1.',
    '(',
    ')',
    'udsat',
    'godkendte',
    'indstillingen.',
    'senest',
    'fristen',
  ],
  ...[
    'næste',
    'når',
    'hvis',
    'forelægges',
    'indstilles',
    'punkt',
    'stemte',
    'for',
    'imod',
    'årsskiftet',
    'bl.a.',
    'f .eks.',
  ],
);

const line = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
const furniture = fc.constantFrom(
  'KKR Fjordlandet | 14-03-2025',
  'KKR Fjordlandet | fredag den 14. marts 2025',
  'Fjordudvalget | 14. mts. 2025',
  'SAG-2025-00002 abcd',
  '3. Færgen',
  '2a. Broen',
  'Formandens indstilling',
  'SIDE | 19',
  'https://fjord.example/a.pdf',
  '5. Eventuelt',
);
const text = fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: furniture }), { maxLength: 8 });
const heading = fc.constantFrom('Baggrund', 'Indstilling', 'Indstillinger:', 'Sagsfremstilling', 'Beslutning');
const section = fc.tuple(heading, text).map(([name, lines]) => ['', name, ...lines]);

const plainNumber = fc.tuple(fc.nat(4), fc.nat(12)).map(([major, minor]) => `${major}.${minor}.`);
const otherNumber = fc
  .tuple(
    fc.constantFrom('', 'Punkt ', 'Pkt. ', 'Ekstra '),
    fc.nat(4),
    fc.constantFrom('.', '.1.2.', 'a.', '.3:', '.4b'),
  )
  .map((parts) => parts.join(''));
const number = fc.oneof({ weight: 4, arbitrary: plainNumber }, { weight: 1, arbitrary: otherNumber });
const journal = fc.constantFrom(
  '',
  '',
  'SAG-2025-00001 abcd/efgh',
  'Sagsnr.: 25/01177',
  'J.nr. ukendt',
  '00.01.00-P35-1-25 abcd',
);

const item = fc
  .tuple(number, line, journal, fc.array(section, { maxLength: 5 }))
  .map(([own, title, label, sections]) => [
    '',
    `${own} ${title}`,
    ...(label === '' ? [] : [label]),
    ...sections.flat(),
  ]);

const person = fc.constantFrom(
  'Ea Dam (B) Nordvig Kommune',
  'Ib Holm (V) Mågeby Kommune (suppl. for Bo Vig (V),',
  'Mågeby Kommune)',
  'Afbud: Ib Holm (V), Bo Vig (V)',
  '1. Kaj Vig',
  'Ikke ankommet',
  'Ingen',
  'KKR Fjordlandet, fredag den 14. marts 2025',
);
const front = fc
  .tuple(text, fc.array(person, { maxLength: 5 }))
  .map(([lines, people]) => [...lines, 'Deltagere', ...people, 'Afbud']);

/** Lines of minutes; the ways in which a PDF sets them follow. */
const lines = fc
  .tuple(front, fc.array(item, { minLength: 1, maxLength: 6 }))
  .map(([head, items]) => [...head, '', '1. Sager', ...items.flat()]);

const set = fc.constantFrom(
  (list: string[]) => list.join('\n'),
  (list: string[]) => list.map((one) => (one === '' ? ' ' : `${one} \n`)).join('\n'),
  (list: string[]) => list.join('\r\n'),
  (list: string[]) => list.map((one, index) => (index % 9 === 8 ? `\f ${one}` : one)).join('\n'),
);

export const generatedMinutes = fc.tuple(lines, set).map(([list, how]) => how(list));

/** What happens to a file: lines lost, doubled, swapped or cut, and characters that nobody meant. */
const damage = fc.constantFrom(
  (list: string[], at: number) => list.filter((_, index) => index !== at),
  (list: string[], at: number) => list.flatMap((one, index) => (index === at ? [one, one] : [one])),
  (list: string[], at: number) => [...list.slice(at), ...list.slice(0, at)],
  (list: string[], at: number) => list.map((one, index) => (index === at ? one.slice(0, one.length / 2) : one)),
  (list: string[], at: number) => list.map((one, index) => (index === at ? `${one}\u00ad` : one)),
  (list: string[], at: number) => list.map((one, index) => (index === at ? `\u0007${one}\u200b\u2028` : one)),
  (list: string[], at: number) => list.slice(0, at + 1),
);

/** Damages a document a few times at places that the property chooses. */
export const damages = fc.array(fc.tuple(damage, fc.nat()), { maxLength: 6 }).map((list) => (document: string) => {
  let damaged = document.split('\n');
  for (const [how, place] of list) damaged = how(damaged, place % Math.max(1, damaged.length));
  return damaged.join('\n');
});
