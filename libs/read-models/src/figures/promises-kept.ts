import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { meetingRefs, type MeetingRef } from '../meetings/refs';
import { shortDate } from '../danish';
import { holds, type Reading } from '../reading';
import type { ReturnRow } from '../returns/table';
import { isAsked, type Entry, type FigureDefinition, type FiguresAsked } from './figure';

/** Of the promises that a case comes back by a day, those that were kept by the first day that was named. */
export const PROMISES_KEPT: FigureDefinition = {
  name: 'promises-kept',
  title: 'Løfter holdt ved første frist',
  meaning:
    'Af de udsættelser og løfter om genfremlæggelse, hvis første dag eller møde er nået, dem hvor sagen kom igen senest da. ' +
    'Et møde, der flyttes, flytter sin dag med; et løfte, der flyttes mellem møder, måles på sin første dag, ' +
    'og et løfte på en betingelse på den dag, som det fik, da den blev opfyldt.',
  unit: 'share',
  entries,
};

type Promised = ReturnRow & { readonly title: string };
type Meetings = ReadonlyMap<string, MeetingRef>;

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const rows = await promised(reading, asked);
  const meetings = await meetingRefs(
    reading,
    rows.flatMap((row) => [row.target_meeting_id, row.kept_meeting_id]),
  );
  const byId = new Map(rows.map((row) => [keyOf(row.case_id, row.return_id), row]));
  const successors = new Set(
    rows.flatMap((row) => (row.replaced_by === null ? [] : [keyOf(row.case_id, row.replaced_by)])),
  );
  return rows
    .filter((row) => !successors.has(keyOf(row.case_id, row.return_id)))
    .flatMap((first) => {
      const chain = chainOf(first, byId);
      const due = dueDay(first, meetings);
      return due === null || isAsked(due, asked) ? [entryOf(chain, due, meetings, today)] : [];
    });
}

const promised = (reading: Reading, { bodyId }: FiguresAsked): Promise<Promised[]> => {
  const rows = reading.db
    .selectFrom('returns as r')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').on(holds(reading, 'c')))
    .selectAll('r')
    .select('c.title')
    .where(holds(reading, 'r'))
    .orderBy('r.case_id')
    .orderBy('r.return_id');
  return (bodyId === undefined ? rows : rows.where('r.body_id', '=', bodyId)).execute();
};

const keyOf = (caseId: string, returnId: string): string => `${caseId} ${returnId}`;

/** The promise and those by which it was moved between meetings, the last one last. */
function chainOf(first: Promised, byId: ReadonlyMap<string, Promised>): readonly [Promised, ...Promised[]] {
  const chain: [Promised, ...Promised[]] = [first];
  for (let last: Promised | undefined = first; last !== undefined;) {
    const next: Promised | undefined =
      last.replaced_by === null ? undefined : byId.get(keyOf(last.case_id, last.replaced_by));
    last = next === undefined || chain.includes(next) ? undefined : next;
    if (last !== undefined) chain.push(last);
  }
  return chain;
}

/** The last day on which the promise could be kept; null where none was named. */
function dueDay(row: Promised, meetings: Meetings): PlainDate | null {
  const meeting = row.target_meeting_id === null ? undefined : meetings.get(row.target_meeting_id);
  if (meeting !== undefined && meeting.status !== 'cancelled') return meeting.date;
  return row.target_date ?? meeting?.date ?? null;
}

function entryOf(
  chain: readonly [Promised, ...Promised[]],
  due: PlainDate | null,
  meetings: Meetings,
  today: PlainDate,
): Entry {
  const [first] = chain;
  const last = chain.at(-1) ?? first;
  const keptOn = last.kept_meeting_id === null ? null : meetings.get(last.kept_meeting_id)?.date;
  const judged = judge(due, { status: last.status, endedOn: keptOn ?? last.ended_on }, today);
  return {
    caseId: first.case_id,
    meetingId: null,
    title: first.title,
    ...judged,
    ...(due === null ? {} : { more: `lovet til ${shortDate(due)}` }),
    events: chain
      .flatMap((row) => [row.opened_by, row.ended_by])
      .filter((id) => id !== null)
      .map((eventId) => ({ caseId: first.case_id, eventId })),
  };
}

/** A withdrawal counts against the promise only where its day had passed already. */
function judge(
  due: PlainDate | null,
  { status, endedOn }: { readonly status: string; readonly endedOn: PlainDate | null },
  today: PlainDate,
): Pick<Entry, 'standing' | 'why'> {
  if (due === null) return { standing: 'left_out', why: 'uden dag' };
  const inTime = endedOn !== null && endedOn <= due;
  if (status === 'kept') {
    return inTime ? { standing: 'counted', why: 'holdt' } : { standing: 'compared', why: 'holdt for sent' };
  }
  if (status === 'withdrawn') {
    return inTime
      ? { standing: 'left_out', why: 'frafaldet i tide' }
      : { standing: 'compared', why: 'frafaldet for sent' };
  }
  return due < today
    ? { standing: 'compared', why: 'ikke holdt' }
    : { standing: 'left_out', why: 'ikke forfaldne endnu' };
}
