import fc from 'fast-check';
import { fold } from '@sagsgang/kernel/fold';
import type { Recorded } from '@sagsgang/kernel/event';
import type { Facts } from '../facts';
import { anyCaseCommand, MEETING_IDS } from '../testing/any-case-command';
import { facts, meetingOn, present } from '../testing/facts';
import { by, entriesOf, recorded, type Annotated } from '../testing/recording';
import { CASE_STATES } from '../vocabulary';
import { caseAggregate, caseStatus, type CaseCommand, type CaseEvent, type CaseState } from './case';
import { openDeferrals } from './return';

const DATES = ['2025-02-14', '2025-04-11', '2025-06-13'];
/** What another case has, so that an item can be brought from it. */
const ON_AGENDA = { meetingId: 'm1', number: null, listing: 'ordinary', status: 'treated' } as const;
const anyStatus = fc.constantFrom('planned', 'convened', 'in_progress', 'in_progress', 'held', 'held', 'cancelled');

/** The other cases stand on every agenda, so that items can be joined with theirs. */
const BRIDGE = MEETING_IDS.map((meetingId) => {
  return { meetingId, number: '2.1', listing: 'ordinary', status: 'scheduled' } as const;
});

/** The same three meetings, each in any state, so that commands meet them in every one. */
const anyWorld: fc.Arbitrary<Facts> = fc.array(anyStatus, { minLength: 3, maxLength: 3 }).map((statuses) =>
  facts({
    bodies: ['kkr', 'byråd'],
    cases: [
      ...['1', '2'].map((caseId) => ({ caseId, bodyId: 'kkr', title: 'Broen', items: [...BRIDGE, ON_AGENDA] })),
      // On no agenda, so that it can be merged with.
      { caseId: '3', bodyId: 'kkr', title: 'Molen', items: [ON_AGENDA] },
    ],
    meetings: statuses.map((status, i) =>
      meetingOn(DATES[i] ?? '', {
        ...{ meetingId: MEETING_IDS[i] ?? '', status, agendaSent: status !== 'planned' },
        attendance: present('Ane'),
      }),
    ),
  }),
);

const anySteps = fc.array(fc.tuple(anyCaseCommand, anyWorld), { minLength: 1, maxLength: 40 });
const opened: CaseEvent = {
  type: 'CaseOpened',
  data: { bodyId: 'kkr', title: 'Cykelfærgen', journalNumber: null, caseworkers: [] },
};

const caseEventTypes = Object.keys({
  CaseOpened: true,
  CaseMaterialRevised: true,
  CaseAssigned: true,
  DocumentAttached: true,
  AccessSet: true,
  CaseMarkedReady: true,
  RecommendationProposed: true,
  RecommendationWithdrawn: true,
  DecisionPathSet: true,
  CasePassedOn: true,
  CaseHeldBack: true,
  ItemProposed: true,
  CaseScheduled: true,
  ItemRemoved: true,
  ItemCarriedOver: true,
  MotionMoved: true,
  MotionVotedOn: true,
  MotionDropped: true,
  StatementRecorded: true,
  StatementForwarded: true,
  AppropriationGranted: true,
  CaseDecidedOutside: true,
  DecisionHalted: true,
  ItemJoined: true,
  DecisionRecorded: true,
  CasePostponed: true,
  CaseSentBack: true,
  CaseReferred: true,
  CaseWithdrawn: true,
  ReferralAnswered: true,
  SendBackAnswered: true,
  HearingOpened: true,
  HearingClosed: true,
  ConditionMet: true,
  ReturnPromised: true,
  ReturnKept: true,
  ReturnWithdrawn: true,
  AwaitedAnswerReceived: true,
  DeadlineSet: true,
  DeadlineMoved: true,
  DeadlineMet: true,
  DeadlineLapsed: true,
  DecisionCorrected: true,
  DecisionCommunicated: true,
  FollowUpAssigned: true,
  FollowUpReported: true,
  FollowUpCompleted: true,
  CasesLinked: true,
  CaseClosed: true,
  CaseReopened: true,
  ItemReassigned: true,
  ItemReleased: true,
  CaseAbsorbed: true,
  CaseMerged: true,
  CaseTransferred: true,
  ReturnRedirected: true,
  EntryAnnulled: true,
} satisfies Record<CaseEvent['type'], true>) as CaseEvent['type'][];

interface Step {
  readonly command: CaseCommand;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly accepted: readonly CaseEvent[] | undefined;
}

/** Sends the commands one after the other, and tells of each what it met and what it left. */
function live(steps: readonly (readonly [CaseCommand, Facts])[]): {
  readonly steps: readonly Step[];
  readonly stream: readonly Recorded<CaseEvent>[];
} {
  const history: Annotated<CaseEvent>[] = [by(opened, {})];
  const stateOf = (): CaseState => fold(caseAggregate, recorded<CaseEvent>(history, 'case-1'));
  const told = steps.map(([command, world], index): Step => {
    const before = stateOf();
    const entries = entriesOf(recorded<CaseEvent>(history, 'case-1'));
    const { accepted } = caseAggregate.decide(command, before, { ...world, entries });
    history.push(...(accepted ?? []).map((event) => by(event, { commandId: `step${index}` })));
    return { command, before, after: stateOf(), accepted };
  });
  return { steps: told, stream: recorded<CaseEvent>(history, 'case-1') };
}

function idsGivenBy(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'CasePostponed':
    case 'ReturnPromised':
      return [event.data.returnId];
    case 'ItemProposed':
      return [event.data.itemId];
    case 'DeadlineSet':
      return [event.data.deadlineId];
    case 'MotionMoved':
      return [event.data.motionId];
    case 'StatementRecorded':
      return [event.data.statementId];
    case 'CaseDecidedOutside':
      return [event.data.decisionId];
    case 'AppropriationGranted':
      return [event.data.appropriationId];
    case 'DecisionCorrected':
      return [`${event.data.itemId} w${event.data.wording}`];
    case 'DocumentAttached':
      return [`${event.data.attachmentId} v${event.data.version}`];
    case 'RecommendationProposed':
      return [`v${event.data.version}`];
    default:
      return [];
  }
}

describe('any history of a case', () => {
  it('has a status, which is postponed exactly while a deferral is open and the case is not closed', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { after } of live(steps).steps) {
          expect(CASE_STATES).toContain(caseStatus(after));
          const deferred = openDeferrals(after.returns).length > 0 && !after.closing.closed;
          expect(caseStatus(after) === 'postponed').toBe(deferred);
        }
      }),
    );
  });

  it('never gives an id twice, whatever was taken back', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const ids = live(steps).stream.flatMap(idsGivenBy);
        expect(ids).toEqual([...new Set(ids)]);
      }),
    );
  });

  it('is left as it was by a command that changes nothing, and by one that is refused', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { before, after, accepted } of live(steps).steps) {
          if (!accepted?.length) expect(after).toEqual(before);
        }
      }),
    );
  });

  it('changes nothing when a command is told twice in a row, unless it is refused the second time', () => {
    fc.assert(
      fc.property(anySteps, anyCaseCommand, anyWorld, (steps, command, world) => {
        const twice = live([...steps, [command, world], [command, world]]).steps.slice(-2);
        expect(twice[1]?.accepted ?? []).toEqual([]);
      }),
    );
  });

  it('has one untreated item a meeting at most', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (const { after } of live(steps).steps) {
          const waiting = after.items.filter(({ status }) => status === 'proposed' || status === 'scheduled');
          const meetings = waiting.map(({ meetingId }) => meetingId);
          expect(meetings).toEqual([...new Set(meetings)]);
        }
      }),
    );
  });

  it('does not end a deferral but by a treatment or a withdrawal', () => {
    const ending: readonly CaseEvent['type'][] = ['ReturnKept', 'ReturnWithdrawn', 'EntryAnnulled'];
    fc.assert(
      fc.property(anySteps, (steps) => {
        const vanished = live(steps).steps.filter(({ before, after, accepted = [] }) => {
          const open = new Set(openDeferrals(after.returns).map(({ returnId }) => returnId));
          const ended = openDeferrals(before.returns).some(({ returnId }) => !open.has(returnId));
          return ended && !accepted.some(({ type }) => ending.includes(type));
        });
        expect(vanished).toEqual([]);
      }),
    );
  });

  it('can lose any of its entries: the rest still folds, has a status and takes commands', () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.infiniteStream(fc.boolean()),
        anyCaseCommand,
        anyWorld,
        (steps, kept, command, world) => {
          const rest = live(steps).stream.filter(() => kept.next().value);
          const state = fold(caseAggregate, rest);
          expect(CASE_STATES).toContain(caseStatus(state));
          expect(() => caseAggregate.decide(command, state, { ...world, entries: entriesOf(rest) })).not.toThrow();
        },
      ),
    );
  });
});

describe('the properties above', () => {
  it('are not empty: random histories reach every kind of event and every status', () => {
    const long = fc.array(fc.tuple(anyCaseCommand, anyWorld), { minLength: 75, maxLength: 75 });
    const samples = fc.sample(long, { numRuns: 500, seed: 1 });
    const lives = samples.map(live);
    const types = new Set(lives.flatMap(({ stream }) => stream.map(({ type }) => type)));
    const statuses = new Set(lives.flatMap(({ steps }) => steps.map(({ after }) => caseStatus(after))));
    expect([...CASE_STATES].filter((status) => !statuses.has(status))).toEqual([]);
    expect([...caseEventTypes].filter((type) => !types.has(type))).toEqual([]);
  });
});
