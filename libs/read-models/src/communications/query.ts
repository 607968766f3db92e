import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { CLOSED_DAYS, daysBefore, daysPassed, type DayCount } from '@sagsgang/domain/calendar/days';
import type { Appeal, Channel } from '@sagsgang/domain/case/communication';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { holds, type Reading } from '../reading';

/** That a decision was told to somebody. */
export interface CommunicationView {
  readonly recipients: readonly string[];
  readonly channel: Channel;
  readonly on: string;
  /** The wording that was told: 0 as it was adopted, else the number of its correction. */
  readonly wording: number;
  readonly appeal: Required<Appeal> | null;
}

/** What is known of the telling of one decision. */
export interface TellingState {
  /** Somebody waits for the wording that stands, and it was not told. */
  readonly toBeTold: boolean;
  readonly communications: readonly CommunicationView[];
}

/** How the decisions of a case were told, by item. */
export async function tellingsOf(reading: Reading, caseId: string): Promise<ReadonlyMap<string, TellingState>> {
  const decisions = await reading.db
    .selectFrom('told_decisions as d')
    .select(['d.item_id', 'd.owed', 'd.told_on'])
    .where('d.case_id', '=', caseId)
    .where(holds(reading, 'd'))
    .execute();
  const tellings = await reading.db
    .selectFrom('tellings as t')
    .selectAll('t')
    .where('t.case_id', '=', caseId)
    .where(holds(reading, 't'))
    .orderBy('t.item_id')
    .orderBy('t.nth')
    .execute();
  return new Map(
    decisions.map(({ item_id, owed, told_on }) => {
      const communications = tellings.filter((row) => row.item_id === item_id).map(viewOf);
      return [item_id, { toBeTold: owed === 1 && told_on === null, communications }];
    }),
  );
}

interface Told {
  readonly recipients: string;
  readonly channel: string;
  readonly told_on: string;
  readonly wording: number;
  readonly appeal: string | null;
}

const viewOf = (row: Told): CommunicationView => ({
  recipients: JSON.parse(row.recipients) as string[],
  channel: row.channel as Channel,
  on: row.told_on,
  wording: row.wording,
  appeal: row.appeal === null ? null : (JSON.parse(row.appeal) as Required<Appeal>),
});

/** A decision that somebody waits for and was not told of. */
export interface UncommunicatedView {
  readonly caseId: string;
  readonly title: string;
  readonly itemId: string;
  readonly meeting: MeetingRef | null;
  readonly itemNumber: string | null;
  /** The day from which on it is to be told: that of the meeting, or of the correction. */
  readonly since: string;
  /** It was corrected, and the wording that stands is to be told. */
  readonly corrected: boolean;
  /** How many working days have passed since. */
  readonly workingDays: number;
}

/** The days of an office: it is closed on Grundlovsdag and on the last days of Christmas and of the year. */
const OFFICE_DAYS: DayCount = { kind: 'working_day', closedOn: CLOSED_DAYS };

/**
 * The decisions that were not told yet, the longest wait first.
 * @param after only those since which more than so many working days have passed; all where left out
 */
export async function uncommunicated(
  reading: Reading,
  today: PlainDate,
  after?: number,
): Promise<{ readonly uncommunicated: readonly UncommunicatedView[] }> {
  let query = reading.db
    .selectFrom('told_decisions as d')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'd.case_id').on(holds(reading, 'c')))
    .leftJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'd.case_id').onRef('i.item_id', '=', 'd.item_id').on(holds(reading, 'i')),
    )
    .selectAll('d')
    .select(['c.title', 'i.number'])
    .where('d.owed', '=', 1)
    .where('d.told_on', 'is', null)
    .where(holds(reading, 'd'))
    .orderBy('d.since')
    .orderBy('d.case_id')
    .orderBy('d.item_id');
  if (after !== undefined) query = query.where('d.since', '<', daysBefore(addDays(today, 1), after + 1, OFFICE_DAYS));
  const rows = await query.execute();
  const meetings = await meetingRefs(
    reading,
    rows.map((row) => row.meeting_id),
  );
  const days = new Map<string, number>();
  const waited = (since: string): number => {
    const known = days.get(since) ?? daysPassed(since, today, OFFICE_DAYS);
    days.set(since, known);
    return known;
  };
  return {
    uncommunicated: rows.map((row) => ({
      caseId: row.case_id,
      title: row.title,
      itemId: row.item_id,
      meeting: meetings.get(row.meeting_id) ?? null,
      itemNumber: row.number,
      since: row.since,
      corrected: row.wording > 0,
      workingDays: waited(row.since),
    })),
  };
}
