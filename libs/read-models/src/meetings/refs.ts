import { nameOnTheDay } from '../bodies/name-on';
import { chunksOf } from '../chunks';
import { holds, type Reading } from '../reading';

/** A meeting as other things refer to it; its date is that of the reading's moment. */
export interface MeetingRef {
  readonly id: string;
  readonly date: string;
  /** What the body was called on that day. */
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
      .select(['m.meeting_id', 'm.date', 'm.body_id', 'm.status'])
      .select(nameOnTheDay(reading))
      .where('m.meeting_id', 'in', chunk)
      .where(holds(reading, 'm'))
      .execute();
    for (const row of rows) {
      const { meeting_id: id, date, body_id: bodyId, status } = row;
      refs.set(id, { id, date, body: row.body_name ?? bodyId, bodyId, status });
    }
  }
  return refs;
}
