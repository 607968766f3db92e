import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { MeetingKind } from '@sagsgang/domain/meeting/scheduling';
import type { MeetingStatus } from '@sagsgang/domain/vocabulary';
import { attendance, type AttendanceView } from '../attendance/query';
import { proceedingsOf, type ProceedingsView } from '../proceedings/query';
import { nameOnTheDay } from '../bodies/name-on';
import { holds, type Reading } from '../reading';
import { calendarOf, type MeetingCalendar } from './calendar';
import { protocolOf, publicationsOf, type ProtocolView, type PublicationView } from '../protocol/query';
import { minutesWords } from '../protocol/states-of';
import type { MinutesWord } from '../protocol/state';
import { agendaOf, type AgendaView } from './agenda';

export interface MeetingSummary {
  readonly id: string;
  readonly bodyId: string;
  /** What the body was called on that day. */
  readonly body: string;
  readonly date: string;
  readonly kind: MeetingKind;
  readonly status: MeetingStatus;
  /** Local times of the day, `09.30`. */
  readonly time: { readonly start: string; readonly end: string | null } | null;
  readonly place: string | null;
}

/** A meeting as the list of meetings shows it. */
export interface ListedMeeting extends MeetingSummary {
  /** How far its minutes are. */
  readonly minutes: MinutesWord;
}

export interface MeetingList {
  readonly meetings: readonly ListedMeeting[];
}

/** The meetings, oldest first. */
export async function listMeetings(
  reading: Reading,
  { bodyId }: { readonly bodyId?: string } = {},
): Promise<MeetingList> {
  const all = meetingRows(reading).orderBy('m.date').orderBy('m.meeting_id');
  const rows = await (bodyId === undefined ? all : all.where('m.body_id', '=', bodyId)).execute();
  const words = await minutesWords(reading, rows);
  return { meetings: rows.map((row) => ({ ...summaryOf(row), minutes: words.get(row.meeting_id) ?? 'none' })) };
}

/** A meeting with its backward calendar. */
export interface CalendarEntry extends MeetingSummary {
  readonly calendar: MeetingCalendar;
  /** Its agenda was to be sent before today, and was not. */
  readonly dispatchOverdue: boolean;
}

export interface CalendarList {
  readonly meetings: readonly CalendarEntry[];
}

/** The backward calendars of the meetings that are still to be held, or of one meeting, by the meetings' dates. */
export async function meetingCalendars(
  reading: Reading,
  today: PlainDate,
  { meetingId }: { readonly meetingId?: string } = {},
): Promise<CalendarList> {
  const all = meetingRows(reading).orderBy('m.date').orderBy('m.meeting_id');
  const wanted =
    meetingId === undefined
      ? all.where('m.status', 'in', ['planned', 'convened'])
      : all.where('m.meeting_id', '=', meetingId);
  const meetings: CalendarEntry[] = [];
  for (const row of await wanted.execute()) {
    const calendar = await calendarOf(reading, row);
    const waits = row.status === 'planned' && calendar.dispatch?.sentOn === null;
    meetings.push({ ...summaryOf(row), calendar, dispatchOverdue: waits && calendar.dispatch.due < today });
  }
  return { meetings };
}

export interface MeetingView extends ListedMeeting, AgendaView, ProceedingsView {
  /** By when its cases were to be handed in and its agenda sent, by the rules of its body. */
  readonly calendar: MeetingCalendar;
  readonly sentOn: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** ISO date on which it ended, where it was adjourned and ended on another day than its date. */
  readonly closedOn: string | null;
  readonly cancelledBecause: string | null;
  readonly attendance: readonly AttendanceView[];
  /** The meeting that approved its minutes; its own where that was at its end, or by signatures. */
  readonly minutesApprovedBy: string | null;
  /** The way of its minutes: sent, remarks, signatures, approval, addenda. */
  readonly protocol: ProtocolView;
  /** What the public can see of it, or could. */
  readonly publications: readonly PublicationView[];
  readonly declaredReturns: readonly {
    readonly title: string;
    readonly condition: string | null;
    readonly caseId: string | null;
    readonly ground: string | null;
  }[];
  readonly documents: readonly { readonly sha256: string; readonly fileName: string; readonly kind: string }[];
}

/** A meeting with its agenda as it was planned, sent and held, or null where there is none with that id. */
export async function showMeeting(reading: Reading, meetingId: string): Promise<MeetingView | null> {
  const row = await meetingRows(reading).where('m.meeting_id', '=', meetingId).executeTakeFirst();
  if (row === undefined) return null;
  const protocol = await protocolOf(reading, meetingId);
  return {
    ...summaryOf(row),
    minutes: (await minutesWords(reading, [row])).get(meetingId) ?? 'none',
    sentOn: row.sent_on,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedOn: row.closed_on,
    cancelledBecause: row.cancelled_because,
    calendar: await calendarOf(reading, row),
    ...(await agendaOf(reading, row)),
    attendance: await attendance(reading, meetingId),
    ...(await proceedingsOf(reading, meetingId)),
    minutesApprovedBy: protocol.approval?.meetingId ?? null,
    protocol,
    publications: await publicationsOf(reading, meetingId),
    declaredReturns: await declaredAt(reading, meetingId),
    documents: await documentsOf(reading, meetingId),
  };
}

const meetingRows = (reading: Reading) =>
  reading.db.selectFrom('meetings as m').selectAll('m').select(nameOnTheDay(reading)).where(holds(reading, 'm'));

type Row = Awaited<ReturnType<ReturnType<typeof meetingRows>['execute']>>[number];

const summaryOf = (row: Row): MeetingSummary => ({
  id: row.meeting_id,
  bodyId: row.body_id,
  body: row.body_name ?? row.body_id,
  date: row.date,
  kind: row.kind as MeetingSummary['kind'],
  status: row.status as MeetingStatus,
  time: row.starts === null ? null : { start: row.starts, end: row.ends },
  place: row.place,
});

const declaredAt = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('declared as d')
    .select(['d.title', 'd.condition', 'd.case_id as caseId', 'd.ground'])
    .where('d.meeting_id', '=', meetingId)
    .where(holds(reading, 'd'))
    .orderBy('d.list')
    .orderBy('d.place')
    .execute();

const documentsOf = (reading: Reading, meetingId: string) =>
  reading.db
    .selectFrom('documents as f')
    .select(['f.sha256', 'f.file_name as fileName', 'f.kind'])
    .where('f.meeting_id', '=', meetingId)
    .where(holds(reading, 'f'))
    .orderBy('f.sha256')
    .execute();
