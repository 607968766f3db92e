import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

export interface RecommendationPoint {
  /** `1`, `2`, … or as the document numbers them. */
  readonly number: string;
  readonly text: string;
}

/** Puts a recommendation (indstilling): the next numbered version. */
export type ProposeRecommendation = Command<
  'ProposeRecommendation',
  {
    readonly meetingId: string | null;
    /** Who proposes it: the administration where null. */
    readonly proposedBy?: string | null;
    readonly text: string;
    readonly points: readonly RecommendationPoint[];
  }
>;
export type WithdrawRecommendation = Command<
  'WithdrawRecommendation',
  { readonly version: number; readonly reason?: string | null }
>;

export type RecommendationProposed = Event<
  'RecommendationProposed',
  {
    /** From 1 on. */
    readonly version: number;
    readonly meetingId: string | null;
    readonly proposedBy: string | null;
    readonly text: string;
    readonly points: readonly RecommendationPoint[];
    /** It came after the agenda of its meeting was sent. */
    readonly late: boolean;
  }
>;
export type RecommendationWithdrawn = Event<
  'RecommendationWithdrawn',
  { readonly version: number; readonly reason: string | null }
>;

export type RecommendationCommand = ProposeRecommendation | WithdrawRecommendation;
export type RecommendationEvent = RecommendationProposed | RecommendationWithdrawn;
