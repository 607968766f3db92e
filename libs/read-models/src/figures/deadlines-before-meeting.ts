import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';

/** The deadlines that pass before the body of their case meets again, so that it cannot decide in time. */
export const DEADLINES_BEFORE_MEETING: FigureDefinition = {
  name: 'deadlines-before-meeting',
  title: 'Frister, der falder før næste møde',
  meaning:
    'Åbne frister, hvis sidste dag ligger før næste møde i sagens organ, så organet ikke kan nå at beslutte noget; ' +
    'sammenholdt med alle åbne frister, der ikke er overskredet.',
  unit: 'count',
  entries,
};

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const next = await nextMeetings(reading, today);
  return (await openDeadlines(reading, asked)).map((row): Entry => {
    const meeting = next.get(row.body_id);
    return {
      caseId: row.case_id,
      meetingId: meeting?.id ?? null,
      title: row.title,
      ...judge(row.date, meeting?.date, today),
      more:
        meeting === undefined
          ? `frist ${shortDate(row.date)}`
          : `frist ${shortDate(row.date)}, næste møde ${shortDate(meeting.date)}`,
      events: [{ caseId: row.case_id, eventId: row.said_by }],
    };
  });
}

function judge(day: PlainDate, next: PlainDate | undefined, today: PlainDate): Pick<Entry, 'standing' | 'why'> {
  if (day < today) return { standing: 'left_out', why: 'allerede overskredet' };
  if (next === undefined) return { standing: 'left_out', why: 'organet har intet møde i vente' };
  return day < next ? { standing: 'counted', why: 'før mødet' } : { standing: 'compared', why: 'ikke før mødet' };
}

const openDeadlines = (reading: Reading, { bodyId }: FiguresAsked) => {
  const rows = reading.db
    .selectFrom('deadlines as d')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'd.case_id').on(holds(reading, 'c')))
    .select(['d.case_id', 'd.date', 'd.said_by', 'c.title', 'c.body_id'])
    .where('d.status', '=', 'open')
    .where(holds(reading, 'd'))
    .orderBy('d.date')
    .orderBy('d.case_id')
    .orderBy('d.deadline_id');
  return (bodyId === undefined ? rows : rows.where('c.body_id', '=', bodyId)).execute();
};

/** Each body's next meeting from today on, by body. */
async function nextMeetings(
  reading: Reading,
  today: PlainDate,
): Promise<ReadonlyMap<string, { readonly id: string; readonly date: PlainDate }>> {
  const rows = await reading.db
    .selectFrom('meetings as m')
    .select(['m.meeting_id as id', 'm.date', 'm.body_id'])
    .where('m.date', '>=', today)
    .where('m.status', 'not in', ['held', 'cancelled'])
    .where(holds(reading, 'm'))
    .orderBy('m.date', 'desc')
    .orderBy('m.meeting_id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.body_id, row]));
}
