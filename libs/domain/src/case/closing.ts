import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** This case continues, was split from, was merged into, or is related to the other. */
export type Relation = 'continues' | 'split_from' | 'merged_into' | 'related';

export type LinkCases = Command<'LinkCases', { readonly otherCaseId: string; readonly relation: Relation }>;
/** Closes the case; refused while a return or a deadline is open. */
export type CloseCase = Command<'CloseCase', { readonly reason?: string | null }>;
/** Takes a decided, withdrawn or closed case up again (genoptagelse). */
export type ReopenCase = Command<'ReopenCase', { readonly reason: string }>;

export type CasesLinked = Event<'CasesLinked', { readonly otherCaseId: string; readonly relation: Relation }>;
export type CaseClosed = Event<'CaseClosed', { readonly reason: string | null }>;
export type CaseReopened = Event<'CaseReopened', { readonly reason: string }>;

export type ClosingCommand = LinkCases | CloseCase | ReopenCase;
export type ClosingEvent = CasesLinked | CaseClosed | CaseReopened;
