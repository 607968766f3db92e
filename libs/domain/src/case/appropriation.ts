import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** tillægsbevilling, anlægsbevilling, rådighedsbeløb. */
export const APPROPRIATION_KINDS = ['supplementary', 'capital', 'allocation'] as const;
export type AppropriationKind = (typeof APPROPRIATION_KINDS)[number];

/**
 * Records the money that the decision on the case's item grants (bevilling). Only the council grants it, and a finance
 * committee that is empowered to moves it between appropriations (KSL § 40 stk. 2).
 */
export type GrantAppropriation = Command<
  'GrantAppropriation',
  {
    readonly meetingId: string;
    readonly kind: AppropriationKind;
    /** In kroner, `1325000.50` or `1.325.000,50`; less than nothing where an appropriation is lowered. */
    readonly amount: string;
    /** The year of the budget. */
    readonly year: number;
    /** The account (konto) or policy area (politikområde). */
    readonly account: string;
    /** From where a supplementary appropriation is covered (KSL § 40 stk. 3). */
    readonly coveredBy?: string | null;
  }
>;

export type AppropriationGranted = Event<
  'AppropriationGranted',
  {
    /** `k1`, `k2`, … within the case. */
    readonly appropriationId: string;
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly kind: AppropriationKind;
    /** The amount in whole øre. */
    readonly oere: number;
    readonly year: number;
    readonly account: string;
    readonly coveredBy: string | null;
  }
>;

export type AppropriationCommand = GrantAppropriation;
export type AppropriationEvent = AppropriationGranted;
