import { projection, put } from '../projection';
import { DEADLINES, type DeadlineRow } from './table';

/** A date that a deadline had before it was moved. */
export interface EarlierDate {
  readonly date: string;
  readonly precision: string;
  readonly quote: string | null;
  readonly meetingId: string | null;
  readonly itemId: string | null;
}

export const deadlines = projection('case', DEADLINES, {
  DeadlineSet: ({ id: eventId, data }, { id }) =>
    put({
      ...dateColumns(data),
      said_by: eventId,
      case_id: id,
      deadline_id: data.deadlineId,
      ...OPENED,
      lineage: '[]',
    }),
  DeadlineMoved: ({ id: eventId, data }, { id, row }) => {
    const before = row(data.deadlineId);
    return put({
      ...dateColumns(data),
      said_by: eventId,
      case_id: id,
      deadline_id: data.deadlineId,
      ...OPENED,
      lineage: before === undefined ? '[]' : JSON.stringify(lineageThrough(before)),
    });
  },
  DeadlineMet: ({ data }, { row }) => {
    const met = row(data.deadlineId);
    return met === undefined ? [] : put({ ...met, status: 'met', met_on: data.on });
  },
  DeadlineLapsed: ({ data }, { row }) => {
    const lapsed = row(data.deadlineId);
    return lapsed === undefined ? [] : put({ ...lapsed, status: 'lapsed', lapsed_reason: data.reason });
  },
});

const OPENED = { status: 'open', met_on: null, lapsed_reason: null };

interface DateData {
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly date: string;
  readonly precision: string;
  readonly quote: string | null;
  readonly place: object | null;
}

const dateColumns = (data: DateData) => ({
  date: data.date,
  precision: data.precision,
  quote: data.quote,
  place: data.place === null ? null : JSON.stringify(data.place),
  meeting_id: data.meetingId,
  item_id: data.itemId,
});

function lineageThrough(row: DeadlineRow): EarlierDate[] {
  const { date, precision, quote, meeting_id: meetingId, item_id: itemId } = row;
  return [...(JSON.parse(row.lineage) as EarlierDate[]), { date, precision, quote, meetingId, itemId }];
}
