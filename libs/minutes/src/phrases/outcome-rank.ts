import type { Outcome } from '../minutes-document';

/**
 * Which outcome is the primary one where a decision has several: what became of the case comes before what was said of
 * it, so that "drøftede sagen og tog den til efterretning" is noted first and discussed second.
 */
const RANK: readonly Outcome[] = [
  'postponed',
  'returned',
  'withdrawn',
  'not_reached',
  'adjourned',
  'partly_approved',
  'rejected',
  'approved_with_changes',
  'approved',
  'recommended',
  'elected',
  'sent_to_hearing',
  'referred',
  'noted',
  'discussed',
  'none',
];

/** Each outcome once, the primary one first. */
export function ranked(outcomes: Iterable<Outcome>): Outcome[] {
  const found = new Set(outcomes);
  if (found.has('approved_with_changes') || found.has('partly_approved')) found.delete('approved');
  return RANK.filter((outcome) => found.has(outcome));
}
