import { closable, PUBLIC_TITLE } from '../closed/closable';
import { versionedTable } from '../table';

/** What a case is called and whose it is. It hardly ever changes, so that lists of any moment read few versions. */
export type CaseRow = {
  readonly case_id: string;
  readonly body_id: string;
  readonly title: string;
  readonly journal_number: string | null;
  /** JSON list of initials. */
  readonly caseworkers: string;
  /** Who has the case now; a name or initials. */
  readonly responsible: string | null;
  readonly department: string | null;
  /** When its opening was recorded: lists are in this order. */
  readonly opened_at: string;
};

export const CASES = versionedTable<CaseRow>('cases', {
  types: {
    case_id: 'text',
    body_id: 'text',
    title: 'text',
    journal_number: 'text',
    caseworkers: 'text',
    responsible: 'text',
    department: 'text',
    opened_at: 'text',
  },
  key: ['case_id'],
  closable: [closable('matter', ['title'], PUBLIC_TITLE)],
  indexes: [{ on: ['opened_at', 'case_id'] }, { on: ['body_id'] }],
});

/** Where a case stands, which changes with every step that it takes. */
export type CaseStateRow = {
  readonly case_id: string;
  /** A `CaseStatus`. */
  readonly state: string;
  /** The case's, for lists of one state. */
  readonly opened_at: string;
  /** The meeting that treated it last, and its item there. */
  readonly last_meeting_id: string | null;
  readonly last_item_id: string | null;
};

export const CASE_STATES_TABLE = versionedTable<CaseStateRow>('case_states', {
  types: { case_id: 'text', state: 'text', opened_at: 'text', last_meeting_id: 'text', last_item_id: 'text' },
  key: ['case_id'],
  indexes: [{ on: ['state', 'opened_at', 'case_id'], current: true }],
  tallied: 'state',
});

/** That a case is carried on by another. */
export type CaseMergeRow = { readonly case_id: string; readonly into_case_id: string };

export const CASE_MERGES = versionedTable<CaseMergeRow>('case_merges', {
  types: { case_id: 'text', into_case_id: 'text' },
  key: ['case_id'],
  indexes: [{ on: ['into_case_id'] }],
});
