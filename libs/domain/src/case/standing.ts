import type { Outcome } from '../vocabulary';
import type { CaseReopened } from './closing';
import type { DecisionRecorded } from './decision';
import type { CaseDecidedOutside } from './outside';
import type { CaseWithdrawn } from './postponement';

/** The last act that says where the case stands when nothing is open and it is on no agenda. */
export type Standing =
  | { readonly act: 'opened' | 'withdrawn' | 'reopened' }
  | { readonly act: 'treated'; readonly primary: Outcome; readonly meetingDate: string | null };

/**
 * The standing after an event. A decision that decided nothing (`none`) leaves the case where it was, and so does the
 * decision of an earlier meeting that is typed, or typed again, after that of a later one.
 */
export function evolveStanding(
  standing: Standing,
  event: DecisionRecorded | CaseDecidedOutside | CaseWithdrawn | CaseReopened,
): Standing {
  switch (event.type) {
    case 'CaseReopened':
      return { act: 'reopened' };
    case 'CaseWithdrawn':
      return event.data.itemId === null ? { act: 'withdrawn' } : standing;
    case 'CaseDecidedOutside':
      return decidedBy(standing, event.data.outcomes, event.data.decidedOn);
    case 'DecisionRecorded':
      return decidedBy(standing, event.data.outcomes, event.data.meetingDate ?? null);
  }
}

function decidedBy(standing: Standing, outcomes: readonly Outcome[], meetingDate: string | null): Standing {
  const primary = outcomes.find((outcome) => outcome !== 'none');
  if (primary === undefined || isOvertaken(standing, meetingDate)) return standing;
  return { act: 'treated', primary, meetingDate };
}

function isOvertaken(standing: Standing, meetingDate: string | null): boolean {
  if (standing.act !== 'treated' || standing.meetingDate === null || meetingDate === null) return false;
  return meetingDate < standing.meetingDate;
}
