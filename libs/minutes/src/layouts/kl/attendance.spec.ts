import { bodyLines } from '../../lines/body-line';
import { splitLines } from '../../lines/source-line';
import { readAttendance } from './attendance';

function read(text: string) {
  return readAttendance(bodyLines(splitLines(text), () => false));
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
