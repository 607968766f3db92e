import fc from 'fast-check';
import { PUBLISHED } from '../meeting/publication';
import { AGENDA_CHANGES } from '../meeting/agenda';
import type { MeetingCommand } from '../meeting/meeting';

type Data<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>['data'];

const command = <T extends MeetingCommand['type']>(
  type: T,
  data: fc.Arbitrary<Data<T>>,
): fc.Arbitrary<MeetingCommand> => data.map((each) => ({ type, data: each }) as MeetingCommand);

const text = fc.constantFrom('Udvalget godkendte det.', 'Andre ord.', '');
const date = fc.constantFrom('2025-03-14', '2025-03-21', '2025-02-30');
const at = fc.option(fc.constantFrom('09.30', '12.30', '9'));
const number = fc.constantFrom('1.1', '2.1', '4.1');
const caseId = fc.option(fc.constantFrom('havnen', 'broen'));
const name = fc.constantFrom('Ane Krog', 'Bo Lund', 'Carl Vang');

const items = fc.subarray(['1.1', '2.1', '4.1']);
const on = fc.option(fc.constantFrom('2025-03-14', '2025-03-15', '2025-03-13'), { freq: 1 });
const moment = { at, on };

const attendee = fc.record(
  {
    name,
    role: fc.constantFrom('present', 'apology', 'absent', 'substitute', 'guest'),
    substituteFor: fc.option(name, { freq: 1 }),
    arrivedAt: fc.option(number, { freq: 1 }),
    leftAt: fc.option(number, { freq: 1 }),
    recusedFrom: items,
    awayFrom: items,
    seats: fc.array(fc.record({ substituteFor: name, items }), { maxLength: 2 }),
    stays: fc.array(fc.record({ on, from: at, to: at }), { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'role'] },
);
const lines = fc.array(fc.record({ number, title: text, caseId }), { maxLength: 2 });
const change = fc.record({ number, change: fc.constantFrom(...AGENDA_CHANGES), to: fc.option(number), caseId });
const entry = fc.record({ title: text, condition: fc.option(text), caseId, ground: fc.option(text) });

/** What is told of a meeting while it sits. */
const sitting = fc.oneof(
  command('SuspendMeeting', fc.record({ ...moment, reason: fc.option(text) })),
  command('AdjournMeeting', fc.record({ ...moment, toDate: date, toTime: at })),
  command('ResumeMeeting', fc.record(moment)),
  command('OpenItem', fc.record({ ...moment, number, together: items })),
  command('OpenItem', fc.record({ at, number })),
  command('CloseItem', fc.record({ ...moment, number })),
  command('DecideRecusal', fc.record({ number, name, recused: fc.boolean(), reason: text })),
  command('LoseQuorum', fc.record({ ...moment, number, present: fc.option(fc.nat(3)) })),
  command('RegainQuorum', fc.record({ ...moment, number, present: fc.option(fc.nat(3)) })),
);

const hash = fc.constantFrom('a'.repeat(64), 'a'.repeat(64), 'b'.repeat(64));
const kind = fc.constantFrom<'minutes' | 'agenda'>('minutes', 'agenda');
const publishing = { sha256: hash, redactedSha256: fc.option(hash, { freq: 1 }), checkedBy: name };

/** What becomes of the minutes once the meeting is over; what it needs first is drawn with it. */
const afterwards = fc.oneof(
  command('OpenMeeting', fc.constant({})),
  command('CloseMeeting', fc.constant({})),
  command('RecordAttendance', fc.record({ attendees: fc.tuple(fc.record({ name, role: fc.constant('present') })) })),
  command('FileDocument', fc.record({ sha256: hash, fileName: fc.constant('fil.pdf'), kind })),
  command('ApproveMinutes', fc.record({ ofMeetingId: fc.constant('1') })),
  command(
    'SendMinutes',
    fc.record({ sentOn: fc.constant('2025-06-02'), sha256: fc.option(hash, { freq: 1 }), remarksBy: fc.option(date) }),
  ),
  command('RemarkOnMinutes', fc.record({ by: name, text, number: fc.option(number) })),
  command('SignMinutes', fc.record({ name, reservation: fc.option(text) })),
  command('CorrectMinutes', fc.record({ text, decidedBy: name, number: fc.option(number) })),
  command('PublishAgenda', fc.record(publishing)),
  command('PublishMinutes', fc.record(publishing)),
  command('Unpublish', fc.record({ what: fc.constantFrom(...PUBLISHED), reason: fc.constant('Et navn stod der.') })),
);

/** Most often a case or a procedural item, as it should be. */
const ordered = fc.oneof(
  { weight: 4, arbitrary: fc.record({ number, caseId }) },
  { weight: 1, arbitrary: fc.record({ number, procedure: number }) },
  { weight: 1, arbitrary: fc.record({ number, caseId, procedure: fc.option(number) }) },
);

const before = fc.oneof(
  command('ScheduleMeeting', fc.record({ bodyId: fc.constantFrom('kkr', 'ukendt'), date })),
  command('MoveMeeting', fc.record({ date, place: fc.option(text) })),
  command('CancelMeeting', fc.record({ reason: text })),
  command('ConveneMeeting', fc.record({ agenda: lines })),
  command('OpenMeeting', fc.record({ at })),
  command('OpenMeeting', fc.record({ at })),
  command('OpenMeeting', fc.record({ at })),
  command('CloseMeeting', fc.record(moment)),
  command('RecordAttendance', fc.record({ attendees: fc.array(attendee, { maxLength: 3 }) })),
  command('SendSupplement', fc.record({ lines, reason: text })),
  command('ResendAgenda', fc.record({ agenda: lines, reason: text })),
  command('ReorderAgenda', fc.record({ items: fc.array(ordered, { minLength: 1, maxLength: 2 }) })),
  command('ApproveAgenda', fc.record({ text, number: fc.option(number), changes: fc.array(change, { maxLength: 2 }) })),
  command('RecordProcedure', fc.record({ number, title: text, kind: fc.constant('other'), decision: fc.option(text) })),
  command('ApproveMinutes', fc.record({ ofMeetingId: fc.constantFrom('kkr-2025-02-07', 'kkr-2025-04-11') })),
  command(
    'DeclareReturns',
    fc.record({
      number: fc.option(number),
      forDate: fc.option(date),
      forMeetingId: fc.option(fc.constantFrom('kkr-2025-04-11', 'aldrig')),
      entries: fc.array(entry, { maxLength: 2 }),
    }),
  ),
  command(
    'FileDocument',
    fc.record({
      sha256: hash,
      fileName: text,
      kind,
    }),
  ),
  command('AnnulEntry', fc.record({ eventId: fc.nat(12).map((nth) => `e${nth}`), reason: text })),
);

/** Any command that a meeting takes, possible or not. */
export const anyMeetingCommand: fc.Arbitrary<MeetingCommand> = fc.oneof(
  { weight: 6, arbitrary: before },
  { weight: 3, arbitrary: sitting },
  { weight: 3, arbitrary: afterwards },
);
