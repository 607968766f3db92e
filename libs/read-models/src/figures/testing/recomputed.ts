import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { annulledIds, fold } from '@sagsgang/kernel/fold';
import { daysBetween } from '@sagsgang/kernel/plain-date';
import { caseAggregate, caseStatus, type CaseEvent, type CaseState } from '@sagsgang/domain/case/case';
import type { CasePostponed } from '@sagsgang/domain/case/postponement';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { median } from '../query';
import { calledMeetings, type CalledMeeting } from './called-meetings';
import { promisesOf } from './promises';

type Log = readonly Numbered<DomainEvent>[];

/** What a figure should say, as far as numbers go. */
export interface Sizes {
  readonly value: number | null;
  readonly counted: number;
  readonly of: number;
  readonly leftOut: number;
}

interface KnownCase {
  readonly events: readonly (Recorded<CaseEvent> & { readonly number: number })[];
  readonly state: CaseState;
}

/** The events of a log that nobody took back. */
export function standingEvents(log: Log): Log {
  const streams = new Set(log.map(({ stream }) => stream));
  const annulled = new Set<string>();
  for (const stream of streams) {
    for (const id of annulledIds(log.filter((event) => event.stream === stream))) annulled.add(id);
  }
  return log.filter(({ id }) => !annulled.has(id));
}

/** The figures, counted by going through the log, with no rows and no queries. */
export function recomputed(log: Log, today: string): Readonly<Record<string, Sizes>> {
  const standing = standingEvents(log);
  const meetings = calledMeetings(standing);
  const cases = casesOf(standing);
  return {
    'promises-kept': promises(cases, meetings, today),
    'days-to-decision': decisions(cases),
    'postponed-items': items(cases, meetings),
    'postponed-often': often(cases),
    'undated-untouched': undated(cases, meetings, today),
    'deadlines-before-meeting': deadlines(cases, meetings, today),
    'open-at-term-end': openCases(cases),
    'awaited-answers': answers(cases),
  };
}

function casesOf(standing: Log): readonly KnownCase[] {
  const ids = new Set(standing.filter(({ type }) => type === 'CaseOpened').map(({ stream }) => stream));
  return [...ids].map((stream) => {
    const events = standing.filter((event) => event.stream === stream) as unknown as KnownCase['events'];
    return { events, state: fold(caseAggregate, events) };
  });
}

function promises(cases: readonly KnownCase[], meetings: ReadonlyMap<string, CalledMeeting>, today: string): Sizes {
  const verdicts = cases.flatMap(({ events }) => promisesOf(events, meetings, today));
  const count = (verdict: string): number => verdicts.filter((each) => each === verdict).length;
  const [counted, of] = [count('kept'), count('kept') + count('broken')];
  return { value: of === 0 ? null : counted / of, counted, of, leftOut: count('neither') };
}

/** After each command to a case the domain is asked whether it is decided. */
function decisions(cases: readonly KnownCase[]): Sizes {
  const days = cases.map(({ events }): number | null => {
    const opened = events.find(({ type }) => type === 'CaseOpened')?.metadata.effectiveOn ?? '';
    for (let until = 1; until <= events.length; until++) {
      const [last, next] = [events[until - 1], events[until]];
      if (next !== undefined && next.metadata.commandId === last?.metadata.commandId) continue;
      const { standing, ...state } = fold(caseAggregate, events.slice(0, until));
      const free = {
        ...state,
        standing,
        items: [],
        closing: { closed: false, links: [], mergedInto: null, absorbed: [] },
      };
      if (caseStatus(free) === 'decided' && standing.act === 'treated') {
        return daysBetween(opened, standing.meetingDate ?? '');
      }
    }
    return null;
  });
  const counted = days.filter((each) => each !== null && each > 0) as number[];
  const n = counted.length;
  return { value: median(counted), counted: n, of: n, leftOut: days.length - n };
}

function items(cases: readonly KnownCase[], meetings: ReadonlyMap<string, CalledMeeting>): Sizes {
  let [counted, of, leftOut] = [0, 0, 0];
  for (const { events, state } of cases) {
    const byBody = events.filter((event) => event.type === 'CasePostponed' && isByBody(event.data));
    const itemIds = new Set(byBody.map((event) => (event as CasePostponed).data.itemId));
    for (const { itemId, meetingId, status, scheduled } of state.items) {
      const { ended } = meetings.get(meetingId) ?? {};
      if (!ended || status === 'removed' || status === 'proposed') continue;
      if (status === 'scheduled') leftOut += 1;
      else if (status === 'treated' || scheduled !== null) {
        of += 1;
        counted += itemIds.has(itemId) ? 1 : 0;
      }
    }
  }
  return { value: of === 0 ? null : counted / of, counted, of, leftOut };
}

const isByBody = ({ cause, meetingId }: CasePostponed['data']): boolean => cause === 'body' && meetingId !== null;

function often(cases: readonly KnownCase[]): Sizes {
  const times = cases.map(
    ({ events }) => events.filter((event) => event.type === 'CasePostponed' && isByBody(event.data)).length,
  );
  const counted = times.filter((count) => count >= 3).length;
  const total = cases.map(({ events }) => events.filter((_, at) => putsOff(events, at)).length);
  const leftOut = total.filter((count, at) => count >= 3 && (times[at] ?? 0) < 3).length;
  return { value: counted, counted, of: counted, leftOut };
}

/** A deferred case that was only proposed for a meeting is not put off by it once more, unless the meeting is cancelled. */
function putsOff(events: KnownCase['events'], at: number): boolean {
  const event = events[at];
  if (event?.type === 'CasePostponed') return true;
  if (event?.type !== 'ItemCarriedOver') return false;
  const deferrals = (until: number) =>
    fold(caseAggregate, events.slice(0, until)).returns.filter(({ fate, defers }) => fate === 'open' && defers);
  const { returnId, wasScheduled, cause } = event.data;
  if (!deferrals(at + 1).some((each) => each.returnId === returnId)) return false;
  return deferrals(at).length === 0 || wasScheduled || cause === 'meeting_cancelled';
}

function undated(cases: readonly KnownCase[], meetings: ReadonlyMap<string, CalledMeeting>, today: string): Sizes {
  const halfAYearAgo = new Date(`${today}T00:00:00Z`);
  halfAYearAgo.setUTCMonth(halfAYearAgo.getUTCMonth() - 6);
  const waiting = cases.filter(({ state }) => {
    const seated = state.items.some(
      ({ status, meetingId }) =>
        (status === 'proposed' || status === 'scheduled') && meetings.get(meetingId)?.ended === false,
    );
    return (
      !seated &&
      state.returns.some(({ fate, target }) => fate === 'open' && target.date === null && target.meetingId === null)
    );
  });
  const counted = waiting.filter(({ events }) => {
    const byPeople = events.filter(({ metadata }) => !metadata.actor.startsWith('policy:'));
    return byPeople.every(({ metadata }) => metadata.effectiveOn <= halfAYearAgo.toISOString().slice(0, 10));
  }).length;
  return { value: counted, counted, of: waiting.length, leftOut: 0 };
}

/** All cases of these stories are of one body. */
function deadlines(cases: readonly KnownCase[], meetings: ReadonlyMap<string, CalledMeeting>, today: string): Sizes {
  const coming = [...meetings.values()].filter(({ ended, date }) => !ended && date >= today).map(({ date }) => date);
  const next = coming.sort()[0];
  const days = cases.flatMap(({ state }) =>
    state.deadlines.filter(({ fate }) => fate === 'open').map(({ date }) => date),
  );
  const ahead = next === undefined ? [] : days.filter((day) => day >= today);
  const counted = ahead.filter((day) => day < (next ?? '')).length;
  return { value: counted, counted, of: ahead.length, leftOut: days.length - ahead.length };
}

/** Nobody says a term in these stories. */
function openCases(cases: readonly KnownCase[]): Sizes {
  const done = ['decided', 'withdrawn', 'closed'];
  const open = cases.filter(({ state }) => !done.includes(caseStatus(state)));
  return { value: 0, counted: 0, of: 0, leftOut: open.length };
}

function answers(cases: readonly KnownCase[]): Sizes {
  const awaited = cases.flatMap(({ state }) =>
    state.returns.filter(({ fate, target }) => fate === 'open' && target.awaiting),
  );
  const away = cases.flatMap(({ state }) => state.away.filter(({ fate }) => fate === 'open'));
  const counted = awaited.filter(({ answer }) => answer === undefined).length + away.length;
  return { value: counted, counted, of: counted, leftOut: awaited.length + away.length - counted };
}
