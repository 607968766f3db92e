import { chunksOf } from '../chunks';
import { holds, type Reading } from '../reading';

/** A meeting as other things refer to it; its date is that of the reading's moment. */
export interface MeetingRef {
  readonly id: string;
  readonly date: string;
  /** The body's name. */
  readonly body: string;
  readonly bodyId: string;
  readonly status: string;
}

/** The meetings with these ids; one that is unknown is left out. */
export async function meetingRefs(
  reading: Reading,
  ids: Iterable<string | null | undefined>,
): Promise<ReadonlyMap<string, MeetingRef>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined);
  const refs = new Map<string, MeetingRef>();
  for (const chunk of chunksOf(wanted)) {
    const rows = await reading.db
      .selectFrom('meetings as m')
      .leftJoin('bodies as b', (join) => join.onRef('b.body_id', '=', 'm.body_id').on(holds(reading, 'b')))
      .select(['m.meeting_id', 'm.date', 'm.body_id', 'm.status', 'b.name'])
      .where('m.meeting_id', 'in', chunk)
      .where(holds(reading, 'm'))
      .execute();
    for (const row of rows) {
      const { meeting_id: id, date, body_id: bodyId, status } = row;
      refs.set(id, { id, date, body: row.name ?? bodyId, bodyId, status });
    }
  }
  return refs;
}
