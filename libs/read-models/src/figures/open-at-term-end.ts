import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { CaseStatus } from '@sagsgang/domain/vocabulary';
import { OPEN_STATES } from '../bodies/handover';
import { CASE_STATE_WORDS, shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';
import { owedReturns } from './owed';

/** What is open while a term lasts; asked as of its last day, what it leaves to the next one. */
export const OPEN_AT_TERM_END: FigureDefinition = {
  name: 'open-at-term-end',
  title: 'Åbne sager i valgperioden',
  meaning:
    'Sager, som organet ikke har sagt sit sidste ord om, med det, de er udsat på eller lovet til. Spurgt på periodens ' +
    'sidste dag er det alt, hvad den efterlader; sager i organer, hvis periode ingen har noteret, er udeladt.',
  unit: 'count',
  entries,
};

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const ends = await termEnds(reading, today);
  const owed = await owedReturns(reading, {});
  return (await openCases(reading, asked)).map((row): Entry => {
    const promises = owed.filter(({ case_id: caseId }) => caseId === row.case_id);
    const end = ends.get(row.body_id);
    const state = CASE_STATE_WORDS[row.state as CaseStatus];
    const promised = promises.length === 0 ? '' : `, åbne løfter: ${promises.length}`;
    return {
      caseId: row.case_id,
      meetingId: null,
      title: row.title,
      standing: end === undefined ? 'left_out' : 'counted',
      why: end === undefined ? 'organets periode er ikke noteret' : 'åben',
      more: `${state}${promised}${end == null ? '' : `; perioden slutter ${shortDate(end)}`}`,
      events: [
        { caseId: row.case_id, types: ['CaseOpened'] },
        ...promises.map(({ opened_by: eventId }) => ({ caseId: row.case_id, eventId })),
      ],
    };
  });
}

const openCases = (reading: Reading, { bodyId }: FiguresAsked) => {
  const rows = reading.db
    .selectFrom('cases as c')
    .innerJoin('case_states as s', (join) => join.onRef('s.case_id', '=', 'c.case_id').on(holds(reading, 's')))
    .select(['c.case_id', 'c.title', 'c.body_id', 's.state'])
    .where('s.state', 'in', OPEN_STATES)
    .where(holds(reading, 'c'))
    .orderBy('c.opened_at')
    .orderBy('c.case_id');
  return (bodyId === undefined ? rows : rows.where('c.body_id', '=', bodyId)).execute();
};

/** The last day of the term that each body is in, by body; null where nobody knows it yet. */
async function termEnds(reading: Reading, today: PlainDate): Promise<ReadonlyMap<string, PlainDate | null>> {
  const rows = await reading.db
    .selectFrom('terms as t')
    .select(['t.body_id', 't.to_date'])
    .where('t.from_date', '<=', today)
    .where((eb) => eb.or([eb('t.to_date', '>=', today), eb('t.to_date', 'is', null)]))
    .where(holds(reading, 't'))
    .orderBy('t.from_date')
    .execute();
  return new Map(rows.map((row) => [row.body_id, row.to_date]));
}
