import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Place, Target } from '../vocabulary';

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
    readonly source: 'sentence' | 'declared';
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
  { readonly returnId: string; readonly bodyId: string; readonly reason: string }
>;

export type ReturnCommand = PromiseReturn | KeepReturn | WithdrawReturn;
export type ReturnEvent = ReturnPromised | ReturnKept | ReturnWithdrawn;
