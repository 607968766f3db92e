import { holds, type Reading } from '../reading';
import { knownCases, type KnownCase } from './known-cases';
import type { MeetingStatus } from '@sagsgang/domain/vocabulary';

/** What a plan for importing a document must know of its body. */
export interface KnownBody {
  readonly bodyId: string;
  /** False where the body is not registered; the rest is then empty. */
  readonly registered: boolean;
  readonly meetings: readonly { readonly meetingId: string; readonly date: string; readonly status: MeetingStatus }[];
  readonly cases: readonly KnownCase[];
  /** SHA-256 of the documents that were filed. */
  readonly documents: readonly string[];
}

/** All that is known of a body at the reading's moment. */
export async function known(reading: Reading, bodyId: string): Promise<KnownBody> {
  const body = await reading.db
    .selectFrom('bodies as b')
    .select('b.body_id')
    .where('b.body_id', '=', bodyId)
    .where(holds(reading, 'b'))
    .executeTakeFirst();
  const meetings = await reading.db
    .selectFrom('meetings as m')
    .select(['m.meeting_id as meetingId', 'm.date', 'm.status'])
    .where('m.body_id', '=', bodyId)
    .where(holds(reading, 'm'))
    .orderBy('m.date')
    .orderBy('m.meeting_id')
    .execute();
  const documents = await reading.db
    .selectFrom('documents as f')
    .innerJoin('meetings as m', (join) => join.onRef('m.meeting_id', '=', 'f.meeting_id').on(holds(reading, 'm')))
    .select('f.sha256')
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where(holds(reading, 'f'))
    .orderBy('f.sha256')
    .execute();
  return {
    bodyId,
    registered: body !== undefined,
    meetings: meetings.map((meeting) => ({ ...meeting, status: meeting.status as MeetingStatus })),
    cases: await knownCases(reading, bodyId),
    documents: documents.map(({ sha256 }) => sha256),
  };
}
