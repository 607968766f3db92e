import { daysBetween, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { Reading } from '../reading';
import type { Entry, FigureDefinition, FiguresAsked } from './figure';
import { owedReturns } from './owed';

/** The answers for which cases were put off or promised to come back, and that have not come. */
export const AWAITED_ANSWERS: FigureDefinition = {
  name: 'awaited-answers',
  title: 'Svar, der ventes på',
  meaning: 'Svar, som sager er udsat på eller lovet genfremlagt ved, og som ikke er kommet; med hvem, hvad og hvornår.',
  unit: 'count',
  entries,
};

async function entries(reading: Reading, today: PlainDate, asked: FiguresAsked): Promise<readonly Entry[]> {
  const waiting = (await owedReturns(reading, asked)).filter((row) => row.awaiting_from !== null);
  return waiting.map((row): Entry => {
    const { case_id: caseId, awaiting_from: from, awaiting_what: what, asked_on: askedOn, answered_on: came } = row;
    const asking = askedOn === null ? '' : `, spurgt den ${askedOn} (${daysBetween(askedOn, today)} dage)`;
    return {
      caseId,
      meetingId: null,
      title: row.title,
      standing: came === null ? 'counted' : 'left_out',
      why: came === null ? 'venter på svar' : 'svaret er kommet',
      more: `${from}: ${what}${asking}`,
      events: [{ caseId, eventId: row.opened_by }],
    };
  });
}
