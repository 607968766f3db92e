import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { DELAY_REASON_WORDS, shortDate } from '../danish';
import { followUps, type FollowUpView } from '../follow-ups/query';
import type { Reading } from '../reading';
import { isAsked, type Entry, type FigureDefinition, type FiguresAsked } from './figure';

/** Of what decisions promised to have done, what is open and late, with the department and the reason. */
export const OVERDUE_FOLLOW_UPS: FigureDefinition = {
  name: 'overdue-follow-ups',
  title: 'Opfølgning, der er forsinket',
  meaning:
    'Af det, beslutninger har lovet udført, og som er åbent, det hvis dag er gået; med forvaltning og seneste årsag til ' +
    'forsinkelse. Opfølgning uden dag er udeladt.',
  unit: 'share',
  entries,
};

async function entries(
  reading: Reading,
  today: PlainDate,
  { bodyId, ...days }: FiguresAsked,
): Promise<readonly Entry[]> {
  const { followUps: open } = await followUps(reading, today, { status: 'open' });
  return open
    .filter(({ meeting }) => bodyId === undefined || meeting?.bodyId === bodyId)
    .filter(({ date }) => date === null || isAsked(date, days))
    .map((one): Entry => {
      const { caseId, title, meeting } = one;
      const events = [{ caseId, types: ['FollowUpAssigned', 'FollowUpReported'] }];
      return { caseId, meetingId: meeting?.id ?? null, title, ...judge(one), more: tell(one), events };
    });
}

function judge({ date, overdue }: FollowUpView): Pick<Entry, 'standing' | 'why'> {
  if (date === null) return { standing: 'left_out', why: 'uden dag' };
  return overdue ? { standing: 'counted', why: 'forsinket' } : { standing: 'compared', why: 'dagen er ikke nået' };
}

function tell({ task, department, responsible, date, delayReason }: FollowUpView): string {
  const who = department ?? responsible ?? 'ingen ansvarlig';
  const reason = delayReason === null ? 'ingen årsag meldt' : DELAY_REASON_WORDS[delayReason];
  return [who, task, ...(date === null ? [] : [`senest ${shortDate(date)}`]), reason].join('; ');
}
