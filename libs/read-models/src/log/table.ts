import { insertOnlyTable } from '../table';

/** The log's own facts of every event: what maps numbers to positions, and instants to numbers. */
export type LogRow = {
  readonly number: number;
  /** Unsigned 64 bit as a decimal string. */
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly event_id: string;
  readonly type: string;
  readonly recorded_at: string;
  /** The latest `recorded_at` up to here: clocks go back now and then, and `asOf` an instant must not. */
  readonly recorded_max: string;
  /** ISO date. */
  readonly effective_on: string;
  readonly actor: string;
};

export const LOG = insertOnlyTable<LogRow>('log', {
  types: {
    number: 'integer',
    position: 'text',
    stream: 'text',
    revision: 'integer',
    event_id: 'text',
    type: 'text',
    recorded_at: 'text',
    recorded_max: 'text',
    effective_on: 'text',
    actor: 'text',
  },
  key: ['number'],
  indexes: [{ on: ['recorded_max'] }],
});
