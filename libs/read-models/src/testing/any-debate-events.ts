import fc from 'fast-check';
import { APPROPRIATION_KINDS, type AppropriationEvent } from '@sagsgang/domain/case/appropriation';
import type { HaltEvent } from '@sagsgang/domain/case/halt';
import { MOTION_AIMS, MOTION_KINDS, type MotionEvent } from '@sagsgang/domain/case/motion';
import { AUTHORITIES, OUTSIDE_VOTES, type OutsideEvent } from '@sagsgang/domain/case/outside';
import { DEMANDS, STATEMENT_KINDS, type StatementEvent } from '@sagsgang/domain/case/statement';
import { BALLOTS } from '@sagsgang/domain/vocabulary';
import { atItem, bodyId, date, one, orNull, outcomes, returnId, text, type ByType } from './any-words';

const motionId = one(['f1', 'f2']);
const statementId = one(['u1', 'u2']);
const ballots = fc.record({ name: one(['Ane', 'Bo']), vote: one(BALLOTS), group: orNull(one(['A', 'V'])) });
const vote = fc.record({
  subject: text,
  for: orNull(fc.nat(9)),
  against: orNull(fc.nat(9)),
  abstained: orNull(fc.nat(9)),
  names: fc.array(ballots, { maxLength: 2 }),
});

/** What members do while a case is before their body. */
export const DEBATE_EVENTS: ByType<MotionEvent | StatementEvent | AppropriationEvent | OutsideEvent | HaltEvent> = {
  CaseDecidedOutside: fc.record({
    decisionId: one(['a1', 'a2']),
    bodyId,
    authority: one(AUTHORITIES),
    participants: fc.array(
      fc.record({
        name: one(['Ane', 'Bo']),
        group: orNull(one(['A', 'V'])),
        vote: orNull(one(OUTSIDE_VOTES)),
        agreesToForm: orNull(fc.boolean()),
      }),
      { maxLength: 2 },
    ),
    reason: text,
    text,
    outcomes,
    decidedOn: date,
    returnId,
  }),
  DecisionHalted: atItem({
    meetingDate: date,
    by: one(['Ane', 'Bo']),
    councilId: bodyId,
    council: fc.constant('Rådet'),
    at: orNull(one(['11.40'])),
    reason: orNull(text),
    returnId,
  }),
  MotionMoved: atItem({
    motionId,
    order: one([1, 2]),
    kind: one(MOTION_KINDS),
    aim: orNull(one(MOTION_AIMS)),
    proposedBy: text,
    text,
    amends: orNull(motionId),
  }),
  MotionVotedOn: atItem({ motionId, outcome: one(['adopted', 'fallen'] as const), vote: orNull(vote) }),
  MotionDropped: atItem({ motionId, outcome: one(['withdrawn', 'lapsed'] as const), reason: orNull(text) }),
  StatementRecorded: atItem({
    statementId,
    kind: one(STATEMENT_KINDS),
    by: fc.array(fc.record({ name: one(['Ane', 'Bo']), party: orNull(one(['A', 'V'])) }), { maxLength: 2 }),
    text,
    demanded: one(DEMANDS),
    sendTo: orNull(text),
  }),
  StatementForwarded: fc.record({ statementId, on: date }),
  AppropriationGranted: atItem({
    appropriationId: one(['k1', 'k2']),
    kind: one(APPROPRIATION_KINDS),
    oere: one([132_500_050, -20_000]),
    year: one([2025, 2026]),
    account: text,
    coveredBy: orNull(text),
  }),
};
