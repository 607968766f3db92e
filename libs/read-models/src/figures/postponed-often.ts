import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { holds, type Reading } from '../reading';
import { isAsked, type Entry, type FigureDefinition, type FiguresAsked } from './figure';

/** So many times put off by the body itself is often. */
const OFTEN = 3;

/** The cases that the body itself put off again and again. */
export const POSTPONED_OFTEN: FigureDefinition = {
  name: 'postponed-often',
  title: 'Sager udsat tre gange eller mere',
  meaning:
    'Sager, som organet selv har udsat mindst tre gange, også når de er behandlet ind imellem eller siden. Udsættelser, ' +
    'fordi et punkt ikke blev nået, et møde blev aflyst eller en dag blev flyttet mellem møder, tæller ikke med.',
  unit: 'count',
  entries,
};

async function entries(reading: Reading, _today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const rows = (await postponements(reading, asked)).filter((row) => isAsked(row.put_off_on, asked));
  const caseIds = [...new Set(rows.map((row) => row.case_id))];
  return caseIds.flatMap((caseId): Entry[] => {
    const those = rows.filter((row) => row.case_id === caseId);
    const political = those.filter((row) => row.political === 1);
    if (those.length < OFTEN) return [];
    const of = { caseId, meetingId: null, title: those[0]?.title ?? caseId };
    const more = `udsat ${those.length} gange, heraf ${political.length} af organet selv`;
    const events = those.map((row) => ({ caseId, eventId: row.event_id }));
    if (political.length >= OFTEN) return [{ ...of, standing: 'counted', why: 'udsat af organet', more, events }];
    return [{ ...of, standing: 'left_out', why: 'udsat så ofte, men ikke af organet selv', more, events }];
  });
}

const postponements = (reading: Reading, { bodyId }: FiguresAsked) => {
  const rows = reading.db
    .selectFrom('postponements as p')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'p.case_id').on(holds(reading, 'c')))
    .select(['p.case_id', 'c.title', 'p.event_id', 'p.political', 'p.put_off_on'])
    .where(holds(reading, 'p'))
    .orderBy('p.case_id')
    .orderBy('p.nth');
  return (bodyId === undefined ? rows : rows.where('c.body_id', '=', bodyId)).execute();
};
