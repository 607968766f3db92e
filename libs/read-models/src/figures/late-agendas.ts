import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dispatchOf } from '../meetings/calendar';
import { shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';

/** The agendas that were sent later than the rule of their body says. */
export const LATE_AGENDAS: FigureDefinition = {
  name: 'late-agendas',
  title: 'Dagsordener sendt for sent',
  meaning:
    'Af de dagsordener, der er sendt, eller som skulle have været det, dem der kom senere, end organets regel siger på ' +
    'mødets dag. Organer uden regel og møder, hvis udsendelse ingen har noteret, er udeladt.',
  unit: 'share',
  entries,
};

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const row of await meetingsOf(reading, asked)) {
    const events = [{ meetingId: row.meeting_id, types: ['MeetingConvened'] }];
    const title = `${row.body ?? row.body_id}, ${shortDate(row.date)}`;
    const dispatch = await dispatchOf(reading, row);
    found.push({ caseId: null, meetingId: row.meeting_id, title, events, ...judge(row.status, dispatch, today) });
  }
  return found;
}

function judge(
  status: string,
  dispatch: Awaited<ReturnType<typeof dispatchOf>>,
  today: PlainDate,
): Pick<Entry, 'standing' | 'why' | 'more'> {
  if (dispatch === null) return { standing: 'left_out', why: 'organet har ingen regel for udsendelse' };
  const { sentOn, lateBy, due } = dispatch;
  const more = `senest ${shortDate(due)}${sentOn === null ? '' : `, sendt ${shortDate(sentOn)}`}`;
  if (lateBy !== null) {
    return lateBy > 0
      ? { standing: 'counted', why: 'sendt for sent', more }
      : { standing: 'compared', why: 'sendt i tide', more };
  }
  if (status !== 'planned') return { standing: 'left_out', why: 'udsendelsen er ikke noteret', more };
  return due < today
    ? { standing: 'counted', why: 'ikke sendt, skønt fristen er gået', more }
    : { standing: 'left_out', why: 'skal ikke være sendt endnu', more };
}

function meetingsOf(reading: Reading, asked: FiguresAsked) {
  let rows = reading.db
    .selectFrom('meetings as m')
    .leftJoin('bodies as b', (join) => join.onRef('b.body_id', '=', 'm.body_id').on(holds(reading, 'b')))
    .select(['m.meeting_id', 'm.body_id', 'm.date', 'm.kind', 'm.sent_on', 'm.status', 'b.name as body'])
    .where(holds(reading, 'm'))
    .orderBy('m.date')
    .orderBy('m.meeting_id');
  if (asked.bodyId !== undefined) rows = rows.where('m.body_id', '=', asked.bodyId);
  if (asked.from !== undefined) rows = rows.where('m.date', '>=', asked.from);
  if (asked.to !== undefined) rows = rows.where('m.date', '<=', asked.to);
  return rows.execute();
}
