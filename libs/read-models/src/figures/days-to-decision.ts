import { daysBetween, type PlainDate } from '@sagsgang/kernel/plain-date';
import { shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import { isAsked, type Entry, type FigureDefinition, type FiguresAsked } from './figure';

/** How long cases take from the day on which they came in to their first decision. */
export const DAYS_TO_DECISION: FigureDefinition = {
  name: 'days-to-decision',
  title: 'Dage fra sagen kom ind, til den blev afgjort (median)',
  meaning:
    'Fra modtagelsen, hvor den er oplyst, ellers fra oprettelsen, til mødet, der afgjorde sagen første gang. ' +
    'Sager, der først kendes fra referatet af det møde, er udeladt: de siger intet om tiden.',
  unit: 'days',
  entries,
};

async function entries(reading: Reading, _today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const rows = await decisions(reading, asked);
  return rows.flatMap((row): Entry[] => {
    const of = { caseId: row.case_id, meetingId: null, title: row.title };
    const from = row.received_on ?? row.opened_on;
    const opened = { caseId: row.case_id, eventId: row.opened_by };
    if (row.decided_on === null || row.decided_by === null) {
      return [{ ...of, standing: 'left_out', why: 'ikke afgjort endnu', events: [opened] }];
    }
    if (!isAsked(row.decided_on, asked)) return [];
    const events = [opened, { caseId: row.case_id, eventId: row.decided_by }];
    const days = daysBetween(from, row.decided_on);
    if (days <= 0) return [{ ...of, standing: 'left_out', why: 'kendes først fra mødet, der afgjorde dem', events }];
    const more = `${days} dage, fra ${shortDate(from)} til ${shortDate(row.decided_on)}`;
    return [{ ...of, standing: 'counted', why: 'afgjort', more, days, events }];
  });
}

const decisions = (reading: Reading, { bodyId }: FiguresAsked) => {
  const rows = reading.db
    .selectFrom('first_decisions as f')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'f.case_id').on(holds(reading, 'c')))
    .leftJoin('case_material as m', (join) => join.onRef('m.case_id', '=', 'f.case_id').on(holds(reading, 'm')))
    .selectAll('f')
    .select(['c.title', 'm.received_on'])
    .where(holds(reading, 'f'))
    .orderBy('f.case_id');
  return (bodyId === undefined ? rows : rows.where('c.body_id', '=', bodyId)).execute();
};
