import fc from 'fast-check';
import type { CaseCommand } from '../case/case';
import { CHANNELS } from '../case/communication';
import { DELAY_REASONS } from '../case/follow-up';
import { RECURRENCES } from '../case/recurrence';
import { PRECISIONS } from '../vocabulary';

type Data<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

const command = <T extends CaseCommand['type']>(type: T, data: fc.Arbitrary<Data<T>>): fc.Arbitrary<CaseCommand> =>
  data.map((each) => ({ type, data: each }) as CaseCommand);

const meetingId = fc.constantFrom('m1', 'm2', 'm3', 'aldrig');
/** Blank or impossible now and then, so that much of it is accepted and the rest refused. */
const mostly = <T>(usual: readonly T[], wrong: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constant(wrong) });
const text = mostly(['Andre ord.', 'Rådet besluttede noget andet.', 'Teknik'], ' ');
const date = mostly(['2025-04-30', '2025-06-30', '2026-01-31', '2026-04-30'], '2025-02-30');
const precision = fc.constantFrom(...PRECISIONS);
const followUpId = fc.constantFrom('o1', 'o1', 'o2', 'o9');
const recurrence = fc.option(fc.constantFrom(...RECURRENCES), { freq: 2 });

/** What comes after a decision: its correction, who was told, and what is done about it. */
export const afterwards = fc.oneof(
  command('CorrectDecision', fc.record({ meetingId, text, decidedBy: text, basis: text })),
  command(
    'CommunicateDecision',
    fc.record({
      meetingId,
      recipients: fc.array(text, { maxLength: 2 }),
      channel: fc.constantFrom(...CHANNELS),
      on: fc.option(date),
      appeal: fc.option(fc.record({ authority: text })),
    }),
  ),
  command(
    'AssignFollowUp',
    fc.record(
      {
        meetingId: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: meetingId }),
        followUpId: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: followUpId }),
        task: text,
        department: fc.option(text, { freq: 9 }),
        date: fc.option(date, { freq: 3 }),
        precision,
        recurrence,
      },
      { requiredKeys: ['meetingId', 'task', 'department'] },
    ),
  ),
  command(
    'ReportFollowUp',
    fc.record({
      followUpId,
      text: fc.option(text),
      delay: fc.option(fc.record({ reason: fc.constantFrom(...DELAY_REASONS), text: fc.option(text), date })),
    }),
  ),
  command('ReportFollowUp', fc.record({ followUpId: fc.constant('o1'), text })),
  command(
    'CompleteFollowUp',
    fc.record({ followUpId, on: fc.option(date), how: fc.constantFrom('done', 'dropped'), note: fc.option(text) }),
  ),
);
