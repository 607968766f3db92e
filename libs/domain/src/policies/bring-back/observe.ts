import { unreachable } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';
import type { CaseScheduled, ItemCarriedOver, ItemProposed } from '../../case/agenda';
import type { AwaitedAnswerReceived } from '../../case/awaiting';
import type { ConditionMet } from '../../case/condition';
import type { CasePostponed } from '../../case/postponement';
import type { ReturnKept, ReturnPromised, ReturnWithdrawn } from '../../case/return';
import type { CaseTransferred, ReturnRedirected } from '../../case/transfer';
import { isOpenEnded } from '../../case/target';
import type { MeetingClosed } from '../../meeting/holding';
import type { ReturnsDeclared } from '../../meeting/minutes';
import type { MeetingCancelled, MeetingMoved, MeetingScheduled } from '../../meeting/scheduling';
import type { Target } from '../../vocabulary';
import { bindingOf, dateOf, type Awaited, type BringBackRow, type Goal, type KnownMeeting } from './row';

/** The events that the policy follows. Each says which body it concerns. */
export type Followed =
  | MeetingScheduled
  | MeetingMoved
  | MeetingCancelled
  | MeetingClosed
  | ReturnsDeclared
  | ItemProposed
  | CaseScheduled
  | ItemCarriedOver
  | CasePostponed
  | ReturnPromised
  | AwaitedAnswerReceived
  | ReturnKept
  | ReturnWithdrawn
  | CaseTransferred
  | ReturnRedirected
  | ConditionMet;

/** Notes what the event says, without drawing any conclusion. @param own the event was brought about by this policy */
export function observe(row: BringBackRow, event: Recorded<Followed>, own: boolean): BringBackRow {
  switch (event.type) {
    case 'MeetingScheduled':
    case 'MeetingMoved':
      return withMeeting(row, event, (meeting) => {
        return { ...meeting, dates: [...meeting.dates, { by: event.id, date: event.data.date }] };
      });
    case 'MeetingCancelled':
    case 'MeetingClosed':
      return withMeeting(row, event, (meeting) => {
        const dates = meeting.dates.length > 0 ? meeting.dates : [{ by: event.id, date: event.data.date }];
        return { ...meeting, dates, ended: { by: event.id, held: event.type === 'MeetingClosed' } };
      });
    case 'ReturnsDeclared':
      return withList(row, event);
    case 'ItemProposed':
    case 'CaseScheduled':
      return withSeat(row, event, own);
    case 'ItemCarriedOver':
      return withCarried(row, event);
    case 'CasePostponed':
      return withAwaited(row, event, 'deferral', goalOfDeferral(event, row));
    case 'ReturnPromised':
      return withAwaited(row, event, 'promise', goalOfPromise(event));
    case 'AwaitedAnswerReceived':
      return withAnswer(row, event);
    case 'ReturnKept':
    case 'ReturnWithdrawn':
      return withEnded(row, event);
    case 'CaseTransferred':
      return withTransferred(row, event);
    case 'ReturnRedirected':
      return withAwaited(row, event, event.data.cause === null ? 'promise' : 'deferral', goalOfRedirected(event));
    case 'ConditionMet':
      return withConditionMet(row, event);
    default:
      return unreachable(event);
  }
}

function withMeeting(row: BringBackRow, event: Recorded, change: (known: KnownMeeting) => KnownMeeting): BringBackRow {
  const meetingId = idOf(event.stream);
  const known = row.meetings.find((meeting) => meeting.meetingId === meetingId);
  if (known === undefined) {
    return { ...row, meetings: [...row.meetings, change({ meetingId, dates: [], ended: null })] };
  }
  return { ...row, meetings: row.meetings.map((meeting) => (meeting === known ? change(meeting) : meeting)) };
}

/** A later list of the same meeting replaces the earlier one. */
function withList(row: BringBackRow, event: Recorded<ReturnsDeclared>): BringBackRow {
  const declaredAt = idOf(event.stream);
  const earlier = row.awaited.map((each) =>
    each.declaredAt === declaredAt && each.endedBy === null ? { ...each, endedBy: event.id } : each,
  );
  const { forMeetingId, forDate, entries } = event.data;
  const goal: Goal =
    forMeetingId !== null
      ? { by: event.id, kind: 'meeting', meetingId: forMeetingId }
      : forDate !== null
        ? { by: event.id, kind: 'date', date: forDate }
        : { by: event.id, kind: 'next', after: dayOf(row, declaredAt, event), except: declaredAt };
  const caseIds = new Set(entries.map(({ caseId }) => caseId).filter((caseId) => caseId !== null));
  const listed = [...caseIds].map((caseId): Awaited => ({
    caseId,
    returnId: null,
    source: 'list',
    declaredAt,
    since: event.metadata.effectiveOn,
    goals: [goal],
    carried: [],
    endedBy: null,
  }));
  return { ...row, awaited: [...earlier, ...listed] };
}

function withSeat(row: BringBackRow, event: Recorded<ItemProposed | CaseScheduled>, own: boolean): BringBackRow {
  const returnId = event.type === 'ItemProposed' ? event.data.returnId : null;
  const of = { eventId: event.id, caseId: idOf(event.stream), meetingId: event.data.meetingId };
  return { ...row, seats: [...row.seats, { ...of, returnId, own, takenBackBy: null }] };
}

/** A case that was carried on waits for the next meeting, unless it is bound to one already. */
function withCarried(row: BringBackRow, event: Recorded<ItemCarriedOver>): BringBackRow {
  const { returnId, meetingId, meetingDate } = event.data;
  const after = meetingDate ?? dayOf(row, meetingId, event);
  const goal = { by: event.id, kind: 'next', after, except: meetingId } as const;
  const known = row.awaited.find((each) => each.caseId === idOf(event.stream) && each.returnId === returnId);
  if (known === undefined) return withAwaited(row, event, 'deferral', goal, [goal]);
  const binding = bindingOf(row, known);
  const goesOn = known.goals.at(-1)?.kind === 'next' || (binding !== undefined && binding.meetingId !== meetingId);
  const onward = {
    ...known,
    goals: goesOn ? known.goals : [...known.goals, goal],
    carried: [...known.carried, goal],
  };
  return { ...row, awaited: row.awaited.map((each) => (each === known ? onward : each)) };
}

/** Once the answer is there, the case comes back at the next meeting; one that has a day already comes on that day. */
function withAnswer(row: BringBackRow, event: Recorded<AwaitedAnswerReceived>): BringBackRow {
  const { returnId, receivedOn } = event.data;
  const awaited = row.awaited.map((each) => {
    const goal = each.goals.at(-1);
    const isAsked = each.caseId === idOf(event.stream) && each.returnId === returnId && each.endedBy === null;
    if (!isAsked || goal?.kind !== 'answer') return each;
    const next = { by: event.id, kind: 'next', after: receivedOn, except: goal.except } as const;
    return { ...each, goals: [...each.goals, next] };
  });
  return { ...row, awaited };
}

function withAwaited(
  row: BringBackRow,
  event: Recorded<CasePostponed | ReturnPromised | ItemCarriedOver | ReturnRedirected | ConditionMet>,
  source: Awaited['source'],
  goal: Goal | undefined,
  carried: Awaited['carried'] = [],
): BringBackRow {
  if (goal === undefined) return row;
  const since = event.metadata.effectiveOn;
  const of = { caseId: idOf(event.stream), returnId: event.data.returnId, since };
  const awaited: Awaited = { ...of, source, declaredAt: null, goals: [goal], carried, endedBy: null };
  return { ...row, awaited: [...row.awaited, awaited] };
}

/** What waited for a condition alone was not awaited at any meeting; from here on it is, as it now says. */
function withConditionMet(row: BringBackRow, event: Recorded<ConditionMet>): BringBackRow {
  const { returnId, on, ...named } = event.data;
  const goal: Goal = goalOf({ ...named, condition: null }, event.id, null) ?? {
    by: event.id,
    kind: 'next',
    after: on,
    except: null,
  };
  const isKnown = (each: Awaited): boolean =>
    each.endedBy === null && each.caseId === idOf(event.stream) && each.returnId === returnId;
  if (!row.awaited.some(isKnown)) return withAwaited(row, event, 'promise', goal);
  const awaited = row.awaited.map((each) => (isKnown(each) ? { ...each, goals: [...each.goals, goal] } : each));
  return { ...row, awaited };
}

/** What was put off without a day by anything but the body's own wish comes back at the next meeting. */
function goalOfDeferral(event: Recorded<CasePostponed>, row: BringBackRow): Goal | undefined {
  const { target, cause, meetingId } = event.data;
  const said = goalOf(target, event.id, meetingId);
  if (said !== undefined || cause === 'body' || target.date !== null || target.condition !== null) return said;
  return { by: event.id, kind: 'next', after: dayOf(row, meetingId, event), except: meetingId };
}

/** What is promised for the next meeting from a day on, such as a report on a decision outside one. */
function goalOfPromise({ id, data: { target, after, meetingId } }: Recorded<ReturnPromised>): Goal | undefined {
  if (after === undefined) return goalOf(target, id, meetingId);
  return { by: id, kind: 'next', after, except: meetingId };
}

/** Where the policy can bring a case back by itself; a condition or a season needs a person. */
function goalOf({ meetingId, date, precision, awaiting }: Target, by: string, except: string | null): Goal | undefined {
  if (meetingId !== null) return { by, kind: 'meeting', meetingId };
  if (date === null && awaiting) return { by, kind: 'answer', except };
  if (date === null || (precision !== null && precision !== 'day')) return undefined;
  return { by, kind: 'date', date };
}

function dayOf(row: BringBackRow, meetingId: string | null, { metadata }: Recorded): string {
  const known = row.meetings.find((meeting) => meeting.meetingId === meetingId);
  return known === undefined ? metadata.effectiveOn : dateOf(known);
}

function withEnded(row: BringBackRow, event: Recorded<ReturnKept | ReturnWithdrawn>): BringBackRow {
  const isEnded = (each: Awaited): boolean =>
    each.endedBy === null && each.caseId === idOf(event.stream) && each.returnId === event.data.returnId;
  return { ...row, awaited: row.awaited.map((each) => (isEnded(each) ? { ...each, endedBy: event.id } : each)) };
}

/** The body has nothing of this case to await any more, not even what a list of its own names. */
function withTransferred(row: BringBackRow, event: Recorded<CaseTransferred>): BringBackRow {
  const isGone = (each: Awaited): boolean => each.endedBy === null && each.caseId === idOf(event.stream);
  return { ...row, awaited: row.awaited.map((each) => (isGone(each) ? { ...each, endedBy: event.id } : each)) };
}

/** The day that was said was the old body's: the new one takes the case up at its first meeting from that day on. */
function goalOfRedirected({ data, id, metadata }: Recorded<ReturnRedirected>): Goal | undefined {
  const { target, cause, answered, after } = data;
  const said = goalOf(target, id, null);
  if (said?.kind === 'answer' && answered !== true) return said;
  const isToCome =
    said !== undefined || after !== undefined || (cause !== null && cause !== 'body' && isOpenEnded(target));
  if (!isToCome) return undefined;
  const day = target.date ?? metadata.effectiveOn;
  return { by: id, kind: 'next', after: day > metadata.effectiveOn ? day : metadata.effectiveOn, except: null };
}
