import { bodyLines } from '../../lines/body-line';
import { splitLines } from '../../lines/source-line';
import { readAttendance } from './attendance';

function readAll(text: string) {
  return readAttendance(bodyLines(splitLines(text), () => false));
}

function read(text: string) {
  return readAll(text).attendees;
}

/** Each person as "name (party) organisation: role", and what was warned of. */
function told(text: string) {
  const { attendees, warnings } = readAll(text);
  return {
    people: attendees.map(
      ({ name, party, organisation, role }) =>
        `${name}${party === null ? '' : ` (${party})`}${organisation === null ? '' : ` ${organisation}`}: ${role}`,
    ),
    warnings: warnings.map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('the list of participants', () => {
  it('gives name, party and municipality', () => {
    expect(read('Deltagere\nMaren Ø Klitvang (V) Søndersand Kommune')).toEqual([
      {
        name: 'Maren Ø Klitvang',
        party: 'V',
        organisation: 'Søndersand Kommune',
        note: null,
        role: 'present',
        substituteFor: null,
        lines: [2, 2],
      },
    ]);
  });

  it('gives the substitute and the absent member from one entry over two lines', () => {
    const [substitute, absent] = read('Ditte Holk (V) Tangøre Kommune (suppl. for Palle Dybvad (V),\nMågeby Kommune)');
    expect(substitute).toMatchObject({ name: 'Ditte Holk', role: 'substitute', substituteFor: 'Palle Dybvad' });
    expect(substitute).toMatchObject({ organisation: 'Tangøre Kommune', lines: [1, 2] });
    expect(absent).toMatchObject({ name: 'Palle Dybvad', role: 'absent', party: 'V', organisation: 'Mågeby Kommune' });
  });

  it('tells guests from members', () => {
    const people = read(
      'Ea Dam (B) medlem af Klimarådet\nBo Lund, direktør i Havnen\nIb Holm (gæst)\nKaj Vig (A) Nordvig Kommune',
    );
    expect(people.map(({ role }) => role)).toEqual(['guest', 'guest', 'guest', 'present']);
    expect(people[1]).toMatchObject({ name: 'Bo Lund', party: null, organisation: 'direktør i Havnen' });
  });

  it('knows who sent an apology and who was absent without one', () => {
    const people = read(
      'Deltagere:\nEa Dam (B) Nordvig Kommune\nAfbud:\nIb Holm (A) Nordvig Kommune\nFraværende\nKaj Vig (V) Mågeby Kommune',
    );
    expect(people.map(({ name, role }) => [name, role])).toEqual([
      ['Ea Dam', 'present'],
      ['Ib Holm', 'apology'],
      ['Kaj Vig', 'absent'],
    ]);
  });

  it('keeps what else stands in parentheses as a note', () => {
    expect(read('Ea Dam (B) Nordvig Kommune (fra punkt 2.3)')[0]).toMatchObject({
      organisation: 'Nordvig Kommune',
      note: 'fra punkt 2.3',
      role: 'present',
    });
  });
});

describe('the headings of the lists', () => {
  it.each([
    ['Deltagere', 'present'],
    ['Mødedeltagere:', 'present'],
    ['Til stede (18):', 'present'],
    ['Fremmødte', 'present'],
    ['Afbud', 'apology'],
    ['Afbud fra:', 'apology'],
    ['Fraværende med afbud:', 'apology'],
    ['Fravær med afbud', 'apology'],
    ['Fravær', 'absent'],
    ['Fraværende:', 'absent'],
    ['Ikke mødt', 'absent'],
    ['Udeblevet', 'absent'],
    ['FRAVÆRENDE UDEN AFBUD', 'absent'],
    ['Gæster', 'guest'],
    ['Fra sekretariatet deltog:', 'guest'],
    ['Suppleanter', 'substitute'],
  ])('stand above the names or in their line: %s', (heading, role) => {
    expect(told(`${heading}\nIb Holm (A)`)).toEqual({ people: [`Ib Holm (A): ${role}`], warnings: [] });
    const inline = `${heading.replace(/ ?:$/, '')}: Ib Holm (A)\nKaj Vig (V)`;
    expect(told(inline)).toEqual({ people: [`Ib Holm (A): ${role}`, `Kaj Vig (V): ${role}`], warnings: [] });
  });

  it('may run on into the names', () => {
    expect(told('Deltagere\nEa Dam (B)\nAfbud fra Ib Holm (A) og Kaj Vig (V)').people).toEqual([
      'Ea Dam (B): present',
      'Ib Holm (A): apology',
      'Kaj Vig (V): apology',
    ]);
  });

  it.each(['Ingen', 'ingen.', 'Ingen afbud', '–', 'Ingen fraværende'])('may have nobody below: %s', (nobody) => {
    for (const text of [`Ea Dam (B)\nAfbud\n${nobody}`, `Ea Dam (B)\nAfbud: ${nobody}`]) {
      expect(told(text)).toEqual({ people: ['Ea Dam (B): present'], warnings: [] });
    }
    expect(readAll(`Afbud\n${nobody}`).dropped).toEqual([{ line: 2, reason: 'Listen er tom' }]);
  });

  it.each(['Ikke ankommet', 'Orlov', 'Digitalt til stede:'])(
    'are named where they are not understood: %s',
    (heading) => {
      expect(told(`Deltagere\nEa Dam (B)\n${heading}\nIb Holm (A)`)).toEqual({
        people: ['Ea Dam (B): present', 'Ib Holm (A): present'],
        warnings: [`3: "${heading}" blandt deltagerne er hverken forstået som overskrift eller navn.`],
      });
    },
  );

  it('are named where names follow in the line of one that is not understood', () => {
    expect(told('Deltagere\nPå orlov: Ib Holm (A), Kaj Vig (V)\nEa Dam (B)')).toEqual({
      people: ['Ib Holm (A): present', 'Kaj Vig (V): present', 'Ea Dam (B): present'],
      warnings: ['2: "På orlov" blandt deltagerne er hverken forstået som overskrift eller navn.'],
    });
  });
});

describe('a line of the list', () => {
  it.each(['- ', '– ', '• ', '1. ', '12) ', 'a) '])('may begin with a mark: %s', (mark) => {
    expect(told(`Deltagere\n${mark}Ea Dam (B) Nordvig Kommune`)).toEqual({
      people: ['Ea Dam (B) Nordvig Kommune: present'],
      warnings: [],
    });
  });

  it.each([
    ['Ea Dam (B), Ib Holm (A), Kaj Vig (V)', ['Ea Dam (B)', 'Ib Holm (A)', 'Kaj Vig (V)']],
    ['Ea Dam (B), Ib Holm (A) og Kaj Vig (V).', ['Ea Dam (B)', 'Ib Holm (A)', 'Kaj Vig (V)']],
    ['Ea Dam, Ib Holm, Kaj Vig', ['Ea Dam', 'Ib Holm', 'Kaj Vig']],
    [
      'Ea Dam (B) Nordvig Kommune, Ib Holm (A) Mågeby Kommune',
      ['Ea Dam (B) Nordvig Kommune', 'Ib Holm (A) Mågeby Kommune'],
    ],
    [
      'Ea Dam (B), Nordvig Kommune; Ib Holm (A), Mågeby Kommune',
      ['Ea Dam (B) Nordvig Kommune', 'Ib Holm (A) Mågeby Kommune'],
    ],
    [
      'Ea Dam (B), Nordvig Kommune, Ib Holm (A), Mågeby Kommune',
      ['Ea Dam (B) Nordvig Kommune', 'Ib Holm (A) Mågeby Kommune'],
    ],
    ['Ea Dam (B),\nIb Holm (A),\nKaj Vig (V)', ['Ea Dam (B)', 'Ib Holm (A)', 'Kaj Vig (V)']],
    ['Ea Dam (B), Ib Holm (A), Kaj\nVig (V)', ['Ea Dam (B)', 'Ib Holm (A)', 'Kaj Vig (V)']],
  ])('may hold several people: %j', (text, people) => {
    expect(told(`Deltagere\n${text}`)).toEqual({ people: people.map((one) => `${one}: present`), warnings: [] });
  });

  it.each([
    ['Ea Dam (B), Nordvig Kommune', 'Ea Dam (B) Nordvig Kommune: present'],
    ['Ea Dam, Nordvig Kommune (B)', 'Ea Dam (B) Nordvig Kommune: present'],
    ['Ea Dam (B, Nordvig Kommune)', 'Ea Dam (B) Nordvig Kommune: present'],
    ['Ea Dam, B, Nordvig Kommune', 'Ea Dam (B) Nordvig Kommune: present'],
    ['(B) Ea Dam, Nordvig Kommune', 'Ea Dam (B) Nordvig Kommune: present'],
    ['Bo Lund, direktør for Hav og Fjord', 'Bo Lund direktør for Hav og Fjord: guest'],
    ['Formand: Ea Dam (B) Nordvig Kommune', 'Ea Dam (B) Nordvig Kommune: present'],
  ])('may write one person in several ways: %s', (text, person) => {
    expect(told(`Deltagere\n${text}`)).toEqual({ people: [person], warnings: [] });
  });

  it('is asked about where a second name may be a person or an organisation', () => {
    expect(told('Deltagere\nBo Lund, Blå Fjord').warnings).toEqual([
      '2: "Blå Fjord" er læst som en organisation. Er det en person, så sæt navnet på en linje for sig.',
    ]);
  });

  it('is no person where it is no name', () => {
    expect(told('Deltagere\nAlle medlemmer var til stede.\nEa Dam (B)')).toEqual({
      people: ['Ea Dam (B): present'],
      warnings: ['2: "Alle medlemmer var til stede." blandt deltagerne er hverken forstået som overskrift eller navn.'],
    });
  });

  it('does not swallow the next ones where a parenthesis stays open', () => {
    const { people, warnings } = told('Deltagere\nEa Dam (B) (fra kl. 10\nIb Holm (A)\nAfbud\nKaj Vig (V)');
    expect(people.map((person) => person.split(' (')[0])).toEqual(['Ea Dam', 'Ib Holm', 'Kaj Vig']);
    expect(warnings).toEqual(['2: Parentesen lukkes ikke.']);
  });
});

describe('a substitute', () => {
  it.each([
    'Ea Dam (B) Nordvig Kommune i stedet for Bo Vig (V)',
    'Ea Dam (B) Nordvig Kommune, i stedet for Bo Vig (V)',
    'Ea Dam (B) Nordvig Kommune (i stedet for Bo Vig (V))',
    'Ea Dam (B), Nordvig Kommune, stedfortræder for Bo Vig (V)',
    'Ea Dam (B) Nordvig Kommune som suppleant for Bo Vig (V)',
  ])('is known by the words for it: %s', (entry) => {
    const [substitute, absent, ...others] = read(`Deltagere\n${entry}`);
    expect(substitute).toMatchObject({
      name: 'Ea Dam',
      party: 'B',
      organisation: 'Nordvig Kommune',
      role: 'substitute',
    });
    expect(substitute.substituteFor).toBe('Bo Vig');
    expect(absent).toMatchObject({ name: 'Bo Vig', party: 'V', organisation: null, role: 'absent' });
    expect(others).toEqual([]);
  });

  it('stands for a member whose own place in the lists counts', () => {
    const people = told('Deltagere\nEa Dam (B) i stedet for Bo Vig (V), Mågeby Kommune\nAfbud\nBo Vig (V)');
    expect(people).toEqual({ people: ['Ea Dam (B): substitute', 'Bo Vig (V): apology'], warnings: [] });
  });
});

describe('a member with two substitutes', () => {
  it('is kept and reported', () => {
    const { people, warnings } = told(
      'Deltagere\nEa Dam (B) i stedet for Bo Vig (V)\nIb Holm (A) i stedet for Bo Vig (V)',
    );
    expect(people).toContain('Bo Vig (V): absent');
    expect(warnings).toEqual(['3: Bo Vig står to gange, også på linje 2.']);
  });
});

describe('a person who is named twice', () => {
  it('is reported, with the places', () => {
    const { warnings } = told('Deltagere\nEa Dam (B)\nIb Holm (A)\nEa Dam (B)\nAfbud\nIb Holm (A) Mågeby Kommune');
    expect(warnings).toEqual([
      '4: Ea Dam står to gange, også på linje 2.',
      '6: Ib Holm står her med afbud, men på linje 3 som til stede.',
    ]);
  });

  it('is another where the party is another', () => {
    expect(told('Deltagere\nIb Holm (A)\nIb Holm (V)').warnings).toEqual([]);
  });
});
