import { versionedTable } from '../table';

/** A case as lists show it; no more than that, so that it has few versions. */
export type CaseRow = {
  readonly case_id: string;
  readonly body_id: string;
  readonly title: string;
  /** A `CaseStatus`. */
  readonly state: string;
  readonly journal_number: string | null;
  /** JSON list of initials. */
  readonly caseworkers: string;
  /** When its opening was recorded: lists are in this order. */
  readonly opened_at: string;
  /** The meeting that treated it last, and its item there. */
  readonly last_meeting_id: string | null;
  readonly last_item_id: string | null;
};

export const CASES = versionedTable<CaseRow>('cases', {
  types: {
    case_id: 'text',
    body_id: 'text',
    title: 'text',
    state: 'text',
    journal_number: 'text',
    caseworkers: 'text',
    opened_at: 'text',
    last_meeting_id: 'text',
    last_item_id: 'text',
  },
  key: ['case_id'],
  indexes: [
    { on: ['opened_at', 'case_id'], current: true },
    { on: ['state', 'opened_at', 'case_id'], current: true },
    { on: ['body_id'] },
  ],
});
