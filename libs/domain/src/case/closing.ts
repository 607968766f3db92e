import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';

import type { MergingEvent } from './merging';

/** This case continues, was split from, was merged into, or is related to the other. */
export const RELATIONS = ['continues', 'split_from', 'merged_into', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

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

/** Whether the case is closed, and what it is linked to. */
export interface Closing {
  readonly closed: boolean;
  readonly links: readonly CasesLinked['data'][];
  /** The case that carries this one on; null where none does. */
  readonly mergedInto: string | null;
  /** The cases that this one carries on. */
  readonly absorbed: readonly string[];
}

/** Whether the case is closed and what it is linked to, after an event. */
export function evolveClosing(closing: Closing, event: ClosingEvent | MergingEvent): Closing {
  switch (event.type) {
    case 'CasesLinked':
      return { ...closing, links: [...closing.links, event.data] };
    case 'CaseClosed':
      return { ...closing, closed: true };
    case 'CaseAbsorbed':
      return { ...closing, absorbed: [...closing.absorbed, event.data.caseId] };
    case 'CaseMerged':
      return { ...closing, closed: true, mergedInto: event.data.intoCaseId };
    case 'CaseReopened':
      return { ...closing, closed: false };
    default:
      return unreachable(event);
  }
}
