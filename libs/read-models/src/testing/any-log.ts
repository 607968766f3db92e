import fc from 'fast-check';
import { PROFILE_NAMES } from '@sagsgang/domain/body/profile';
import { CLOSED_DAYS, DAY_KINDS } from '@sagsgang/domain/calendar/days';
import { ROLES_OF_MEMBERS } from '@sagsgang/domain/body/role';
import { TERM_KINDS } from '@sagsgang/domain/body/term';
import { ACCESS_SCOPES, CLOSABLE_SECTIONS, type AccessSet } from '@sagsgang/domain/case/access';
import type { CaseEvent } from '@sagsgang/domain/case/case';
import { JOINING_MANNERS } from '@sagsgang/domain/case/joining';
import { ORIGINS } from '@sagsgang/domain/case/origin';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { AgendaChange } from '@sagsgang/domain/meeting/agenda';
import type { MeetingEvent } from '@sagsgang/domain/meeting/meeting';
import { ROLES } from '@sagsgang/domain/meeting/attendee';
import { CAUSES } from '@sagsgang/domain/vocabulary';
import { AWAY_EVENTS } from './any-away-events';
import { DEBATE_EVENTS } from './any-debate-events';
import { IDENTITY_EVENTS } from './any-identity-events';
import { PATH_EVENTS } from './any-path-events';
import {
  atItem,
  BODY_IDS,
  bodyId,
  CASE_IDS,
  caseId,
  date,
  DATES,
  deadlineId,
  list,
  MEETING_IDS,
  meetingId,
  number,
  NUMBERS,
  one,
  orNull,
  outcomes,
  precision,
  returnId,
  target,
  text,
  type ByType,
} from './any-words';
import { RECURRENCES } from '@sagsgang/domain/case/recurrence';
import { AFTERWARDS_EVENTS } from './any-afterwards-event';
import { PROTOCOL_EVENTS } from './any-protocol-event';
import { SpecLog } from './spec-log';

export { BODY_IDS, CASE_IDS, DATES, MEETING_IDS, NUMBERS } from './any-words';

/** What is closed, with what its scope needs; whether anything of the kind is there or not. */
const access: fc.Arbitrary<AccessSet['data']> = fc
  .record({
    meetingId: orNull(meetingId),
    scope: one(ACCESS_SCOPES),
    section: one(CLOSABLE_SECTIONS),
    attachmentId: one(['b1', 'b2']),
    closed: fc.boolean(),
    basis: text,
    publicTitle: one(['Personsag', 'Køb']),
    decidedBy: text,
  })
  .map(({ scope, section, attachmentId, closed, basis, publicTitle, ...rest }) => ({
    ...rest,
    scope,
    closed,
    section: scope === 'section' ? section : null,
    attachmentId: scope === 'attachment' ? attachmentId : null,
    basis: closed ? basis : null,
    publicTitle: closed && scope === 'item' ? publicTitle : null,
  }));

const CASE_EVENTS: ByType<Exclude<CaseEvent, { type: 'EntryAnnulled' }>> = {
  CaseOpened: fc.record(
    {
      bodyId,
      title: text,
      journalNumber: orNull(text),
      caseworkers: fc.constant(['hast']),
      origin: fc.record({ kind: one(ORIGINS), from: orNull(text) }),
      receivedOn: date,
    },
    { requiredKeys: ['bodyId', 'title', 'journalNumber', 'caseworkers'] },
  ),
  CaseAssigned: fc.record({ caseworker: orNull(one(['hast', 'Bo'])), department: orNull(text) }),
  DocumentAttached: fc.record({
    attachmentId: one(['b1', 'b2']),
    version: one([1, 2]),
    meetingId: orNull(meetingId),
    title: text,
    sha256: one(['aa', 'bb']),
    closed: fc.boolean(),
    late: fc.boolean(),
  }),
  AccessSet: access,
  CaseMarkedReady: fc.record({ by: text }),
  CaseMaterialRevised: fc.record(
    {
      meetingId: orNull(meetingId),
      title: text,
      background: orNull(text),
      presentation: orNull(text),
      attachments: fc.nat(3),
      origin: orNull(fc.record({ kind: one(ORIGINS), from: orNull(text) })),
      receivedOn: orNull(date),
      belated: fc.constant(true as const),
    },
    { requiredKeys: ['meetingId'] },
  ),
  RecommendationProposed: fc.record(
    {
      version: one([1, 2]),
      meetingId: orNull(meetingId),
      proposedBy: orNull(text),
      text,
      points: fc.constant([{ number: '1', text: 'godkendes' }]),
      late: fc.boolean(),
      fromBodyId: bodyId,
      basedOn: one([1]),
      change: text,
    },
    { requiredKeys: ['version', 'meetingId', 'proposedBy', 'text', 'points', 'late'] },
  ),
  RecommendationWithdrawn: fc.record({ version: one([1, 2]), reason: orNull(text) }),
  ItemProposed: atItem({ returnId: orNull(returnId), listing: one(['ordinary', 'supplementary']) }),
  CaseScheduled: atItem({
    section: orNull(text),
    number: orNull(number),
    listing: one(['ordinary', 'supplementary']),
    accepted: fc.boolean(),
  }),
  ItemRemoved: atItem({ declined: fc.boolean(), reason: orNull(text) }),
  ItemCarriedOver: atItem({
    cause: one(['not_reached', 'meeting_cancelled', 'quorum_lost']),
    returnId,
    wasScheduled: fc.boolean(),
  }),
  ...DEBATE_EVENTS,
  ItemJoined: atItem({
    withCaseId: caseId,
    withNumber: orNull(number),
    manner: one(JOINING_MANNERS),
    under: orNull(number),
  }),
  ...PATH_EVENTS,
  DecisionRecorded: atItem({
    text,
    outcomes,
    points: fc.constantFrom([], [{ number: '1', outcome: 'approved' } as const]),
    remarks: list,
    votes: list,
    recommendationVersion: orNull(one([1, 2])),
    decidedUnder: orNull(number),
  }),
  CasePostponed: atItem({
    returnId,
    target,
    points: fc.constantFrom(undefined, ['1'], ['1', '2']),
    cause: one(CAUSES),
    reason: orNull(text),
    requestedBy: orNull(text),
    quote: orNull(text),
    warnings: fc.constantFrom([], ['before-the-meeting'] as const),
  }),
  CaseSentBack: atItem({ wanted: text }),
  CaseReferred: atItem({ referredTo: text, answerBy: date }),
  ...AWAY_EVENTS,
  CaseWithdrawn: atItem({ reason: text }),
  ReturnPromised: atItem({
    returnId,
    target,
    quote: orNull(text),
    place: fc.constantFrom(null, { section: 'list', line: 7 } as const),
    source: one(['sentence', 'declared']),
    responsible: one(['hast', 'Bo']),
    recurrence: one(RECURRENCES),
  }),
  ReturnKept: atItem({ returnId }),
  ReturnWithdrawn: fc.record(
    { returnId, bodyId, reason: text, deferral: fc.constant(true as const) },
    { requiredKeys: ['returnId', 'bodyId', 'reason'] },
  ),
  AwaitedAnswerReceived: fc.record({ returnId, bodyId, receivedOn: date, answer: orNull(text) }),
  DeadlineSet: atItem({ deadlineId, date, precision, quote: orNull(text), place: fc.constant(null) }),
  DeadlineMoved: atItem({ deadlineId, from: date, date, precision, quote: orNull(text), place: fc.constant(null) }),
  DeadlineMet: fc.record({ deadlineId, on: date }),
  DeadlineLapsed: fc.record({ deadlineId, reason: text }),
  ...AFTERWARDS_EVENTS,
  CasesLinked: fc.record({ otherCaseId: caseId, relation: one(['continues', 'split_from', 'merged_into', 'related']) }),
  ...IDENTITY_EVENTS,
  CaseClosed: fc.record({ reason: orNull(text) }),
  CaseReopened: fc.record({ reason: text }),
};

const entry = fc.record({ title: text, condition: orNull(text), caseId: orNull(caseId), ground: orNull(text) });
const line = fc.record({ number, title: text, caseId: orNull(caseId) });
const time = fc.constantFrom(null, { start: '09.30', end: null });
const sentCase = fc.record({
  caseId,
  material: one([0, 1]),
  recommendationVersion: orNull(one([1, 2])),
  attachments: fc.constantFrom([], [{ attachmentId: 'b1', version: 1, sha256: 'aa' }]),
});
const notice = fc.record({ due: date, days: one([4]), kind: one(DAY_KINDS), lateBy: one([0, 2]) });
const frozen = { sent: fc.array(sentCase, { maxLength: 2 }), notice: orNull(notice) };
const change: fc.Arbitrary<AgendaChange> = fc.record({
  number,
  change: one(['postponed', 'withdrawn', 'added', 'moved', 'merged', 'taken_together'] as const),
  to: orNull(number),
});
const at = one(['09.30', '10.15', '12.00']);
const attendee = fc.record(
  {
    name: one(['Ane', 'Bo', 'Çelik']),
    party: orNull(one(['A', 'V'])),
    organisation: orNull(text),
    role: one(ROLES),
    substituteFor: orNull(text),
    arrivedAt: orNull(number),
    leftAt: orNull(number),
    recusedFrom: fc.subarray([...NUMBERS]),
    awayFrom: fc.subarray([...NUMBERS]),
    seats: fc.array(fc.record({ substituteFor: one(['Ane', 'Bo']), items: fc.subarray([...NUMBERS]) }), {
      maxLength: 2,
    }),
    stays: fc.array(fc.record({ on: orNull(date), from: orNull(at), to: orNull(at) }), { maxLength: 2 }),
  },
  {
    requiredKeys: ['name', 'party', 'organisation', 'role', 'substituteFor', 'arrivedAt', 'leftAt', 'recusedFrom'],
  },
);
const moment = { bodyId, date, at: orNull(at) };
const count = fc.record({ ...moment, number, present: orNull(fc.nat(9)), needed: orNull(fc.nat(9)) });

const MEETING_EVENTS: ByType<Exclude<MeetingEvent, { type: 'EntryAnnulled' }>> = {
  MeetingScheduled: fc.record({ bodyId, date, kind: one(['ordinary', 'extraordinary']), time, place: orNull(text) }),
  MeetingMoved: fc.record({ bodyId, from: date, date, time, place: orNull(text), reason: orNull(text) }),
  MeetingCancelled: fc.record({ bodyId, date, reason: text }),
  MeetingConvened: fc.record(
    { bodyId, agenda: fc.array(line, { maxLength: 3 }), sentOn: date, ...frozen },
    { requiredKeys: ['bodyId', 'agenda', 'sentOn'] },
  ),
  SupplementSent: fc.record({
    bodyId,
    supplement: one([1, 2]),
    lines: fc.array(line, { maxLength: 2 }),
    reason: text,
    sentOn: date,
    ...frozen,
  }),
  AgendaResent: fc.record({ bodyId, agenda: fc.array(line, { maxLength: 3 }), reason: text, sentOn: date, ...frozen }),
  AgendaReordered: fc.record({
    bodyId,
    items: fc.array(fc.record({ number, from: orNull(number), caseId: orNull(caseId) }), { maxLength: 2 }),
  }),
  AgendaApproved: fc.record({ bodyId, text, changes: fc.array(change, { maxLength: 2 }) }),
  AttendanceRecorded: fc.record({ bodyId, attendees: fc.array(attendee, { maxLength: 3 }) }),
  ProcedureRecorded: fc.record({
    bodyId,
    number,
    title: text,
    kind: one(['agenda', 'minutes', 'announcements', 'next_meeting', 'other']),
    section: orNull(text),
    background: orNull(text),
    recommendation: orNull(text),
    presentation: orNull(text),
    decision: orNull(text),
    outcomes,
  }),
  MeetingOpened: fc.record({ bodyId, date, at: orNull(fc.constant('09.30')) }),
  MeetingClosed: fc.record({ bodyId, date, at: orNull(fc.constant('12.00')) }),
  MeetingSuspended: fc.record({ ...moment, reason: orNull(text) }),
  MeetingAdjourned: fc.record({ ...moment, toDate: date, toTime: orNull(at), reason: orNull(text) }),
  MeetingResumed: fc.record(moment),
  ItemOpened: fc.record({ ...moment, number, together: fc.subarray([...NUMBERS]), reopened: fc.boolean() }),
  ItemClosed: fc.record({ ...moment, number, together: fc.subarray([...NUMBERS]) }),
  RecusalDecided: fc.record({
    bodyId,
    number,
    name: one(['Ane', 'Bo']),
    recused: fc.boolean(),
    notifiedBy: orNull(text),
    reason: text,
  }),
  QuorumLost: count,
  QuorumRegained: count,
  MinutesApproved: fc.record(
    {
      bodyId,
      ofMeetingId: meetingId,
      number: orNull(number),
      remarks: orNull(text),
      how: one(['same_meeting', 'signatures'] as const),
      on: date,
    },
    { requiredKeys: ['bodyId', 'ofMeetingId', 'number', 'remarks'] },
  ),
  ReturnsDeclared: fc.record({
    bodyId,
    number: orNull(number),
    forDate: orNull(date),
    forMeetingId: orNull(meetingId),
    entries: fc.array(entry, { maxLength: 3 }),
  }),
  ...PROTOCOL_EVENTS,
  DocumentFiled: fc.record({ bodyId, sha256: one(['aa', 'bb']), fileName: text, kind: one(['minutes', 'agenda']) }),
};

const noticeRule = fc.record({ days: one([0, 4]), kind: one(DAY_KINDS) });

const BODY_EVENTS = {
  BodyRegistered: fc.record({ name: text }),
  BodyProfileSet: fc.record({ profile: fc.constantFrom(...PROFILE_NAMES) }),
  BodyRulesSet: fc.record({
    validFrom: date,
    handIn: orNull(noticeRule),
    dispatch: orNull(noticeRule),
    dispatchExtraordinary: orNull(noticeRule),
    closedOn: fc.subarray([...CLOSED_DAYS]),
    source: orNull(text),
  }),
  MembershipRecorded: fc.record({
    name: text,
    party: orNull(text),
    organisation: orNull(text),
    from: date,
    to: orNull(date),
  }),
  BodyRenamed: fc.record({ name: text, from: date, was: text }),
  RoleAppointed: fc.record({
    role: one(ROLES_OF_MEMBERS),
    rank: one([1, 2]),
    name: text,
    from: date,
    to: orNull(date),
  }),
  TermBegun: fc.record({
    kind: one(TERM_KINDS),
    from: date,
    to: orNull(date),
    members: list,
    chair: orNull(text),
    deputies: list,
  }),
  BodyDissolved: fc.record({ on: date, successorId: orNull(one(['andet-raad'])), reason: orNull(text) }),
};

interface Step {
  readonly stream: string;
  readonly event: DomainEvent;
  /** Counts back among the stream's events: the step takes these back instead of recording its event. */
  readonly annul: number | null;
  /** The event is recorded by the same command as the one before it. */
  readonly sameCommand: boolean;
}

const stepsOf = (category: string, ids: readonly string[], events: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record({
    stream: one(ids).map((id) => `${category}-${id}`),
    event: fc.oneof(
      ...Object.entries(events).map(([type, data]) => data.map((value) => ({ type, data: value }) as DomainEvent)),
    ),
    annul: fc.option(fc.nat(4), { nil: null, freq: 12 }),
    sameCommand: fc.boolean(),
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: stepsOf('case', CASE_IDS, CASE_EVENTS) },
  { weight: 4, arbitrary: stepsOf('meeting', MEETING_IDS, MEETING_EVENTS) },
  { weight: 1, arbitrary: stepsOf('body', BODY_IDS, BODY_EVENTS) },
);

/** Events in any order, whether a decider would have let them pass or not; most things exist from the start. */
export const anyLog = (maxLength: number): fc.Arbitrary<SpecLog> =>
  fc.array(step, { maxLength, size: 'max' }).map((steps) => {
    const log = new SpecLog();
    log.record('body-raad', { type: 'BodyRegistered', data: { name: 'Rådet' } });
    for (const [at, id] of MEETING_IDS.entries()) {
      const data = { bodyId: 'raad', date: DATES[at] ?? DATES[0], kind: 'ordinary', time: null, place: null } as const;
      log.record(`meeting-${id}`, { type: 'MeetingScheduled', data });
    }
    for (const id of CASE_IDS.slice(1)) {
      const data = { bodyId: 'raad', title: `Sagen ${id}`, journalNumber: null, caseworkers: [] };
      log.record(`case-${id}`, { type: 'CaseOpened', data });
    }
    for (const each of steps) take(log, each);
    return log;
  });

function take(log: SpecLog, { stream, event, annul, sameCommand }: Step): void {
  const earlier = log.events.filter((each) => each.stream === stream && each.type !== 'EntryAnnulled');
  const target = annul === null ? undefined : earlier.at(-1 - annul);
  const commandId = sameCommand ? log.events.at(-1)?.metadata.commandId : undefined;
  const metadata = commandId === undefined ? {} : { commandId };
  if (target === undefined) log.record(stream, event, metadata);
  else
    log.record(stream, {
      type: 'EntryAnnulled',
      data: { eventId: target.id, eventIds: [target.id], reason: 'tastet forkert' },
    });
}
