import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { eventsOfCases, type EventSeen } from '../log/events-of';
import { shortDate } from '../danish';
import type { Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';
import { owedReturns } from './owed';

const MONTHS = 6;

/** The cases that are to come back without a day, and with which nobody did anything for half a year. */
export const UNDATED_UNTOUCHED: FigureDefinition = {
  name: 'undated-untouched',
  title: 'Uden dag og urørt i et halvt år',
  meaning:
    'Sager, der er udsat eller lovet genfremlagt uden dag (på et svar, på en betingelse eller på ubestemt tid), står på ' +
    'ingen kommende dagsorden, og som ingen har rørt i seks måneder; sammenholdt med alle sager uden dag.',
  unit: 'count',
  entries,
};

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const owed = await owedReturns(reading, asked);
  const undated = owed.filter((row) => row.target_date === null && row.target_meeting_id === null && !row.seated);
  const titles = new Map(undated.map((row) => [row.case_id, row.title]));
  const touched = lastTouched(await eventsOfCases(reading, titles.keys()));
  const since = monthsBefore(today, MONTHS);
  return [...titles].map(([caseId, title]): Entry => {
    const last = touched.get(caseId);
    const isUntouched = last === undefined || last.effectiveOn <= since;
    return {
      caseId,
      meetingId: null,
      title,
      standing: isUntouched ? 'counted' : 'compared',
      why: isUntouched ? 'urørt' : 'rørt siden',
      ...(last === undefined ? {} : { more: `sidst rørt den ${shortDate(last.effectiveOn)}` }),
      events: last === undefined ? [] : [{ caseId, eventId: last.eventId }],
    };
  });
}

/** What the policies do touches nothing: somebody has to. */
function lastTouched(events: readonly EventSeen[]): ReadonlyMap<string, EventSeen> {
  const last = new Map<string, EventSeen>();
  for (const event of events) {
    if (event.caseId === null || event.actor.startsWith('policy:')) continue;
    const before = last.get(event.caseId);
    if (before === undefined || event.effectiveOn >= before.effectiveOn) last.set(event.caseId, event);
  }
  return last;
}

/** The same day so many months earlier; the month's last one where it has no such day. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const firstOf = (at: number): string =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const [wanted, last] = [addDays(firstOf(count), Number(day.slice(8)) - 1), addDays(firstOf(count + 1), -1)];
  return wanted < last ? wanted : last;
}
