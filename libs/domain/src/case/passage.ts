import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dueStep, walkedSteps, type CaseHeldBack, type CasePassedOn, type DecisionPath, type WalkedStep } from './path';

/**
 * What a change of the path or of what was done on it brings about: a body that waits in vain does not get the case, and
 * the one whose turn it is does. The first body gets it from the path alone only where the path names its meeting.
 * @param after the path with what was done on it; `awaited` still as before
 * @param today from when on a first step without a treatment before it is looked for
 */
export function passage(after: DecisionPath, today: PlainDate): readonly (CaseHeldBack | CasePassedOn)[] {
  const { awaited, passages } = after;
  const due = dueStep(after);
  const wanted = due !== undefined && (passages.length > 0 || due.meetingId !== null) ? due : undefined;
  if (awaited !== null && wanted !== undefined && isSameStep(awaited, wanted)) return [];
  return [...heldBack(after), ...(wanted === undefined ? [] : [passedOn(wanted, after, today)])];
}

/** Where the case was to go next it does not go any more; nothing where the body has it already, or none was to get it. */
export function heldBack(path: DecisionPath | null): readonly CaseHeldBack[] {
  const awaited = path?.awaited ?? null;
  if (awaited === null || awaited.arrived) return [];
  const { bodyId, step } = awaited;
  return [{ type: 'CaseHeldBack', data: { bodyId, step } }];
}

function passedOn(to: WalkedStep, path: DecisionPath, today: PlainDate): CasePassedOn {
  const from = walkedSteps(path)[to.number - 2]?.passage ?? null;
  const { bodyId, number: step, reading, meetingId } = to;
  const after = from?.meetingDate ?? today;
  const [fromBodyId, fromMeetingId] = [from?.bodyId ?? null, from?.meetingId ?? null];
  return { type: 'CasePassedOn', data: { bodyId, step, reading, meetingId, after, fromBodyId, fromMeetingId } };
}

const isSameStep = (a: CasePassedOn['data'], b: WalkedStep): boolean =>
  a.bodyId === b.bodyId && a.meetingId === b.meetingId && a.reading === b.reading;
