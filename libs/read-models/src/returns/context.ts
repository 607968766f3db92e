import { chunksOf } from '../chunks';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';
import type { PromisedRow } from './candidates';
import type { Scope } from './scope';

export interface ItemSeen {
  readonly caseId: string;
  readonly itemId: string;
  readonly meetingId: string;
  readonly number: string | null;
  readonly status: string;
  readonly accepted: number;
  readonly returnId: string | null;
}

/** What other streams say about the cases of some returns, all as of one moment. */
export interface ReturnContext {
  readonly titles: ReadonlyMap<string, string>;
  /** In the order of their meetings. */
  readonly items: readonly ItemSeen[];
  readonly meetings: ReadonlyMap<string, MeetingRef>;
  /** Meetings by `bodyId date`, cancelled ones last. */
  readonly meetingsOn: ReadonlyMap<string, readonly MeetingRef[]>;
  /** `meetingId caseId` of every line of an agenda that was sent. */
  readonly sent: ReadonlySet<string>;
}

export const pair = (a: string, b: string): string => `${a} ${b}`;

/** Reads what the scope's declared cases and these returns need. */
export async function contextOf(reading: Reading, scope: Scope, rows: readonly PromisedRow[]): Promise<ReturnContext> {
  const caseIds = [
    ...new Set([
      ...rows.map((row) => row.case_id),
      ...scope.declared.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
    ]),
  ];
  const items = await itemsOf(reading, caseIds);
  const onTheirDays = await meetingsOnDays(reading, rows);
  const meetings = await meetingRefs(reading, [
    ...scope.meetings.map(({ id }) => id),
    ...rows.flatMap((row) => [row.meeting_id, row.target_meeting_id, row.kept_meeting_id]),
    ...items.map(({ meetingId }) => meetingId),
    ...onTheirDays,
  ]);
  const meetingsOn = byBodyAndDate([...meetings.values()]);
  return {
    titles: await titlesOf(reading, caseIds),
    items: inOrder(items, meetings),
    meetings,
    meetingsOn,
    sent: await sentLines(reading, caseIds, meetings),
  };
}

async function itemsOf(reading: Reading, caseIds: readonly string[]): Promise<ItemSeen[]> {
  const items: ItemSeen[] = [];
  for (const chunk of chunksOf(caseIds)) {
    const rows = await reading.db
      .selectFrom('items as i')
      .select(['i.case_id as caseId', 'i.item_id as itemId', 'i.meeting_id as meetingId', 'i.number'])
      .select(['i.status', 'i.accepted', 'i.return_id as returnId'])
      .where('i.case_id', 'in', chunk)
      .where(holds(reading, 'i'))
      .execute();
    items.push(...rows);
  }
  return items;
}

function inOrder(items: readonly ItemSeen[], meetings: ReadonlyMap<string, MeetingRef>): ItemSeen[] {
  const place = (item: ItemSeen): string => `${meetings.get(item.meetingId)?.date ?? ''} ${item.itemId}`;
  return [...items].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** The ids of the meetings that are on the days that returns were promised to. */
async function meetingsOnDays(reading: Reading, rows: readonly PromisedRow[]): Promise<string[]> {
  const days = [...new Set(rows.flatMap((row) => (row.target_date === null ? [] : [row.target_date])))];
  const ids: string[] = [];
  for (const chunk of chunksOf(days)) {
    const found = await reading.db
      .selectFrom('meetings as m')
      .select('m.meeting_id')
      .where('m.date', 'in', chunk)
      .where(holds(reading, 'm'))
      .execute();
    ids.push(...found.map((row) => row.meeting_id));
  }
  return ids;
}

function byBodyAndDate(meetings: readonly MeetingRef[]): ReadonlyMap<string, readonly MeetingRef[]> {
  const rank = ({ status }: MeetingRef): number => Number(status === 'cancelled');
  const byKey = new Map<string, MeetingRef[]>();
  for (const meeting of [...meetings].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))) {
    const key = pair(meeting.bodyId, meeting.date);
    byKey.set(key, [...(byKey.get(key) ?? []), meeting]);
  }
  return byKey;
}

async function titlesOf(reading: Reading, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const chunk of chunksOf(caseIds)) {
    const rows = await reading.db
      .selectFrom('cases as c')
      .select(['c.case_id', 'c.title'])
      .where('c.case_id', 'in', chunk)
      .where(holds(reading, 'c'))
      .execute();
    for (const row of rows) titles.set(row.case_id, row.title);
  }
  return titles;
}

async function sentLines(
  reading: Reading,
  caseIds: readonly string[],
  meetings: ReadonlyMap<string, MeetingRef>,
): Promise<ReadonlySet<string>> {
  const [cases, sent] = [new Set(caseIds), new Set<string>()];
  for (const chunk of chunksOf([...meetings.keys()])) {
    const rows = await reading.db
      .selectFrom('sent_lines as s')
      .select(['s.meeting_id', 's.case_id'])
      .where('s.meeting_id', 'in', chunk)
      .where('s.case_id', 'is not', null)
      .where(holds(reading, 's'))
      .execute();
    for (const row of rows)
      if (row.case_id !== null && cases.has(row.case_id)) sent.add(pair(row.meeting_id, row.case_id));
  }
  return sent;
}
