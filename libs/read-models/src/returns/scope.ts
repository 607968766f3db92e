import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { holds, type Reading } from '../reading';

/** Whose returns are asked for: those of a day, over all bodies, or of one meeting. */
export type ReturnsAsked = { readonly date: PlainDate } | { readonly meetingId: string };

/** The meetings of the day, or the one meeting, with the lists that name them. */
export interface Scope {
  readonly date: PlainDate;
  /** Null where every body's are asked for. */
  readonly bodyId: string | null;
  readonly meetings: readonly { readonly id: string; readonly bodyId: string; readonly status: string }[];
  readonly declared: readonly DeclaredLine[];
}

export interface DeclaredLine {
  readonly title: string;
  readonly condition: string | null;
  readonly caseId: string | null;
  readonly bodyId: string;
  readonly forMeetingId: string | null;
  /** The number of the event that declared it. */
  readonly since: number;
}

/** There is no such meeting at the reading's moment. */
export class UnknownMeeting extends Error {
  override readonly name = 'UnknownMeeting';
  constructor(readonly meetingId: string) {
    super(`no meeting ${meetingId}`);
  }
}

/** @throws UnknownMeeting */
export async function scopeOf(reading: Reading, asked: ReturnsAsked): Promise<Scope> {
  const rows = await meetingsOf(reading, asked);
  const meetings = rows.map(({ meeting_id: id, body_id: bodyId, status }) => ({ id, bodyId, status }));
  if ('date' in asked) {
    const declared = await declaredFor(reading, asked.date, meetings, null);
    return { date: asked.date, bodyId: null, meetings, declared };
  }
  const [meeting] = rows;
  if (meeting === undefined) throw new UnknownMeeting(asked.meetingId);
  const { date, body_id: bodyId } = meeting;
  return { date, bodyId, meetings, declared: await declaredFor(reading, date, meetings, bodyId) };
}

function meetingsOf(reading: Reading, asked: ReturnsAsked) {
  const rows = reading.db
    .selectFrom('meetings as m')
    .select(['m.meeting_id', 'm.body_id', 'm.status', 'm.date'])
    .where(holds(reading, 'm'))
    .orderBy('m.meeting_id');
  return 'date' in asked
    ? rows.where('m.date', '=', asked.date).execute()
    : rows.where('m.meeting_id', '=', asked.meetingId).execute();
}

/** The lines of all lists for the day or the meetings, in the order of the lists. */
async function declaredFor(
  reading: Reading,
  date: PlainDate,
  meetings: Scope['meetings'],
  bodyId: string | null,
): Promise<DeclaredLine[]> {
  const ids = meetings.map(({ id }) => id);
  const rows = await reading.db
    .selectFrom('declared as d')
    .select(['d.title', 'd.condition', 'd.case_id', 'd.body_id', 'd.for_meeting_id', 'd.valid_from'])
    .where(holds(reading, 'd'))
    .where((eb) =>
      eb.or([
        bodyId === null ? eb('d.for_date', '=', date) : eb('d.for_date', '=', date).and('d.body_id', '=', bodyId),
        ...(ids.length === 0 ? [] : [eb('d.for_meeting_id', 'in', ids)]),
      ]),
    )
    .orderBy('d.meeting_id')
    .orderBy('d.list')
    .orderBy('d.place')
    .execute();
  return rows.map((row) => ({
    title: row.title,
    condition: row.condition,
    caseId: row.case_id,
    bodyId: row.body_id,
    forMeetingId: row.for_meeting_id,
    since: row.valid_from,
  }));
}
