import fc from 'fast-check';
import { streamOf } from '@sagsgang/kernel/stream';
import { PROFILE_NAMES } from '@sagsgang/domain/body/profile';
import { compareItemNumbers } from '@sagsgang/domain/item-numbers';
import { attendance } from '@sagsgang/read-models/attendance/query';
import { voters } from '@sagsgang/read-models/proceedings/voters';
import { anyDeeds, MEETINGS, type Deed } from './any-deeds';
import { readModelsOf } from './read-town';
import { Town } from './town';

const profiles = fc.array(fc.option(fc.constantFrom(...PROFILE_NAMES)), { minLength: 2, maxLength: 2 });
const TIMES = ['09.30', '10.15', '10.40', '11.30'];
const time = fc.option(fc.constantFrom(...TIMES), { freq: 3 });
const item = fc.option(fc.constantFrom('1.1', '2.1', '4.1'), { freq: 1 });

/** Somebody comes and goes, in an order that may be impossible. */
const anyComing: fc.Arbitrary<Deed> = fc
  .record({
    meetingId: fc.constantFrom(...MEETINGS),
    name: fc.constantFrom('Ane Krog', 'Bo Lund', 'Carl Vang'),
    role: fc.constantFrom('present', 'present', 'substitute'),
    arrivedAt: item,
    leftAt: item,
    stays: fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }),
  })
  .map(({ meetingId, ...attendee }) => ({
    stream: streamOf('meeting', meetingId),
    command: { type: 'RecordAttendance', data: { attendees: [attendee] } },
  }));

const OPENING: readonly Deed[] = MEETINGS.map((meetingId) => ({
  stream: streamOf('meeting', meetingId),
  command: { type: 'OpenMeeting', data: {} },
}));

/** Meetings that are opened first, so that there is somewhere to come to. */
const deeds = fc
  .tuple(fc.array(anyComing, { minLength: 5, maxLength: 20 }), anyDeeds({ minLength: 10, maxLength: 60 }))
  .map(([comings, others]) => [...OPENING, ...comings, ...others]);
const ITEMS = ['1', '1.1', '2', '2.1', '2.2', '4.1'];
// RUNS=400 searches longer than a test run has time for.
const runs = { numRuns: Number(process.env['RUNS'] ?? 25) };

/** The times of a stay that are known; the meeting's own day comes first. */
const timed = (on: string | null, ...times: readonly (string | null)[]): readonly string[] =>
  times.filter((time) => time !== null).map((time) => `${on ?? ''} ${time}`);

describe('who is there, whatever a town does', () => {
  it('counts each person once at every item, and never more votes than there are seats taken', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, deeds, async (each, history) => {
        const models = await readModelsOf(new Town(each).live(history));
        for (const meetingId of MEETINGS) {
          const persons = await models.read(null, (reading) => attendance(reading, meetingId));
          const seated = persons.filter(({ role }) => role === 'present' || role === 'substitute').length;
          for (const number of ITEMS) {
            const told = await models.read(null, (reading) => voters(reading, meetingId, number));
            const names = [...(told?.voters ?? []), ...(told?.others ?? [])].map(({ name }) => name);
            expect([...names].sort()).toEqual(told === null ? [] : persons.map(({ name }) => name).sort());
            expect(told?.voters.length ?? 0).toBeLessThanOrEqual(seated);
          }
        }
      }),
      runs,
    );
  });

  it('lets nobody leave more often than come', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, deeds, async (each, history) => {
        const models = await readModelsOf(new Town(each).live(history));
        for (const meetingId of MEETINGS) {
          const persons = await models.read(null, (reading) => attendance(reading, meetingId));
          for (const { stays, arrivedAt, leftAt } of persons) {
            const moments = stays.flatMap(({ on, from, to }) => timed(on, from, to));
            expect(moments).toEqual([...moments].sort());
            if (arrivedAt !== null && leftAt !== null) expect(compareItemNumbers(arrivedAt, leftAt)).toBeLessThan(1);
          }
        }
      }),
      runs,
    );
  });
});
