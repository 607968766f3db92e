import { closable } from '../closed/closable';
import { versionedTable } from '../table';

/** Something of a case that is closed to the public. A row ends when it is opened again. */
export type AccessRow = {
  readonly case_id: string;
  /** An `AccessScope`. */
  readonly scope: string;
  /** Which one: the meeting of an item (empty for the case as a whole), a section, or the id of a document. */
  readonly thing: string;
  /** The meeting that it was said for; null outside one. */
  readonly meeting_id: string | null;
  /** Null of all but items. */
  readonly public_title: string | null;
  readonly basis: string | null;
  readonly decided_by: string;
  /** ISO date on which it took effect. */
  readonly since: string;
};

export const ACCESS = versionedTable<AccessRow>('access', {
  types: {
    case_id: 'text',
    scope: 'text',
    thing: 'text',
    meeting_id: 'text',
    public_title: 'text',
    basis: 'text',
    decided_by: 'text',
    since: 'text',
  },
  key: ['case_id', 'scope', 'thing'],
  closable: [closable('always', ['basis', 'decided_by'])],
});
