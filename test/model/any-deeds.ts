import fc from 'fast-check';
import type { Command } from '@sagsgang/kernel/command';
import { streamOf, type Category } from '@sagsgang/kernel/stream';
import { anyBodyCommand } from '@sagsgang/domain/testing/any-body-command';
import { anyCaseCommand } from '@sagsgang/domain/testing/any-case-command';
import { anyMeetingCommand } from '@sagsgang/domain/testing/any-meeting-command';

/** One thing that somebody tries, sensible or not. Plain data, so that a failing history can be read and played again. */
export type Deed =
  | { readonly stream: string; readonly command: Command }
  /** Takes back the nth entry that a person made. */
  | { readonly annul: number };

export const BODIES = ['kkr', 'byråd'] as const;
export const MEETINGS = ['m1', 'm2', 'm3'] as const;
export const CASES = ['1', '2', '3'] as const;

/** The specs of one stream name others by names of their own; here the streams of one town speak of each other. */
const SAME: Readonly<Record<string, string>> = {
  havnen: '1',
  broen: '2',
  'kkr-2025-02-07': 'm1',
  'kkr-2025-04-11': 'm3',
};

const to = (category: Category, ids: readonly string[], commands: fc.Arbitrary<Command>): fc.Arbitrary<Deed> =>
  fc.tuple(fc.constantFrom(...ids), commands).map(([id, { type, data }]) => ({
    stream: streamOf(category, id),
    command: { type, data: renamed(data) },
  }));

/** What a town does all day: mostly work on cases and meetings, a little on its bodies, and a mistake now and then. */
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: to('case', CASES, anyCaseCommand) },
  { weight: 5, arbitrary: to('meeting', MEETINGS, anyMeetingCommand) },
  { weight: 1, arbitrary: to('body', BODIES, anyBodyCommand) },
  { weight: 1, arbitrary: fc.nat(1_000).map((nth) => ({ annul: nth })) },
);

/** What is done of this, in this order; nobody remembers all of it. */
const someOf = (...deeds: readonly (readonly [Category, string, Command])[]): fc.Arbitrary<readonly Deed[]> =>
  fc.subarray(
    deeds.map(([category, id, command]) => ({ stream: streamOf(category, id), command })),
    { minLength: Math.ceil((3 * deeds.length) / 4) },
  );

/** A meeting as it should go: what needs much before it hardly ever comes of deeds that know nothing of each other. */
const anySitting = fc.tuple(fc.constantFrom(...MEETINGS), fc.constantFrom(...CASES)).chain(([meetingId, id]) => {
  const atMeeting = (type: string, data: object) => ['meeting', meetingId, { type, data }] as const;
  const inCase = (type: string, data: object) => ['case', id, { type, data: { meetingId, ...data } }] as const;
  const other = CASES.find((each) => each !== id) ?? id;
  const inOther = (type: string, data: object) => ['case', other, { type, data: { meetingId, ...data } }] as const;
  const attendees = ['Ane Krog', 'Bo Lund', 'Carl Vang'].map((name) => ({ name, role: 'present' }));
  const motion = { kind: 'amendment', proposedBy: 'Ane Krog', text: 'Færgen sejler hele året.' };
  return someOf(
    atMeeting('OpenMeeting', {}),
    atMeeting('RecordAttendance', { attendees }),
    inCase('ScheduleCase', { number: '2.1' }),
    inOther('ScheduleCase', { number: '2.2' }),
    inOther('JoinItem', { withCaseId: id, manner: 'merged' }),
    atMeeting('OpenItem', { number: '2.1' }),
    atMeeting('DecideRecusal', { number: '2.1', name: 'Bo Lund', recused: true, reason: 'Hans bror søger.' }),
    inCase('MoveMotion', motion),
    ['case', id, { type: 'VoteOnMotion', data: { motionId: 'f1', outcome: 'adopted' } }],
    inCase('RecordDecision', { text: 'Vedtaget.', outcomes: ['approved'] }),
    inOther('TreatJoined', {}),
    inCase('GrantAppropriation', { kind: 'capital', amount: '200', year: 2025, account: 'Havne' }),
    inCase('HaltDecision', { by: 'Ane Krog', councilId: 'byråd' }),
    atMeeting('CloseItem', { number: '2.1' }),
    atMeeting('LoseQuorum', { number: '4.1' }),
    atMeeting('RegainQuorum', { number: '4.2' }),
    atMeeting('SuspendMeeting', {}),
    atMeeting('ResumeMeeting', {}),
  );
});

/** An agenda that is sent, and then what came too late for it. */
const anySending = fc.tuple(fc.constantFrom(...MEETINGS), fc.constantFrom(...CASES)).chain(([meetingId, caseId]) => {
  const title = 'Cykelfærgen';
  return someOf(
    ['meeting', meetingId, { type: 'ConveneMeeting', data: { agenda: [] } }],
    ['case', caseId, { type: 'ScheduleCase', data: { meetingId, number: '2.3', listing: 'supplementary' } }],
    [
      'meeting',
      meetingId,
      { type: 'SendSupplement', data: { lines: [{ number: '2.3', title, caseId }], reason: 'Kom i går.' } },
    ],
  );
});

/** A history of a town, to be told after its prelude. */
export const anyDeeds = (length: { readonly minLength: number; readonly maxLength: number }) =>
  fc
    .array(
      fc.oneof(
        { weight: 80, arbitrary: anyDeed.map((deed) => [deed]) },
        { weight: 2, arbitrary: anySitting },
        { weight: 1, arbitrary: anySending },
      ),
      length,
    )
    .map((deeds) => deeds.flat());

function renamed(value: unknown): unknown {
  if (typeof value === 'string') return SAME[value] ?? value;
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each)]));
}
