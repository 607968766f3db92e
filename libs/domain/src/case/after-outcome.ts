import type { CaseStatus, Outcome } from '../vocabulary';

/**
 * Where a decision leaves the case, by its primary outcome, where no other body decides after this one. A case that was
 * put off is `postponed` while its deferral is open; once that was withdrawn it is the administration's again, as is a
 * case that was sent to a hearing: its answers come back as a new treatment.
 */
export const AFTER: { readonly [O in Outcome]: CaseStatus } = {
  approved: 'decided',
  approved_with_changes: 'decided',
  partly_approved: 'decided',
  rejected: 'decided',
  noted: 'decided',
  discussed: 'decided',
  elected: 'decided',
  recommended: 'recommended',
  returned: 'returned',
  referred: 'referred',
  withdrawn: 'withdrawn',
  postponed: 'in_preparation',
  not_reached: 'in_preparation',
  adjourned: 'in_preparation',
  sent_to_hearing: 'in_preparation',
  none: 'in_preparation',
};

/** The outcome that says where the case stands; undefined where nothing was decided. */
export const primaryOf = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes.find((outcome) => outcome !== 'none');
