import { closable, partOfPlace } from '../closed/closable';
import { versionedTable } from '../table';

export type DeadlineRow = {
  readonly case_id: string;
  readonly deadline_id: string;
  readonly date: string;
  readonly precision: string;
  readonly quote: string | null;
  /** JSON of a `Place`. */
  readonly place: string | null;
  /** The event that said it last. */
  readonly said_by: string;
  /** The meeting and item that said it last. */
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  /** `open`, `met` or `lapsed`. */
  readonly status: string;
  readonly met_on: string | null;
  readonly lapsed_reason: string | null;
  /** JSON list of the earlier dates, oldest first: `{date, precision, quote, meetingId, itemId}`. */
  readonly lineage: string;
};

export const DEADLINES = versionedTable<DeadlineRow>('deadlines', {
  types: {
    case_id: 'text',
    deadline_id: 'text',
    date: 'text',
    precision: 'text',
    quote: 'text',
    place: 'text',
    said_by: 'text',
    meeting_id: 'text',
    item_id: 'text',
    status: 'text',
    met_on: 'text',
    lapsed_reason: 'text',
    lineage: 'text',
  },
  key: ['case_id', 'deadline_id'],
  closable: [
    { columns: ['quote', 'lapsed_reason'], part: (row) => partOfPlace(row.place) },
    closable('any-section', ['lineage'], '[]'),
  ],
});
