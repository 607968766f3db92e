import type { Recorded } from '@sagsgang/kernel/event';
import type { CaseEvent } from '@sagsgang/domain/case/case';
import type { Target } from '@sagsgang/domain/vocabulary';
import type { CalledMeeting } from './called-meetings';

interface Promise {
  readonly id: string;
  /** Until its condition is met, it names no day. */
  target: Target | null;
  end: { readonly kept: boolean; readonly on: string; readonly commandId: string } | null;
  movedTo: Promise | null;
  isMove: boolean;
}

/** What became of each promise of a case by the first day that it named. */
export function promisesOf(
  events: readonly Recorded<CaseEvent>[],
  meetings: ReadonlyMap<string, CalledMeeting>,
  today: string,
): readonly ('kept' | 'broken' | 'neither')[] {
  const promises: Promise[] = [];
  for (const event of events) take(event, promises, meetings);
  return promises.filter(({ isMove }) => !isMove).map((promise) => verdict(promise, meetings, today));
}

function take(event: Recorded<CaseEvent>, promises: Promise[], meetings: ReadonlyMap<string, CalledMeeting>): void {
  const { effectiveOn, commandId } = event.metadata;
  const open = (id: string, target: Target | null): void => {
    promises.push({ id, target, end: null, movedTo: null, isMove: false });
  };
  switch (event.type) {
    case 'ReturnPromised':
    case 'CasePostponed':
      open(event.data.returnId, event.data.target);
      if (event.type === 'CasePostponed' && event.data.meetingId === null) move(promises, commandId);
      return;
    case 'ItemCarriedOver':
      if (!promises.some(({ id }) => id === event.data.returnId)) open(event.data.returnId, null);
      return;
    case 'ConditionMet': {
      const { returnId, meetingId, date, precision } = event.data;
      const dated = promises.find(({ id }) => id === returnId);
      if (dated?.target) dated.target = { ...dated.target, meetingId, date, precision };
      return;
    }
    case 'ReturnKept':
    case 'ReturnWithdrawn': {
      const ended = promises.find(({ id }) => id === event.data.returnId);
      if (ended === undefined) return;
      const kept = event.type === 'ReturnKept';
      const at = event.type === 'ReturnKept' ? event.data.meetingId : null;
      const on = (at === null ? undefined : meetings.get(at)?.date) ?? effectiveOn;
      ended.end = { kept, on, commandId };
      return;
    }
    default:
      return;
  }
}

/** The last one takes the place of those that its own command withdrew. */
function move(promises: Promise[], commandId: string): void {
  const last = promises.at(-1);
  if (last === undefined) return;
  for (const each of promises) {
    if (each.end === null || each.end.kept || each.end.commandId !== commandId) continue;
    each.movedTo = last;
    last.isMove = true;
  }
}

function verdict(
  promise: Promise,
  meetings: ReadonlyMap<string, CalledMeeting>,
  today: string,
): 'kept' | 'broken' | 'neither' {
  const due = dueDay(promise.target, meetings);
  let last = promise;
  while (last.movedTo !== null) last = last.movedTo;
  if (due === null) return 'neither';
  if (last.end === null) return due < today ? 'broken' : 'neither';
  if (last.end.on > due) return 'broken';
  return last.end.kept ? 'kept' : 'neither';
}

function dueDay(target: Target | null, meetings: ReadonlyMap<string, CalledMeeting>): string | null {
  if (target === null) return null;
  const meeting = target.meetingId === null ? undefined : meetings.get(target.meetingId);
  if (meeting !== undefined && !meeting.cancelled) return meeting.date;
  return target.date ?? meeting?.date ?? null;
}
