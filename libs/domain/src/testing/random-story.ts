import fc from 'fast-check';
import { streamOf } from '@sagsgang/kernel/stream';
import type { CaseCommand } from '../case/case';
import { lastDayAround } from '../case/period';
import type { MeetingCommand } from '../meeting/meeting';
import type { Outcome, Target } from '../vocabulary';
import { BODY, target, type Story } from './story';

/** One thing that somebody tries; much of it is refused, as in life. Plain data, so that a failing story can be read. */
export type Step =
  | { readonly stream: string; readonly command: CaseCommand | MeetingCommand }
  /** Takes back the nth entry that a person made. */
  | { readonly annul: number };

/** Does what the step says. */
export function perform(step: Step, story: Story): void {
  if ('stream' in step) story.try(step.stream, step.command);
  else annul(step.annul, story);
}

function annul(nth: number, story: Story): void {
  const { log } = story.simulation;
  const byPersons = log.filter(({ metadata, type }) => metadata.causationId === null && type !== 'BodyRegistered');
  const entry = byPersons[nth % byPersons.length];
  if (entry === undefined) return;
  story.try(entry.stream, { type: 'AnnulEntry', data: { eventId: entry.id, reason: 'Tastefejl.' } });
}

const MEETINGS = ['m1', 'm2', 'm3', 'm4'] as const;
const CASES = ['c1', 'c2', 'c3'] as const;
const DAYS = ['2025-02-07', '2025-03-07', '2025-04-11', '2025-05-09', '2025-06-13'] as const;

const meetingId = fc.constantFrom(...MEETINGS);
const caseId = fc.constantFrom(...CASES);
const day = fc.constantFrom(...DAYS);
const number = fc.constantFrom('2.1', '2.9', '2.10');
const returnId = fc.constantFrom('r1', 'r2', 'r3');

const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  { weight: 3, arbitrary: meetingId.map((id) => target({ meetingId: id })) },
  { weight: 3, arbitrary: day.map((date) => target({ date, precision: 'day' })) },
  { weight: 1, arbitrary: day.map((date) => target({ date: lastDayAround(date, 'month'), precision: 'month' })) },
  { weight: 1, arbitrary: fc.constant(target({ awaiting: { from: 'Ministeriet', what: 'Må vi?', askedOn: null } })) },
  { weight: 1, arbitrary: fc.constant(target({ condition: 'når aftalen foreligger' })) },
);

const atMeeting = (id: string, command: MeetingCommand): Step => ({ stream: streamOf('meeting', id), command });
const inCase = (id: string, command: CaseCommand): Step => ({ stream: streamOf('case', id), command });

const meetingStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(meetingId, day)
    .map(([id, date]) => atMeeting(id, { type: 'ScheduleMeeting', data: { bodyId: BODY, date } })),
  fc.tuple(meetingId, day).map(([id, date]) => atMeeting(id, { type: 'MoveMeeting', data: { date } })),
  meetingId.map((id) => atMeeting(id, { type: 'CancelMeeting', data: { reason: 'For få punkter.' } })),
  meetingId.map((id) => atMeeting(id, { type: 'ConveneMeeting', data: { agenda: [] } })),
  meetingId.map((id) => atMeeting(id, { type: 'OpenMeeting', data: {} })),
  meetingId.map((id) => atMeeting(id, { type: 'CloseMeeting', data: {} })),
  fc.tuple(meetingId, number).map(([id, from]) => atMeeting(id, { type: 'LoseQuorum', data: { number: from } })),
  fc.tuple(meetingId, number).map(([id, from]) => atMeeting(id, { type: 'RegainQuorum', data: { number: from } })),
  fc.tuple(meetingId, caseId, fc.constantFrom('postponed', 'withdrawn', 'moved')).map(([id, about, change]) => {
    const changes = [{ number: '7', change, caseId: about, ...(change === 'moved' ? { to: '3' } : {}) }] as const;
    return atMeeting(id, { type: 'ApproveAgenda', data: { text: 'Godkendt med ændringer.', number: '1', changes } });
  }),
  fc.tuple(meetingId, caseId, fc.constantFrom('1', '2')).map(([id, about, number]) => {
    return atMeeting(id, { type: 'ReorderAgenda', data: { items: [{ number, caseId: about }] } });
  }),
  fc
    .tuple(meetingId, fc.subarray([...CASES]), fc.option(day), fc.option(meetingId))
    .map(([id, listed, forDate, forMeetingId]) => {
      const entries = listed.map((each) => ({ title: each, condition: null, caseId: each, ground: 'titlen' }));
      return atMeeting(id, { type: 'DeclareReturns', data: { number: '4.1', forDate, forMeetingId, entries } });
    }),
);

const decided = fc.constantFrom<Outcome>('approved', 'noted', 'not_reached');

const caseStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(caseId, day).map(([id, date]) => inCase(id, { type: 'SetDeadline', data: { meetingId: null, date } })),
  fc.tuple(caseId, meetingId).map(([id, at]) => inCase(id, { type: 'ScheduleCase', data: { meetingId: at } })),
  fc.tuple(caseId, meetingId, number).map(([id, at, listed]) => {
    return inCase(id, { type: 'ScheduleCase', data: { meetingId: at, number: listed } });
  }),
  fc.tuple(caseId, meetingId).map(([id, at]) => {
    return inCase(id, { type: 'ScheduleCase', data: { meetingId: at, toldBy: 'minutes' } });
  }),
  fc.tuple(caseId, meetingId).map(([id, at]) => inCase(id, { type: 'RemoveFromAgenda', data: { meetingId: at } })),
  fc.tuple(caseId, caseId, meetingId, fc.constantFrom('merged', 'taken_together')).map(([id, other, at, manner]) => {
    return inCase(id, { type: 'JoinItem', data: { meetingId: at, withCaseId: other, manner } });
  }),
  fc.tuple(caseId, meetingId, decided).map(([id, at, outcome]) => {
    return inCase(id, { type: 'RecordDecision', data: { meetingId: at, text: 'Således.', outcomes: [outcome] } });
  }),
  fc.tuple(caseId, fc.option(meetingId, { freq: 4 }), anyTarget).map(([id, at, to]) => {
    return inCase(id, { type: 'PostponeCase', data: { meetingId: at, target: to, text: 'Udsat.' } });
  }),
  fc.tuple(caseId, meetingId, anyTarget).map(([id, at, to]) => {
    return inCase(id, {
      type: 'PromiseReturn',
      data: { meetingId: at, target: to, quote: 'Igen.', source: 'sentence' },
    });
  }),
  fc
    .tuple(caseId, returnId)
    .map(([id, which]) => inCase(id, { type: 'WithdrawReturn', data: { returnId: which, reason: 'Bortfaldet.' } })),
  fc
    .tuple(caseId, returnId)
    .map(([id, which]) => inCase(id, { type: 'RecordAwaitedAnswer', data: { returnId: which } })),
  fc
    .tuple(caseId, returnId, meetingId)
    .map(([id, which, at]) => inCase(id, { type: 'KeepReturn', data: { returnId: which, meetingId: at } })),
  fc.tuple(caseId, returnId, fc.option(meetingId), fc.option(day)).map(([id, which, at, date]) => {
    return inCase(id, {
      type: 'MeetCondition',
      data: { returnId: which, meetingId: at, date: at === null ? date : null },
    });
  }),
  // The only body reads the case twice, so that it passes the case on to itself.
  fc.tuple(caseId, fc.option(meetingId, { freq: 1 })).map(([id, second]) => {
    const read = (reading: 1 | 2, at: string | null) => ({ bodyId: BODY, meetingId: at, reading });
    return inCase(id, { type: 'SetDecisionPath', data: { steps: [read(1, null), read(2, second)], decidedIn: BODY } });
  }),
);

const accessStep: fc.Arbitrary<Step> = fc.tuple(caseId, fc.option(meetingId), fc.boolean()).map(([id, at, closed]) => {
  const said = closed ? { basis: 'Personoplysninger.', publicTitle: 'Personsag' } : {};
  return inCase(id, {
    type: 'SetAccess',
    data: { meetingId: at, scope: 'item', closed, decidedBy: 'Udvalget', ...said },
  });
});

const annulment: fc.Arbitrary<Step> = fc.nat(1_000).map((nth) => ({ annul: nth }));

/** Sequences in which cases and meetings of one body are worked on in any order; with entries that are taken back. */
export const anySteps = (options: { readonly annulling: boolean }): fc.Arbitrary<readonly Step[]> => {
  const work = fc.oneof(
    { weight: 6, arbitrary: meetingStep },
    { weight: 9, arbitrary: caseStep },
    { weight: 1, arbitrary: accessStep },
  );
  const step = options.annulling ? fc.oneof({ weight: 6, arbitrary: work }, { weight: 1, arbitrary: annulment }) : work;
  return fc.array(step, { minLength: 10, maxLength: 60 });
};

/** The cases are open and two meetings scheduled, so that not too much is refused. */
export function prelude(story: Story): void {
  CASES.forEach((id) => story.case(id, { type: 'OpenCase', data: { bodyId: BODY, title: `Sagen ${id}` } }));
  story.schedule('m1', DAYS[0]);
  story.schedule('m2', DAYS[2]);
}
