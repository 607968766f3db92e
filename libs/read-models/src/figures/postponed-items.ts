import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Cause } from '@sagsgang/domain/vocabulary';
import { shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';

/** Of the cases on the agendas of meetings, those that the body itself put off; the others by what put them off. */
export const POSTPONED_ITEMS: FigureDefinition = {
  name: 'postponed-items',
  title: 'Punkter udsat af organet selv, pr. møde',
  meaning:
    'Af de sager, der stod på dagsordenen for afholdte og aflyste møder, dem som organet selv besluttede at udsætte, helt ' +
    'eller delvist. Det, der ikke blev nået eller hvis møde blev aflyst, står for sig under sin årsag.',
  unit: 'share',
  byMeeting: true,
  entries,
};

async function entries(reading: Reading, _today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const [items, puttingOff] = [await itemsOf(reading, asked), await putOffAt(reading, asked)];
  return items.flatMap((item): Entry[] => {
    // What was only proposed stood on no agenda; a decision tells of an item whose scheduling was taken back.
    if (item.outcomes === null && item.accepted !== 1) return [];
    const of = { caseId: item.case_id, meetingId: item.meeting_id, title: item.title };
    const more = `pkt. ${item.number ?? '–'} den ${shortDate(item.date)}`;
    const those = puttingOff.get(`${item.case_id} ${item.item_id}`) ?? [];
    const own = [...those.map(({ event_id: eventId }) => ({ caseId: item.case_id, eventId }))];
    const at = { caseId: item.case_id, meetingId: item.meeting_id };
    if (item.status === 'scheduled') {
      const events = [{ ...at, types: ['CaseScheduled'] }];
      return [{ ...of, standing: 'left_out', why: 'uden referat endnu', more, events }];
    }
    const events = [{ ...at, types: ['DecisionRecorded', 'ItemCarriedOver'] }, ...own];
    if (those.some(({ political }) => political === 1)) {
      return [{ ...of, standing: 'counted', why: 'udsat af organet', more, cause: 'body', events }];
    }
    const cause = (those[0]?.cause ?? item.cause) as Cause | null;
    const why = cause === null ? 'behandlet' : 'udsat af anden årsag';
    return [{ ...of, standing: 'compared', why, more, cause, events }];
  });
}

function itemsOf(reading: Reading, asked: FiguresAsked) {
  let rows = reading.db
    .selectFrom('items as i')
    .innerJoin('meetings as m', (join) => join.onRef('m.meeting_id', '=', 'i.meeting_id').on(holds(reading, 'm')))
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'i.case_id').on(holds(reading, 'c')))
    .select(['i.case_id', 'i.item_id', 'i.meeting_id', 'i.number', 'i.status', 'i.accepted', 'i.cause', 'i.outcomes'])
    .select(['c.title', 'm.date'])
    .where('m.status', 'in', ['held', 'cancelled'])
    .where('i.status', 'in', ['scheduled', 'treated', 'carried_over'])
    .where(holds(reading, 'i'))
    .orderBy('m.date')
    .orderBy('i.meeting_id')
    .orderBy('i.case_id')
    .orderBy('i.item_id');
  if (asked.bodyId !== undefined) rows = rows.where('m.body_id', '=', asked.bodyId);
  if (asked.from !== undefined) rows = rows.where('m.date', '>=', asked.from);
  if (asked.to !== undefined) rows = rows.where('m.date', '<=', asked.to);
  return rows.execute();
}

interface PutOff {
  readonly event_id: string;
  readonly cause: string;
  readonly political: number;
}

/** What put the cases off at the meetings, by case and item. */
async function putOffAt(reading: Reading, { bodyId }: FiguresAsked): Promise<ReadonlyMap<string, readonly PutOff[]>> {
  const all = reading.db
    .selectFrom('postponements as p')
    .innerJoin('meetings as m', (join) => join.onRef('m.meeting_id', '=', 'p.meeting_id').on(holds(reading, 'm')))
    .select(['p.case_id', 'p.item_id', 'p.event_id', 'p.cause', 'p.political'])
    .where(holds(reading, 'p'))
    .orderBy('p.nth');
  const rows = await (bodyId === undefined ? all : all.where('m.body_id', '=', bodyId)).execute();
  const byItem = new Map<string, PutOff[]>();
  for (const row of rows) {
    const key = `${row.case_id} ${row.item_id}`;
    byItem.set(key, [...(byItem.get(key) ?? []), row]);
  }
  return byItem;
}
