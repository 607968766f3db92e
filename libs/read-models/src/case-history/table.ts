import { type Part } from '../closed/closable';
import { insertOnlyTable } from '../table';

/**
 * Whose history the line belongs to: that of the case which it names, of every case that stood on the meeting's agenda
 * at the time, of every case that had been treated there, or of the meeting alone.
 */
export type Concern = 'case' | 'listed' | 'treated' | 'meeting';

/** One event told as a line. Written once: that it was annulled later stands in `annulled`. */
export type HistoryRow = {
  /** The event's number. */
  readonly number: number;
  /** From 0, where one event is a line in the histories of several cases. */
  readonly line: number;
  /** A `Concern`. */
  readonly concerns: string;
  readonly case_id: string | null;
  /** The meeting that it is about, where it is about no single case. */
  readonly about_meeting_id: string | null;
  /** The one item at that meeting which it concerns; null where it concerns all of them. */
  readonly about_number: string | null;
  /** Where it happened. */
  readonly meeting_id: string | null;
  readonly item_number: string | null;
  /** What of its case the line may quote: a `Part` of what can be closed. */
  readonly part: string;
  /** JSON of a `Line`: its parts, some of which are filled in by the query. */
  readonly text: string;
};

/** What the public is told of an event whose line is closed, beside the day and the meeting. */
export const CLOSED_LINE = 'Lukket for offentligheden';

export const HISTORY = insertOnlyTable<HistoryRow>('history', {
  types: {
    number: 'integer',
    line: 'integer',
    concerns: 'text',
    case_id: 'text',
    about_meeting_id: 'text',
    about_number: 'text',
    meeting_id: 'text',
    item_number: 'text',
    part: 'text',
    text: 'text',
  },
  key: ['number', 'line'],
  closable: [{ columns: ['text'], part: (row) => row.part as Part, shown: JSON.stringify([CLOSED_LINE]) }],
  indexes: [{ on: ['case_id', 'number'] }, { on: ['about_meeting_id', 'number'] }],
});

/** An event that was taken back. */
export type AnnulledRow = {
  readonly event_id: string;
  /** The number of the event that took it back. */
  readonly number: number;
};

export const ANNULLED = insertOnlyTable<AnnulledRow>('annulled', {
  types: { event_id: 'text', number: 'integer' },
  key: ['event_id', 'number'],
});
