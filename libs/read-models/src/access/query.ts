import type { AccessScope, ClosableSection } from '@sagsgang/domain/case/access';
import { chunksOf } from '../chunks';
import { holds, type Reading } from '../reading';
import type { AccessRow } from './table';

/** Something of a case that is closed to the public (lukket). */
export interface AccessView {
  readonly scope: AccessScope;
  /** The meeting that it was said for; null for the case as a whole. */
  readonly meetingId: string | null;
  /** Null with any other scope than `section`. */
  readonly section: ClosableSection | null;
  /** Null with any other scope than `attachment`. */
  readonly attachmentId: string | null;
  /** The neutral title of a closed item. */
  readonly publicTitle: string | null;
  readonly basis: string | null;
  readonly decidedBy: string | null;
  /** ISO date. */
  readonly since: string;
}

/** What is closed of these cases, by case, the last decision at the end; a case of which nothing is closed is left out. */
export async function accessOf(
  reading: Reading,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AccessView[]>> {
  const byCase = new Map<string, AccessView[]>();
  for (const chunk of chunksOf([...new Set(caseIds)])) {
    const rows = await reading.db
      .selectFrom('access as a')
      .selectAll('a')
      .where('a.case_id', 'in', chunk)
      // Rights are today's: the public is told of what is closed now, also where it asks about an earlier moment.
      .where(holds(reading.view === 'public' ? { at: null } : reading, 'a'))
      .orderBy('a.valid_from')
      .orderBy('a.scope')
      .orderBy('a.thing')
      .execute();
    for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), viewOf(row)]);
  }
  return byCase;
}

/**
 * The neutral title under which a case stands; null while none of its items is closed.
 * @param meetingId the meeting on whose agenda it is to be shown, which may have a title of its own
 */
export function publicTitleOf(
  access: readonly AccessView[] | undefined,
  meetingId: string | null = null,
): string | null {
  const items = (access ?? []).filter(({ scope }) => scope === 'item');
  const there = items.find((item) => meetingId !== null && item.meetingId === meetingId);
  return (there ?? items.at(-1))?.publicTitle ?? null;
}

/** The ids of the cases of which an item is closed today. */
export const closedCases = (reading: Reading) =>
  reading.db
    .selectFrom('access as a')
    .select('a.case_id')
    .where('a.scope', '=', 'item')
    .where(holds({ at: null }, 'a'));

const viewOf = (row: AccessRow): AccessView => ({
  scope: row.scope as AccessScope,
  meetingId: row.meeting_id,
  section: row.scope === 'section' ? (row.thing as ClosableSection) : null,
  attachmentId: row.scope === 'attachment' ? row.thing : null,
  publicTitle: row.public_title,
  basis: row.basis,
  decidedBy: row.decided_by,
  since: row.since,
});
