import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Outcome } from '../vocabulary';
import { AFTER, primaryOf } from './after-outcome';
import type { CaseReopened } from './closing';
import type { DecisionRecorded, Treatment } from './decision';

/**
 * The readings of a case (1. og 2. behandling): two treatments of one case by the same body, as the council's of the
 * annual budget (KSL § 38 stk. 1).
 */
export const READINGS = [1, 2] as const;
export type Reading = (typeof READINGS)[number];

/** One body on the way of a case to its decision. */
export interface PathStep {
  readonly bodyId: string;
  /** The meeting at which it is to be treated; null: the body's next one. */
  readonly meetingId: string | null;
  /** Null where the body treats the case once. */
  readonly reading: Reading | null;
}

/**
 * Lays the way to the decision (beslutningsvej): the bodies in order, of which the last one decides. Laid again it goes
 * on from where the case is; what bodies did on it stays.
 */
export type SetDecisionPath = Command<
  'SetDecisionPath',
  {
    readonly steps: readonly PathStep[];
    /** The body in which the case is decided (sagen afgøres i), by its last step. */
    readonly decidedIn: string;
  }
>;

export type DecisionPathSet = Event<
  'DecisionPathSet',
  { readonly steps: readonly PathStep[]; readonly decidedIn: string }
>;

/** The case goes on to a body of its path, which gets it proposed at its meeting. */
export type CasePassedOn = Event<
  'CasePassedOn',
  {
    /** The body that it goes to. */
    readonly bodyId: string;
    /** Of the step, from 1 on. */
    readonly step: number;
    readonly reading: Reading | null;
    /** The meeting that the path names; null: the body's first one from `after` on. */
    readonly meetingId: string | null;
    readonly after: PlainDate;
    /** The treatment with which the step before ended; null where this is the first one. */
    readonly fromBodyId: string | null;
    readonly fromMeetingId: string | null;
  }
>;
/** The body that the case was passed on to does not get it any more. */
export type CaseHeldBack = Event<'CaseHeldBack', { readonly bodyId: string; readonly step: number }>;

export type PathCommand = SetDecisionPath;
export type PathEvent = DecisionPathSet | CasePassedOn | CaseHeldBack;

/** A treatment with which a body was done with the case, as far as the path goes. */
export interface Passage {
  readonly itemId: string;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly meetingDate: PlainDate | null;
  readonly outcome: Outcome;
}

/** The path of a case, and how far it has come on it. */
export interface DecisionPath {
  readonly laid: DecisionPathSet['data'];
  /** In the order in which they were recorded. */
  readonly passages: readonly Passage[];
  /** The step that it was passed on to; `arrived` once the body has treated it without being done. */
  readonly awaited: (CasePassedOn['data'] & { readonly arrived: boolean }) | null;
}

/** A step with what became of it. */
export interface WalkedStep extends PathStep {
  /** From 1 on. */
  readonly number: number;
  readonly decides: boolean;
  /** Null until the body was done with the case. */
  readonly passage: Passage | null;
}

/** The steps of a path. A body that has two gets its treatments in the order of their meetings, whichever was typed first. */
export function walkedSteps({ laid: { steps }, passages }: Omit<DecisionPath, 'awaited'>): readonly WalkedStep[] {
  const inOrder = [...passages].sort((a, b) => (a.meetingDate ?? '').localeCompare(b.meetingDate ?? ''));
  return steps.map((step, index) => {
    const nth = steps.slice(0, index).filter(({ bodyId }) => bodyId === step.bodyId).length;
    const passage = inOrder.filter(({ bodyId }) => bodyId === step.bodyId)[nth] ?? null;
    return { ...step, number: index + 1, decides: index === steps.length - 1, passage };
  });
}

/** True once the body that decides has decided. */
export const isAtItsEnd = (path: DecisionPath): boolean => walkedSteps(path).at(-1)?.passage !== null;

/** The step that comes next: the one after the last that a body was done with. A step that was jumped over stays out. */
export function dueStep(path: DecisionPath): WalkedStep | undefined {
  const steps = walkedSteps(path);
  const done = steps.filter(({ passage }) => passage !== null).at(-1)?.number ?? 0;
  return steps[done];
}

/**
 * The path after an event; null while there is none. @param treatments all that were recorded before the event
 * @param leaves points of the case are put off still after the decision, so that the body is not done with it
 */
export function evolvePath(
  path: DecisionPath | null,
  event: PathEvent | DecisionRecorded | CaseReopened,
  treatments: readonly Treatment[] = [],
  leaves = false,
): DecisionPath | null {
  if (event.type === 'DecisionPathSet') return lay(path, event.data, treatments);
  if (path === null) return null;
  switch (event.type) {
    case 'DecisionRecorded':
      return withTreatment(path, event.data, leaves);
    case 'CasePassedOn':
      return { ...path, awaited: { ...event.data, arrived: false } };
    case 'CaseHeldBack':
      return { ...path, awaited: null };
    case 'CaseReopened':
      // What was decided is to be decided anew, by the same bodies unless somebody lays another path.
      return isAtItsEnd(path) ? { ...path, passages: [], awaited: null } : path;
    default:
      return unreachable(event);
  }
}

/** What a new path takes along: what was done on the one before, and the treatments at meetings that it names itself. */
function lay(
  before: DecisionPath | null,
  laid: DecisionPathSet['data'],
  treatments: readonly Treatment[],
): DecisionPath {
  const goesOn = before !== null && !isAtItsEnd(before);
  const start: DecisionPath = {
    laid,
    passages: goesOn ? before.passages : [],
    awaited: goesOn ? before.awaited : null,
  };
  const named = treatments.filter(({ decision }) => laid.steps.some((step) => step.meetingId === decision.meetingId));
  return named.reduce((path, { decision }) => withTreatment(path, decision), start);
}

function withTreatment(path: DecisionPath, decision: DecisionRecorded['data'], leaves = false): DecisionPath {
  const { itemId, bodyId, meetingId, meetingDate = null, outcomes } = decision;
  const outcome = primaryOf(outcomes);
  if (path.passages.some((passage) => passage.itemId === itemId)) return path;
  const isAwaited = path.awaited?.bodyId === bodyId;
  if (outcome === undefined || leaves || !isDone(outcomes, path, bodyId)) {
    return isAwaited && path.awaited ? { ...path, awaited: { ...path.awaited, arrived: true } } : path;
  }
  const passage = { itemId, bodyId, meetingId, meetingDate, outcome };
  return { ...path, passages: [...path.passages, passage], awaited: isAwaited ? null : path.awaited };
}

const PUT_OFF: readonly Outcome[] = ['postponed', 'adjourned', 'not_reached'];

/**
 * True where the body is done with the case. What it sends back, on or to a hearing comes back to it; a first reading
 * that sends the case on sends it to the second one.
 */
function isDone(outcomes: readonly Outcome[], path: DecisionPath, bodyId: string): boolean {
  const primary = primaryOf(outcomes);
  const step = walkedSteps(path).find((each) => each.bodyId === bodyId && each.passage === null);
  if (step === undefined || primary === undefined || outcomes.some((each) => PUT_OFF.includes(each))) return false;
  if (AFTER[primary] === 'decided') return true;
  return !step.decides && (primary === 'recommended' || (primary === 'referred' && step.reading === 1));
}
