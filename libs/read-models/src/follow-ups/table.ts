import { closable } from '../closed/closable';
import { versionedTable } from '../table';

/** What a decision promised to have done, and what became of it. */
export type FollowUpRow = {
  readonly case_id: string;
  readonly follow_up_id: string;
  /** Where it was promised. */
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  readonly task: string;
  readonly responsible: string | null;
  readonly department: string | null;
  /** By when it was first to be done. */
  readonly first_date: string | null;
  /** By when it is to be done now. */
  readonly date: string | null;
  readonly precision: string | null;
  /** A `Recurrence`. */
  readonly recurrence: string | null;
  /** The follow-up after which it was opened. */
  readonly continues: string | null;
  /** `open`, `done` or `dropped`. */
  readonly status: string;
  readonly ended_on: string | null;
  readonly note: string | null;
  /** A `DelayReason`: of the newest delay. */
  readonly delay_reason: string | null;
  /** JSON list of the reports, oldest first: `{on, text, delay}`. */
  readonly reports: string;
};

export const FOLLOW_UPS = versionedTable<FollowUpRow>('follow_ups', {
  types: {
    case_id: 'text',
    follow_up_id: 'text',
    meeting_id: 'text',
    item_id: 'text',
    task: 'text',
    responsible: 'text',
    department: 'text',
    first_date: 'text',
    date: 'text',
    precision: 'text',
    recurrence: 'text',
    continues: 'text',
    status: 'text',
    ended_on: 'text',
    note: 'text',
    delay_reason: 'text',
    reports: 'text',
  },
  key: ['case_id', 'follow_up_id'],
  closable: [
    closable('decision', ['task'], ''),
    closable('decision', ['note']),
    closable('decision', ['reports'], '[]'),
  ],
  indexes: [{ on: ['status', 'date'], current: true }],
});
