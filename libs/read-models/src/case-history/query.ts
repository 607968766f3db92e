import type { CaseStatus } from '@sagsgang/domain/vocabulary';
import { longDate } from '../danish';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { carriedOn } from '../case-overview/merged';
import { namedOn } from '../bodies/show';
import { holds, upTo, type Reading } from '../reading';
import type { Line, Part } from './line';
import { CLOSED_LINE } from './table';

/** One event in a case's history. */
export interface HistoryLine {
  /** The event's contiguous number, and the event's id: links lead there. */
  readonly number: number;
  readonly eventId: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly actor: string;
  /** Where it happened, with the meeting's date as of the reading's moment; null between meetings. */
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
  /** What the case was called at that item; null where it was none, or where nothing told it. */
  readonly itemTitle: string | null;
  /** The case that it happened to: this one, or one that this one carries on. */
  readonly caseId: string;
  readonly type: string;
  /** A Danish sentence. */
  readonly text: string;
  /** The number of the event that took it back; to be shown struck through. Null as a rule. */
  readonly annulledBy: number | null;
}

export interface CaseHistory {
  readonly case: { readonly id: string; readonly title: string; readonly state: CaseStatus };
  readonly history: readonly HistoryLine[];
}

/** Everything that happened to a case, oldest first, or null where there is no such case at that moment. */
export async function caseHistory(reading: Reading, caseId: string): Promise<CaseHistory | null> {
  const found = await reading.db
    .selectFrom('cases as c')
    .innerJoin('case_states as s', (join) => join.onRef('s.case_id', '=', 'c.case_id').on(holds(reading, 's')))
    .select(['c.case_id as id', 'c.title', 's.state'])
    .where('c.case_id', '=', caseId)
    .where(holds(reading, 'c'))
    .executeTakeFirst();
  if (found === undefined) return null;
  const caseIds = [caseId, ...(await carriedOn(reading, caseId)).map((one) => one.caseId)];
  const rows = [...(await ownLines(reading, caseIds)), ...(await linesOfItsMeetings(reading, caseIds))];
  rows.sort((a, b) => a.number - b.number || a.line - b.line || caseIds.indexOf(a.caseId) - caseIds.indexOf(b.caseId));
  return { case: { ...found, state: found.state as CaseStatus }, history: await tell(reading, withoutRepeats(rows)) };
}

interface LineRow {
  readonly number: number;
  readonly line: number;
  readonly caseId: string;
  readonly meetingId: string | null;
  readonly itemNumber: string | null;
  readonly text: string;
  readonly eventId: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly effectiveOn: string;
  readonly actor: string;
  readonly type: string;
  readonly annulledBy: number | null;
}

const lines = (reading: Reading) =>
  reading.db
    .selectFrom('history as h')
    .innerJoin('log as l', 'l.number', 'h.number')
    .leftJoin('annulled as a', (join) => join.onRef('a.event_id', '=', 'l.event_id').on(upTo(reading, 'a.number')))
    .select([
      'h.number',
      'h.line',
      'h.text',
      'l.event_id as eventId',
      'l.position',
      'l.recorded_at as recordedAt',
      'l.effective_on as effectiveOn',
      'l.actor',
      'l.type',
      'a.number as annulledBy',
    ])
    .where(upTo(reading, 'h.number'));

const ownLines = (reading: Reading, caseIds: readonly string[]): Promise<LineRow[]> =>
  lines(reading)
    .select((eb) => [eb.ref('h.case_id').$notNull().as('caseId'), 'h.meeting_id as meetingId'])
    .select('h.item_number as itemNumber')
    .where('h.case_id', 'in', caseIds)
    .execute();

/** What happened to the meetings on whose agenda the case stood when it happened. */
const linesOfItsMeetings = (reading: Reading, caseIds: readonly string[]): Promise<LineRow[]> =>
  lines(reading)
    .innerJoin('items as i', (join) =>
      join
        .onRef('i.meeting_id', '=', 'h.about_meeting_id')
        .onRef('i.valid_from', '<=', 'h.number')
        .onRef('i.valid_to', '>', 'h.number'),
    )
    .select(['i.case_id as caseId', 'h.about_meeting_id as meetingId', 'i.number as itemNumber'])
    .where('i.case_id', 'in', caseIds)
    .where((eb) =>
      eb.or([
        eb('h.concerns', '=', 'listed').and('i.status', '!=', 'removed'),
        eb('h.concerns', '=', 'treated').and('i.status', 'in', ['treated', 'carried_over']),
      ]),
    )
    .where((eb) => eb.or([eb('h.about_number', 'is', null), eb('h.about_number', '=', eb.ref('i.number'))]))
    .execute();

/** A case may stand on one agenda twice. */
function withoutRepeats(rows: readonly LineRow[]): LineRow[] {
  return rows.filter((row, at) => row.number !== rows[at - 1]?.number || row.line !== rows[at - 1]?.line);
}

async function tell(reading: Reading, rows: readonly LineRow[]): Promise<HistoryLine[]> {
  const parsed = rows.map((row) => ({ row, parts: partsFor(reading, row) }));
  const named = parsed.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
  const meetingIds = named.flatMap((part) => ('meeting' in part ? [part.meeting] : []));
  const meetings = await meetingRefs(reading, [...rows.map((row) => row.meetingId), ...meetingIds]);
  const titles = await titlesOf(
    reading,
    named.flatMap((part) => ('case' in part ? [part.case] : [])),
  );
  const bodies = await namedOn(
    reading,
    named.flatMap((part) => ('body' in part ? [part.body] : [])),
  );
  const itemTitles = await itemTitlesOf(reading, [...new Set(rows.map((row) => row.caseId))]);
  return parsed.map(({ row: { line: _line, meetingId, text: _text, ...row }, parts }) => ({
    ...row,
    meeting: meetingId === null ? null : (meetings.get(meetingId) ?? null),
    itemTitle: itemTitles.get(`${row.caseId} ${meetingId ?? ''}`) ?? null,
    text: parts.map((part) => worded(part, { meetings, titles, called: (id) => bodies(id, row.effectiveOn) })).join(''),
  }));
}

/** A meeting tells of a recusal by the item's number alone, so that nothing encrypts the reason, which is personal. */
function partsFor({ view }: Reading, { type, text }: LineRow): Line {
  return view === 'public' && type === 'RecusalDecided' ? [CLOSED_LINE] : (JSON.parse(text) as Line);
}

/** What the parts of a line are filled in with. */
interface Words {
  readonly meetings: ReadonlyMap<string, MeetingRef>;
  readonly titles: ReadonlyMap<string, string>;
  /** What a body was called on the day of the line. */
  readonly called: (bodyId: string) => string;
}

function worded(part: Part, { meetings, titles, called }: Words): string {
  if (typeof part === 'string') return part;
  if ('body' in part) return called(part.body);
  if ('case' in part) return `"${titles.get(part.case) ?? part.case}"`;
  const date = meetings.get(part.meeting)?.date;
  const said = part.said ?? date;
  if (said === undefined) return part.meeting;
  const moved = date !== undefined && date !== said;
  return moved ? `${longDate(said)} (nu den ${longDate(date)})` : longDate(said);
}

/** What the cases were called at each meeting, by case and meeting; the newest item at a meeting says it. */
async function itemTitlesOf(reading: Reading, caseIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (caseIds.length === 0) return new Map();
  const rows = await reading.db
    .selectFrom('items as i')
    .select(['i.case_id', 'i.meeting_id', 'i.title'])
    .where('i.case_id', 'in', caseIds)
    .where(holds(reading, 'i'))
    .orderBy('i.item_id')
    .execute();
  return new Map(rows.map((row) => [`${row.case_id} ${row.meeting_id}`, row.title]));
}

async function titlesOf(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reading.db
    .selectFrom('cases as c')
    .select(['c.case_id', 'c.title'])
    .where('c.case_id', 'in', [...new Set(ids)])
    .where(holds(reading, 'c'))
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.title]));
}
