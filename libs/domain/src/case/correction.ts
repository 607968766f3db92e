import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { DecisionRecorded } from './decision';

/**
 * Corrects the wording of a decision (berigtigelse): what the body adopted was written down wrongly, or was adopted with
 * an error that somebody may correct. The wording as it was stays beside. What we typed wrongly, and the body never
 * adopted, is taken back with AnnulEntry instead.
 */
export type CorrectDecision = Command<
  'CorrectDecision',
  {
    /** The meeting whose decision it is. */
    readonly meetingId: string;
    /** The whole wording, as it is from here on. */
    readonly text: string;
    /** Who decided on the correction: the body, its chair, the administration. */
    readonly decidedBy: string;
    /** On what ground: "skrivefejl", "besluttet på mødet den 9. maj under punkt 1.2". */
    readonly basis: string;
    /** The day on which it was decided; the command's own where left out. */
    readonly on?: string | null;
  }
>;

export type DecisionCorrected = Event<
  'DecisionCorrected',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    /** Which wording of the decision this is, from 1 on; the one that was adopted is 0. No number is given twice. */
    readonly wording: number;
    readonly text: string;
    readonly decidedBy: string;
    readonly basis: string;
    readonly on: string;
  }
>;

export type CorrectionCommand = CorrectDecision;
export type CorrectionEvent = DecisionCorrected;

/** A correction, as the event said it. */
export type Correction = DecisionCorrected['data'];

/** The corrections after an event, oldest first. A decision that is recorded anew has not been corrected yet. */
export function evolveCorrections(
  corrections: readonly Correction[],
  event: CorrectionEvent | DecisionRecorded,
): readonly Correction[] {
  if (event.type === 'DecisionCorrected') return [...corrections, event.data];
  return corrections.filter(({ itemId }) => itemId !== event.data.itemId);
}

/** The correction that stands of an item's decision; undefined while it reads as it was adopted. */
export function standingCorrection(corrections: readonly Correction[], itemId: string): Correction | undefined {
  return corrections.filter((each) => each.itemId === itemId).at(-1);
}
