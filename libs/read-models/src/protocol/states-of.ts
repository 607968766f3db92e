import { holds, type Reading } from '../reading';
import { minutesWord, type MinutesWord } from './state';

interface Meeting {
  readonly meeting_id: string;
  readonly status: string;
}

/** How far the minutes of each of these meetings are, by the meetings' ids. */
export async function minutesWords(
  reading: Reading,
  meetings: readonly Meeting[],
): Promise<ReadonlyMap<string, MinutesWord>> {
  const ways = new Map((await waysOf(reading)).map((row) => [row.meeting_id, row]));
  const approved = await approvedMeetings(reading);
  return new Map(
    meetings.map(({ meeting_id: id, status }) => {
      const way = ways.get(id);
      const addenda = (JSON.parse(way?.addenda ?? '[]') as unknown[]).length;
      const sent = way !== undefined && way.sent_on !== null;
      return [id, minutesWord({ status, sent, remarked: way?.remarked === 1, approved: approved.has(id), addenda })];
    }),
  );
}

const waysOf = (reading: Reading) =>
  reading.db
    .selectFrom('protocols as p')
    .select(['p.meeting_id', 'p.sent_on', 'p.remarked', 'p.addenda'])
    .where(holds(reading, 'p'))
    .execute();

async function approvedMeetings(reading: Reading): Promise<ReadonlySet<string>> {
  const rows = await reading.db
    .selectFrom('minutes_approvals as a')
    .select('a.of_meeting_id')
    .where(holds(reading, 'a'))
    .execute();
  return new Set(rows.map((row) => row.of_meeting_id));
}
