import { closable, partOfPlace, PUBLIC_TITLE, type Part } from '../closed/closable';
import { versionedTable } from '../table';

/** A promise that the case comes back. */
export type ReturnRow = {
  readonly case_id: string;
  readonly return_id: string;
  /** A `ReturnSource`. */
  readonly source: string;
  /** Of a postponement: a `Cause`. */
  readonly cause: string | null;
  /** Where it was promised. */
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  /** The body that it comes back to. */
  readonly body_id: string;
  readonly target_meeting_id: string | null;
  /** As it was quoted; it stays when the meeting moves. */
  readonly target_date: string | null;
  readonly target_precision: string | null;
  readonly condition: string | null;
  /** Of a promise for the body's next meeting: the first day that it may be. */
  readonly next_from: string | null;
  readonly quote: string | null;
  /** JSON list of the points of the recommendation that are still put off; null where it is the whole case. */
  readonly points: string | null;
  /** JSON of a `Place`. */
  readonly place: string | null;
  /** `open`, `kept` or `withdrawn`; that it was broken is seen from its meeting. */
  readonly status: string;
  /** Where it was kept. */
  readonly kept_meeting_id: string | null;
  readonly withdrawn_reason: string | null;
  /** Who sees to it that the case comes back. */
  readonly responsible: string | null;
  /** A `Recurrence`. */
  readonly recurrence: string | null;
  /** The answer that it awaits: from whom, what, and the ISO date on which they were asked. */
  readonly awaiting_from: string | null;
  readonly awaiting_what: string | null;
  readonly asked_on: string | null;
  /** ISO date on which the answer came, and what it was. */
  readonly answered_on: string | null;
  readonly answer: string | null;
  /** ISO date on which somebody is to look at it again. */
  readonly review_on: string | null;
  /** The event that opened it, and the one that ended it. */
  readonly opened_by: string;
  readonly ended_by: string | null;
  /** The command that ended it, and the ISO date on which that took effect. */
  readonly ended_with: string | null;
  readonly ended_on: string | null;
  /** The return by which it was awaited at another time, between meetings. */
  readonly replaced_by: string | null;
  /** The day on which its condition was met. */
  readonly condition_met_on: string | null;
};

const partOfReturn = ({ source, place }: ReturnRow): Part =>
  source === 'postponement' ? 'decision' : partOfPlace(place);

export const RETURNS = versionedTable<ReturnRow>('returns', {
  types: {
    case_id: 'text',
    return_id: 'text',
    source: 'text',
    cause: 'text',
    meeting_id: 'text',
    item_id: 'text',
    body_id: 'text',
    target_meeting_id: 'text',
    target_date: 'text',
    target_precision: 'text',
    condition: 'text',
    next_from: 'text',
    quote: 'text',
    points: 'text',
    place: 'text',
    status: 'text',
    kept_meeting_id: 'text',
    withdrawn_reason: 'text',
    responsible: 'text',
    recurrence: 'text',
    awaiting_from: 'text',
    awaiting_what: 'text',
    asked_on: 'text',
    answered_on: 'text',
    answer: 'text',
    review_on: 'text',
    opened_by: 'text',
    ended_by: 'text',
    ended_with: 'text',
    ended_on: 'text',
    replaced_by: 'text',
    condition_met_on: 'text',
  },
  key: ['case_id', 'return_id'],
  closable: [
    {
      columns: ['condition', 'quote', 'withdrawn_reason', 'responsible', 'awaiting_what', 'answer'],
      part: partOfReturn,
    },
    // That an answer is awaited is no text, so that the public is shown somebody without a name.
    { columns: ['awaiting_from'], part: partOfReturn, shown: '' },
  ],
  indexes: [{ on: ['target_date'] }, { on: ['target_meeting_id'] }],
});

/** A line of a meeting's list "Sager til næste møde". */
export type DeclaredRow = {
  readonly meeting_id: string;
  /** The number of the list's own item, else empty. */
  readonly list: string;
  /** The line's place in the list, from 0. */
  readonly place: number;
  readonly body_id: string;
  readonly for_date: string | null;
  readonly for_meeting_id: string | null;
  readonly title: string;
  readonly condition: string | null;
  /** Null where it is no case yet. */
  readonly case_id: string | null;
  readonly ground: string | null;
};

export const DECLARED = versionedTable<DeclaredRow>('declared', {
  types: {
    meeting_id: 'text',
    list: 'text',
    place: 'integer',
    body_id: 'text',
    for_date: 'text',
    for_meeting_id: 'text',
    title: 'text',
    condition: 'text',
    case_id: 'text',
    ground: 'text',
  },
  key: ['meeting_id', 'list', 'place'],
  closable: [closable('matter', ['title'], PUBLIC_TITLE), closable('matter', ['condition', 'ground'])],
  indexes: [{ on: ['for_date'] }, { on: ['for_meeting_id'] }],
});
