import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Outcome } from '../vocabulary';
import type { DecisionRecorded } from './decision';
import { standingCorrection, type Correction } from './correction';

/** How a decision was told: digital post, brev, e-mail, på et møde, telefon, offentliggjort. */
export const CHANNELS = ['digital_post', 'letter', 'email', 'meeting', 'phone', 'published'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where the recipient can complain (klagevejledning, forvaltningsloven § 25). */
export interface Appeal {
  /** The authority (klageinstans), by name. */
  readonly authority: string;
  /** The last day on which a complaint can be made (klagefrist); null where there is none. */
  readonly deadline?: string | null;
  /** How it is made. */
  readonly how?: string | null;
}

/**
 * Tells somebody what was decided (meddelelse, underretning). Forvaltningsloven § 25: a decision that can be brought
 * before another administrative authority and is told in writing goes with guidance on how, unless it gives its
 * recipient all that was asked for.
 */
export type CommunicateDecision = Command<
  'CommunicateDecision',
  {
    /** The meeting whose decision it is. */
    readonly meetingId: string;
    /** Whom it was told, by name; at least one. */
    readonly recipients: readonly string[];
    readonly channel: Channel;
    /** The day on which it was told; the command's own where left out. */
    readonly on?: string | null;
    /** Null where no complaint can be made. */
    readonly appeal?: Appeal | null;
  }
>;

export type DecisionCommunicated = Event<
  'DecisionCommunicated',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    /** The wording that was told: 0 as it was adopted, else the number of the correction. */
    readonly wording: number;
    readonly recipients: readonly string[];
    readonly channel: Channel;
    readonly on: string;
    /** The guidance that went with it; null where none did. */
    readonly appeal: Required<Appeal> | null;
  }
>;

export type CommunicationCommand = CommunicateDecision;
export type CommunicationEvent = DecisionCommunicated;

/** One telling, as the event said it. */
export type Communication = DecisionCommunicated['data'];

/** The tellings after an event, oldest first. A decision that is recorded anew has not been told yet. */
export function evolveCommunications(
  told: readonly Communication[],
  event: CommunicationEvent | DecisionRecorded,
): readonly Communication[] {
  if (event.type === 'DecisionCommunicated') return [...told, event.data];
  return told.filter(({ itemId }) => itemId !== event.data.itemId);
}

/**
 * True for a decision that somebody waits for: one that settles the matter or a part of it. What a body took note of or
 * talked about may be told as well, and is owed to nobody.
 */
export function isToBeTold({ outcomes }: Pick<DecisionRecorded['data'], 'outcomes'>): boolean {
  return outcomes.some((outcome) => SETTLING.includes(outcome));
}

const SETTLING: readonly Outcome[] = ['approved', 'approved_with_changes', 'partly_approved', 'rejected', 'elected'];

/** The number of the wording that stands of an item's decision. */
export const wordingOf = (corrections: readonly Correction[], itemId: string): number =>
  standingCorrection(corrections, itemId)?.wording ?? 0;
