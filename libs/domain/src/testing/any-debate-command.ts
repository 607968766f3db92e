import fc from 'fast-check';
import { TELLERS } from '../case/agenda';
import { APPROPRIATION_KINDS } from '../case/appropriation';
import { MOTION_AIMS, MOTION_KINDS } from '../case/motion';
import { AUTHORITIES, OUTSIDE_VOTES } from '../case/outside';
import { DEMANDS, STATEMENT_KINDS } from '../case/statement';
import { BALLOTS } from '../vocabulary';
import { command, date, meetingId, text } from './any-case-words';

const motionId = fc.constantFrom('f1', 'f1', 'f1', 'f2', 'f2', 'f3', 'f9');
const number = fc.option(fc.nat(3));
const names = fc.array(
  fc.record({ name: fc.constantFrom('Ane', 'Bo', ''), vote: fc.constantFrom(...BALLOTS), group: fc.option(text) }),
  { maxLength: 2 },
);
const count = fc.record({ for: number, against: number, abstained: number, names });
const kind = fc.constantFrom(...MOTION_KINDS);

/** What members do while a case is before their body: motions, votes on them, statements, money that is granted. */
export const anyDebateCommand = fc.oneof(
  command(
    'MoveMotion',
    kind.chain((of) =>
      fc.record({
        meetingId,
        kind: fc.constant(of),
        aim:
          of === 'procedural'
            ? fc.constantFrom(...MOTION_AIMS)
            : fc.option(fc.constantFrom(...MOTION_AIMS), { freq: 1 }),
        proposedBy: text,
        text,
        amends: of === 'sub_amendment' ? motionId : fc.option(motionId, { freq: 1 }),
      }),
    ),
  ),
  command(
    'VoteOnMotion',
    fc.record({ motionId, outcome: fc.constantFrom('adopted', 'fallen'), vote: fc.option(count, { freq: 1 }) }),
  ),
  command(
    'DropMotion',
    fc.record({ motionId, outcome: fc.constantFrom('withdrawn', 'lapsed'), reason: fc.option(text) }),
  ),
  command(
    'RecordStatement',
    fc.record({
      meetingId,
      kind: fc.constantFrom(...STATEMENT_KINDS),
      by: fc.array(fc.record({ name: fc.constantFrom('Ane', 'Bo'), party: fc.option(text) }), { maxLength: 2 }),
      text,
      demanded: fc.constantFrom(...DEMANDS),
      sendTo: fc.option(fc.constant('Kystdirektoratet'), { freq: 5 }),
    }),
  ),
  command(
    'ForwardStatement',
    fc.record({ statementId: fc.constantFrom('u1', 'u1', 'u1', 'u2', 'u9'), on: fc.option(date) }),
  ),
  command(
    'GrantAppropriation',
    fc.record({
      meetingId,
      kind: fc.constantFrom(...APPROPRIATION_KINDS),
      amount: fc.constantFrom('1325000.50', '1325000.50', '1325000.50', '-200', '-200,00', '0', 'mange'),
      year: fc.constantFrom(2025, 2025, 2025, 2026, 25),
      account: text,
      coveredBy: fc.option(text, { freq: 9 }),
    }),
  ),
  command(
    'DecideOutsideMeeting',
    fc.record({
      bodyId: fc.constantFrom('kkr', 'kkr', 'byråd', 'nævn'),
      authority: fc.constantFrom(...AUTHORITIES),
      participants: fc.array(
        fc.record({
          name: fc.constantFrom('Ane', 'Bo'),
          vote: fc.option(fc.constantFrom(...OUTSIDE_VOTES)),
          agreesToForm: fc.option(fc.boolean()),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      reason: text,
      text,
      outcomes: fc.constantFrom('approved' as const, 'rejected' as const, 'postponed' as const).map((one) => [one]),
      decidedOn: fc.oneof(fc.constant('2024-12-20'), date),
    }),
  ),
  command(
    'HaltDecision',
    fc.record({
      meetingId,
      by: fc.constantFrom('Ane', 'Ane', 'Bo'),
      councilId: fc.constantFrom('byråd', 'byråd', 'nævn'),
      toldBy: fc.constantFrom(...TELLERS),
    }),
  ),
);
