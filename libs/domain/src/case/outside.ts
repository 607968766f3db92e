import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Outcome } from '../vocabulary';

/** The chair alone (formandsbeslutning), or the members by votes in writing (skriftlig votering). */
export const AUTHORITIES = ['chair', 'written_vote'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const OUTSIDE_VOTES = ['yes', 'no', 'abstain'] as const;

/** Somebody who took part in a decision outside a meeting. */
export interface OutsideParticipant {
  readonly name: string;
  readonly group?: string | null;
  /** Of a member who voted in writing; null of the chair, who decides alone. */
  readonly vote?: (typeof OUTSIDE_VOTES)[number] | null;
  /** The member agreed that it be decided in writing; null where nobody asked. */
  readonly agreesToForm?: boolean | null;
}

/**
 * Decides the case outside a meeting. A chair can decide for the council what cannot wait or raises no doubt (KSL § 31
 * stk. 1), and tells it at its next ordinary meeting (KSL § 31 stk. 2): the decision promises that report.
 */
export type DecideOutsideMeeting = Command<
  'DecideOutsideMeeting',
  {
    /** The body in whose place it is decided. */
    readonly bodyId: string;
    readonly authority: Authority;
    /** The chair, or all who voted. */
    readonly participants: readonly OutsideParticipant[];
    /** Why it did not wait for a meeting. */
    readonly reason: string;
    /** Verbatim. */
    readonly text: string;
    /** At least one, the primary one first. */
    readonly outcomes: readonly Outcome[];
    readonly decidedOn: string;
  }
>;

export type CaseDecidedOutside = Event<
  'CaseDecidedOutside',
  {
    /** `a1`, `a2`, … within the case. */
    readonly decisionId: string;
    readonly bodyId: string;
    readonly authority: Authority;
    readonly participants: readonly Required<OutsideParticipant>[];
    readonly reason: string;
    readonly text: string;
    readonly outcomes: readonly Outcome[];
    readonly decidedOn: PlainDate;
    /** The return that promises the report to the body. */
    readonly returnId: string;
  }
>;

export type OutsideCommand = DecideOutsideMeeting;
export type OutsideEvent = CaseDecidedOutside;
