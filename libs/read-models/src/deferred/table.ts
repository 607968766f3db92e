import { closable } from '../closed/closable';
import { versionedTable } from '../table';

/** A stretch of time in which a case was put off, once or several times in a row, without being treated. */
export type DeferralRow = {
  readonly case_id: string;
  /** 1 for the case's first, and so on. */
  readonly deferral: number;
  /** 1 while the case is deferred. */
  readonly active: number;
  /** The command that ended it: a postponement by the same command carries it on. */
  readonly ended_by: string | null;
  /** ISO date on which it took effect first. */
  readonly since: string;
  /** How often it was put off, the first time included. */
  readonly times: number;
  /** How often the body itself decided it. */
  readonly political_times: number;
  /** The return that the last postponement opened. */
  readonly return_id: string;
  /** The meeting and item that put it off last; null where that was between meetings. */
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  /** ISO date on which the last one took effect. */
  readonly put_off_on: string;
  readonly cause: string;
  readonly reason: string | null;
  readonly requested_by: string | null;
};

/** One time that a case was put off. */
export type PostponementRow = {
  readonly case_id: string;
  /** 1 for the case's first, and so on. */
  readonly nth: number;
  readonly event_id: string;
  /** ISO date on which it took effect. */
  readonly put_off_on: string;
  /** A `Cause`. */
  readonly cause: string;
  /** 1 where the body itself decided it at a meeting: only that is a political postponement. */
  readonly political: number;
  /** The meeting and item; null where it was between meetings. */
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  readonly return_id: string;
  readonly reason: string | null;
  readonly requested_by: string | null;
};

export const POSTPONEMENTS = versionedTable<PostponementRow>('postponements', {
  types: {
    case_id: 'text',
    nth: 'integer',
    event_id: 'text',
    put_off_on: 'text',
    cause: 'text',
    political: 'integer',
    meeting_id: 'text',
    item_id: 'text',
    return_id: 'text',
    reason: 'text',
    requested_by: 'text',
  },
  key: ['case_id', 'nth'],
  closable: [closable('decision', ['reason', 'requested_by'])],
  indexes: [{ on: ['meeting_id'] }],
});

export const DEFERRALS = versionedTable<DeferralRow>('deferrals', {
  types: {
    case_id: 'text',
    deferral: 'integer',
    active: 'integer',
    ended_by: 'text',
    since: 'text',
    times: 'integer',
    political_times: 'integer',
    return_id: 'text',
    meeting_id: 'text',
    item_id: 'text',
    put_off_on: 'text',
    cause: 'text',
    reason: 'text',
    requested_by: 'text',
  },
  key: ['case_id', 'deferral'],
  closable: [closable('decision', ['reason', 'requested_by'])],
  indexes: [{ on: ['active'], current: true }],
});
