import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Cause, Place, Target } from '../vocabulary';
import type { ItemCarriedOver } from './agenda';
import type { TakenOver } from './merging';
import type { ReturnRedirected } from './transfer';
import type { AwaitedAnswerReceived } from './awaiting';
import type { ConditionMet } from './condition';
import type { CasePostponed } from './postponement';
import type { Recurrence } from './recurrence';

/** Promises that the case comes back (genfremlæggelse): to a meeting, on a date, or on a condition. */
export type PromiseReturn = Command<
  'PromiseReturn',
  {
    /** The meeting at which it was promised. */
    readonly meetingId: string | null;
    readonly target: Target;
    /** The sentence, verbatim. */
    readonly quote: string | null;
    readonly place?: Place | null;
    /** A sentence of the case's texts, or the list "Sager til næste møde". */
    readonly source: 'sentence' | 'declared';
    /** Who sees to it that the case comes back. */
    readonly responsible?: string | null;
    /** Once it has come back, it is to come back again (årshjul); null for once only. */
    readonly recurrence?: Recurrence | null;
  }
>;
/** Says that the case did come back; a treatment at the promised meeting says so by itself. */
export type KeepReturn = Command<'KeepReturn', { readonly returnId: string; readonly meetingId: string | null }>;
export type WithdrawReturn = Command<'WithdrawReturn', { readonly returnId: string; readonly reason: string }>;

export type ReturnPromised = Event<
  'ReturnPromised',
  {
    /** `r1`, `r2`, … within the case. */
    readonly returnId: string;
    readonly meetingId: string | null;
    /** The item at that meeting that promised it. */
    readonly itemId: string | null;
    readonly bodyId: string;
    readonly target: Target;
    readonly quote: string | null;
    readonly place: Place | null;
    readonly source: PromiseSource;
    /** Of a target that names nothing: it means the body's first meeting from that day on. */
    readonly after?: string;
    /** Left out where nobody said, as in every event from before it could be said. */
    readonly responsible?: string;
    readonly recurrence?: Recurrence;
    /** The return after which the yearly wheel opened this one. */
    readonly continues?: string;
    /** It was promised in another case, from which it was taken over. */
    readonly takenOver?: TakenOver;
  }
>;
export type ReturnKept = Event<
  'ReturnKept',
  {
    readonly returnId: string;
    readonly bodyId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
  }
>;
export type ReturnWithdrawn = Event<
  'ReturnWithdrawn',
  {
    readonly returnId: string;
    readonly bodyId: string;
    readonly reason: string;
    /** It kept the case deferred; left out where it did not, and in logs that could not say it yet. */
    readonly deferral?: true;
  }
>;

/**
 * What made a promise: a sentence or a list of the documents, or what was decided: the report on a decision outside a
 * meeting, the council's turn at a decision that was halted; or the answer to a case that the body had sent away.
 */
export const PROMISE_SOURCES = ['sentence', 'declared', 'outside_meeting', 'halt', 'answer'] as const;
export type PromiseSource = (typeof PROMISE_SOURCES)[number];

/** What made a return: a promise, or a postponement. */
export const RETURN_SOURCES = ['postponement', ...PROMISE_SOURCES] as const;
export type ReturnSource = (typeof RETURN_SOURCES)[number];

export type ReturnCommand = PromiseReturn | KeepReturn | WithdrawReturn;
export type ReturnEvent = ReturnPromised | ReturnKept | ReturnWithdrawn;

/** A promise that the case comes back, and what became of it. */
export interface CaseReturn {
  readonly returnId: string;
  readonly source: ReturnSource;
  /** The meeting that promised it; null where it was opened outside one. */
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly target: Target;
  /** What the event said, kept whole, so that its sentence stays sealed until somebody reads it. */
  readonly said: Pick<ReturnPromised['data'], 'quote' | 'responsible' | 'recurrence' | 'after'> & {
    readonly target?: Target;
  };
  /** The points that are deferred, where it is not the whole case; `waitingPoints` tells which still are. */
  readonly points: readonly string[] | null;
  /** That its condition was met, and by what; null until then. The target no longer names the condition. */
  readonly conditionMet: ConditionMet['data'] | null;
  /** While it is open, the case is deferred. */
  readonly defers: boolean;
  /** Why the case was put off; null for a promise that puts nothing off. */
  readonly cause: Cause | null;
  readonly fate: 'open' | 'kept' | 'withdrawn';
  /** The answer that it awaits, once it came. */
  readonly answer?: AwaitedAnswerReceived['data'];
}

/** The returns after an event, oldest first. Whether an open one is broken, the meetings tell and not the case. */
export function evolveReturns(
  returns: readonly CaseReturn[],
  event: ReturnEvent | CasePostponed | ItemCarriedOver | AwaitedAnswerReceived | ReturnRedirected | ConditionMet,
): readonly CaseReturn[] {
  switch (event.type) {
    case 'ReturnPromised': {
      const { returnId, source, meetingId, itemId, target } = event.data;
      const promise = { returnId, source, meetingId, itemId, target, said: event.data };
      return [...returns, { ...promise, ...OPENED, points: null, defers: false, cause: null }];
    }
    case 'CasePostponed': {
      const { returnId, meetingId, itemId, target, points = null, cause } = event.data;
      const deferral = { returnId, meetingId, itemId, target, points, said: event.data, cause };
      return [...returns, { ...deferral, ...OPENED, source: 'postponement', defers: true }];
    }
    case 'ItemCarriedOver':
      return carryOn(returns, event.data);
    case 'ReturnRedirected':
      return change(returns, event.data.returnId, { target: event.data.target });
    case 'AwaitedAnswerReceived':
      return change(returns, event.data.returnId, { answer: event.data });
    case 'ConditionMet':
      return meet(returns, event.data);
    case 'ReturnKept':
      return change(returns, event.data.returnId, { fate: 'kept' });
    case 'ReturnWithdrawn':
      return change(returns, event.data.returnId, { fate: 'withdrawn' });
    default:
      return unreachable(event);
  }
}

export const openReturns = (returns: readonly CaseReturn[]): readonly CaseReturn[] =>
  returns.filter(({ fate }) => fate === 'open');

/** The open returns that keep the case deferred. */
export const openDeferrals = (returns: readonly CaseReturn[]): readonly CaseReturn[] =>
  openReturns(returns).filter(({ defers }) => defers);

const OPENED = { conditionMet: null, fate: 'open' } as const;

/** From here on the return awaits a meeting or a day like any other. */
function meet(returns: readonly CaseReturn[], met: ConditionMet['data']): readonly CaseReturn[] {
  const { returnId, bodyId, meetingId, date, precision } = met;
  const named = { bodyId, meetingId, date, precision, condition: null };
  return returns.map((each) =>
    each.returnId === returnId ? { ...each, target: { ...each.target, ...named }, conditionMet: met } : each,
  );
}

/** An item that was on the agenda defers its case from here on; the promise that it came for stays the same one. */
function carryOn(returns: readonly CaseReturn[], carried: ItemCarriedOver['data']): readonly CaseReturn[] {
  const { returnId, cause, wasScheduled, meetingId, itemId, bodyId } = carried;
  const waiting = returns.find((each) => each.returnId === returnId);
  if (waiting) {
    const defers = waiting.defers || wasScheduled;
    return change(returns, returnId, defers ? { defers, cause: waiting.cause ?? cause } : {});
  }
  const target = { bodyId, meetingId: null, date: null, precision: null, condition: null };
  const said = { quote: null };
  const opened = { returnId, source: 'postponement', meetingId, itemId, target, points: null, said, cause } as const;
  return [...returns, { ...opened, ...OPENED, defers: true }];
}

function change(returns: readonly CaseReturn[], returnId: string, to: Partial<CaseReturn>): readonly CaseReturn[] {
  return returns.map((each) => (each.returnId === returnId ? { ...each, ...to } : each));
}
