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
    /** The body on the decision path that passes it on so; left out where nobody but the proposer is behind it. */
    readonly fromBodyId?: string;
    /** The version that this body was given. */
    readonly basedOn?: number;
    /** What the body changed in it, in the words of its decision; left out where it changed nothing. */
    readonly change?: string;
  }
>;
export type RecommendationWithdrawn = Event<
  'RecommendationWithdrawn',
  { readonly version: number; readonly reason: string | null }
>;

export type RecommendationCommand = ProposeRecommendation | WithdrawRecommendation;
export type RecommendationEvent = RecommendationProposed | RecommendationWithdrawn;

/** One version of the recommendation; its text stays in the event that proposed it. */
export interface RecommendationVersion {
  readonly version: number;
  readonly proposed: RecommendationProposed['data'];
  readonly withdrawn: boolean;
}

/** The versions after an event, oldest first. */
export function evolveRecommendations(
  versions: readonly RecommendationVersion[],
  event: RecommendationEvent,
): readonly RecommendationVersion[] {
  if (event.type === 'RecommendationProposed') {
    return [...versions, { version: event.data.version, proposed: event.data, withdrawn: false }];
  }
  return versions.map((each) => (each.version === event.data.version ? { ...each, withdrawn: true } : each));
}

/** The newest version that was not withdrawn: the one that a decision is taken on unless it names another. */
export function standingRecommendation(versions: readonly RecommendationVersion[]): RecommendationVersion | undefined {
  return versions.filter(({ withdrawn }) => !withdrawn).at(-1);
}
