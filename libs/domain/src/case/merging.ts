import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';

/**
 * Says that another case was this same matter (sammenlægning): this one carries on with what the other owes, and the
 * other points to it. Both ids stay good, and every item stays with the case that it was.
 */
export type MergeCases = Command<'MergeCases', { readonly caseId: string; readonly reason: string }>;

/** The other side of `MergeCases`, sent by a policy to the case that carries on no more. */
export type MergeInto = Command<'MergeInto', { readonly intoCaseId: string; readonly reason: string }>;

/** This case carries the other one on; what the other owed is promised in the same batch. */
export type CaseAbsorbed = Event<'CaseAbsorbed', { readonly caseId: string; readonly reason: string }>;
/** This case is over, and carried on by the other. */
export type CaseMerged = Event<'CaseMerged', { readonly intoCaseId: string; readonly reason: string }>;

export type MergingCommand = MergeCases | MergeInto;
export type MergingEvent = CaseAbsorbed | CaseMerged;

/** Where a promise or deadline was made that came from another case. */
export interface TakenOver {
  readonly caseId: string;
  /** The id of the return or deadline there. */
  readonly id: string;
  /** The day of the meeting that made it; null where it was made outside one. */
  readonly since: PlainDate | null;
}
