import { closable, type Part } from '../closed/closable';
import { versionedTable } from '../table';

/** Something that is or was awaited from others: a referral's answer, what a case was sent back for, or a hearing. */
export type AwaitedRow = {
  readonly case_id: string;
  /** An `AwayKind`. */
  readonly kind: string;
  /** The item whose decision sent the case away; `h1`, `h2`, … of a hearing. */
  readonly away_id: string;
  readonly meeting_id: string | null;
  readonly item_id: string | null;
  /** JSON list of names: the body that it was referred to, or those who are heard; empty for the administration. */
  readonly from_whom: string;
  /** What is wanted, or heard about. */
  readonly what: string | null;
  readonly since: string;
  /** The last day for the answer; null where none was set. */
  readonly until: string | null;
  /** An `AwayFate`. */
  readonly status: string;
  readonly ended_on: string | null;
  /** JSON list of `{party, on, text}`. */
  readonly answers: string;
  /** JSON list of those who had not answered when the hearing was closed. */
  readonly silent: string;
};

/** A decision sends a case away; what it is heard about may come from any section. */
const partOfAway = ({ kind }: AwaitedRow): Part => (kind === 'hearing' ? 'any-section' : 'decision');

export const AWAITED = versionedTable<AwaitedRow>('awaited', {
  types: {
    case_id: 'text',
    kind: 'text',
    away_id: 'text',
    meeting_id: 'text',
    item_id: 'text',
    from_whom: 'text',
    what: 'text',
    since: 'text',
    until: 'text',
    status: 'text',
    ended_on: 'text',
    answers: 'text',
    silent: 'text',
  },
  key: ['case_id', 'kind', 'away_id'],
  closable: [
    { columns: ['from_whom'], part: partOfAway, shown: '[]' },
    { columns: ['what'], part: partOfAway },
    closable('any-section', ['answers', 'silent'], '[]'),
  ],
  indexes: [{ on: ['status'], current: true }],
});
