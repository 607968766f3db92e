/** How far the minutes of a meeting are. */
export const MINUTES_WORDS = ['none', 'draft', 'sent', 'remarks', 'approved', 'corrected'] as const;
export type MinutesWord = (typeof MINUTES_WORDS)[number];

/** What is known of a meeting's minutes. */
export interface MinutesKnown {
  /** Of the meeting. */
  readonly status: string;
  readonly sent: boolean;
  /** A remark came since they were sent last. */
  readonly remarked: boolean;
  readonly approved: boolean;
  readonly addenda: number;
}

/**
 * How far the minutes are: none before the meeting has ended, unless they were approved at its end; an addendum is the
 * last word on them.
 */
export function minutesWord({ status, sent, remarked, approved, addenda }: MinutesKnown): MinutesWord {
  if (addenda > 0) return 'corrected';
  if (approved) return 'approved';
  if (status !== 'held') return 'none';
  if (!sent) return 'draft';
  return remarked ? 'remarks' : 'sent';
}
