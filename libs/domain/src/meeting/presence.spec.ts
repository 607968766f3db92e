import fc from 'fast-check';
import type { RecordedAttendee, Role } from './attendee';
import { standingsAt, type AskedItem } from './presence';

const DAY = '2025-03-14';
const person = (name: string, rest: Partial<RecordedAttendee> = {}): RecordedAttendee => ({
  name,
  party: null,
  organisation: null,
  role: 'present',
  substituteFor: null,
  arrivedAt: null,
  leftAt: null,
  recusedFrom: [],
  ...rest,
});
const item = (number: string): AskedItem => ({ number, moment: null, isEnd: false });
const at = (time: string, date = DAY): AskedItem => ({ number: '2.6', moment: { date, at: time }, isEnd: false });
const endAt = (time: string): AskedItem => ({ number: '2.6', moment: { date: DAY, at: time }, isEnd: true });
const recusal = (name: string, recused: boolean) => ({ number: '2.6', name, recused });

const standings = (
  asked: AskedItem,
  persons: readonly RecordedAttendee[],
  recusals: Parameters<typeof standingsAt>[2] = [],
) => standingsAt(asked, persons, recusals, DAY).map(({ name, standing }) => `${name} ${standing}`);

describe('who was entitled to vote on item 2.6, where no times are known', () => {
  it('Ane Krog who came for it, not Bo Lund who had left, nor Carl Vang who was out of the room', () => {
    const persons = [
      person('Ane Krog', { arrivedAt: '2.6' }),
      person('Bo Lund', { leftAt: '2.6' }),
      person('Carl Vang', { awayFrom: ['2.6'] }),
    ];
    expect(standings(item('2.6'), persons)).toEqual(['Ane Krog entitled', 'Bo Lund away', 'Carl Vang away']);
    expect(standings(item('2.5'), persons)).toEqual(['Ane Krog away', 'Bo Lund entitled', 'Carl Vang entitled']);
  });

  it('neither guests nor those who were not there', () => {
    const roles: Role[] = ['guest', 'apology', 'absent'];
    expect(
      standings(
        item('2.6'),
        roles.map((role) => person(role, { role })),
      ),
    ).toEqual(['guest guest', 'apology apology', 'absent absent']);
  });

  it('not Ane Krog whom the body found recused, but Bo Lund of whom it found the contrary', () => {
    const persons = [person('Ane Krog'), person('Bo Lund', { recusedFrom: ['2.6'] }), person('Carl Vang')];
    const decided = [recusal('Ane Krog', true), recusal('Bo Lund', false)];
    expect(standings(item('2.6'), persons, decided)).toEqual(['Ane Krog recused', 'Bo Lund entitled', 'Carl Vang entitled']); // prettier-ignore
  });

  it('Dorte Friis for the recused Ane Krog at that item alone', () => {
    const seats = [{ substituteFor: 'Ane Krog', items: ['2.6'] }];
    const persons = [person('Dorte Friis', { role: 'substitute', seats }), person('Ane Krog')];
    const decided = [recusal('Ane Krog', true)];
    expect(standings(item('2.6'), persons, decided)).toEqual(['Dorte Friis entitled', 'Ane Krog recused']);
    expect(standings(item('2.7'), persons, decided)).toEqual(['Dorte Friis not_called', 'Ane Krog entitled']);
  });

  it('the substitute no more once Carl Vang came himself', () => {
    const persons = [
      person('Dorte Friis', { role: 'substitute', substituteFor: 'Carl Vang' }),
      person('Carl Vang', { arrivedAt: '2.6' }),
    ];
    expect(standings(item('2.5'), persons)).toEqual(['Dorte Friis entitled', 'Carl Vang away']);
    expect(standings(item('2.6'), persons)).toEqual(['Dorte Friis seat_taken', 'Carl Vang entitled']);
  });
});

describe('who was entitled to vote on item 2.6, where the times are known', () => {
  const away = person('Ane Krog', {
    stays: [
      { on: null, from: null, to: '10.15' },
      { on: null, from: '10.45', to: null },
    ],
  });

  it('Ane Krog before she went and after she came back', () => {
    for (const time of ['09.30', '10.14', '10.45', '12.00']) expect(standings(at(time), [away])).toEqual(['Ane Krog entitled']); // prettier-ignore
    for (const time of ['10.15', '10.30']) expect(standings(at(time), [away])).toEqual(['Ane Krog away']);
  });

  it('who left in the minute in which the item ended had voted, and who came then had not', () => {
    expect(standings(endAt('10.15'), [away])).toEqual(['Ane Krog entitled']);
    expect(standings(endAt('10.45'), [away])).toEqual(['Ane Krog away']);
  });

  it('on a day of which no times are known, the item numbers tell', () => {
    const left = { ...away, leftAt: '2.6' };
    expect(standings(at('09.30', '2025-03-15'), [left])).toEqual(['Ane Krog away']);
    expect(standings(at('09.30'), [left])).toEqual(['Ane Krog entitled']);
  });
});

describe('whatever the attendance says', () => {
  const names = ['Ane Krog', 'Bo Lund', 'Carl Vang', 'Dorte Friis'] as const;
  const numbers = ['2.1', '2.6', '2.10'] as const;
  const time = fc.option(fc.constantFrom('09.30', '10.15', '10.45'));
  const some = fc.subarray([...numbers]);
  const any = fc.record({
    role: fc.constantFrom<Role>('present', 'substitute', 'apology', 'absent', 'guest'),
    substituteFor: fc.option(fc.constantFrom(...names)),
    arrivedAt: fc.option(fc.constantFrom(...numbers)),
    leftAt: fc.option(fc.constantFrom(...numbers)),
    recusedFrom: some,
    awayFrom: some,
    seats: fc.array(fc.record({ substituteFor: fc.constantFrom(...names), items: some }), { maxLength: 2 }),
    stays: fc.array(fc.record({ on: fc.constant(null), from: time, to: time }), { maxLength: 2 }),
  });
  const room = fc.tuple(any, any, any, any).map((all) => all.map((rest, index) => person(names[index] ?? '', rest)));
  const asked = fc.record({
    number: fc.constantFrom(...numbers),
    moment: fc.option(fc.record({ date: fc.constant(DAY), at: time })),
    isEnd: fc.boolean(),
  });
  const decided = fc.array(
    fc.record({ number: fc.constantFrom(...numbers), name: fc.constantFrom(...names), recused: fc.boolean() }),
    { maxLength: 3 },
  );

  it('everybody has one standing, no seat two votes, and nobody without a seat any', () => {
    fc.assert(
      fc.property(room, asked, decided, (persons, item, recusals) => {
        const all = standingsAt(item, persons, recusals, DAY);
        expect(all.map(({ name }) => name)).toEqual(persons.map(({ name }) => name));
        const seats = all.flatMap(({ name, standing, substituteFor }) =>
          standing === 'entitled' ? [substituteFor ?? name] : [],
        );
        expect(new Set(seats).size).toBe(seats.length);
        for (const [index, { standing }] of all.entries()) {
          if (standing === 'entitled') expect(['present', 'substitute']).toContain(persons[index]?.role);
        }
      }),
    );
  });
});
