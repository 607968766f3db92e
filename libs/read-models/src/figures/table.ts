import { versionedTable } from '../table';

/** How long a case took from its opening to its first decision. */
export type FirstDecisionRow = {
  readonly case_id: string;
  /** ISO date on which its opening took effect. */
  readonly opened_on: string;
  readonly opened_by: string;
  /** The event of the treatment by which the case stands, and the ISO date of its meeting. */
  readonly treated_by: string | null;
  readonly treated_on: string | null;
  /** ISO date of the meeting that decided it first, and the event; null until one did. */
  readonly decided_on: string | null;
  readonly decided_by: string | null;
  /** The command that did: what it put off in the same breath is not decided. */
  readonly decided_with: string | null;
};

export const FIRST_DECISIONS = versionedTable<FirstDecisionRow>('first_decisions', {
  types: {
    case_id: 'text',
    opened_on: 'text',
    opened_by: 'text',
    treated_by: 'text',
    treated_on: 'text',
    decided_on: 'text',
    decided_by: 'text',
    decided_with: 'text',
  },
  key: ['case_id'],
});
