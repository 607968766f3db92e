import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { uncommunicated } from '../communications/query';
import { shortDate } from '../danish';
import type { Reading } from '../reading';
import { isAsked, type Entry, type FigureDefinition, type FiguresAsked } from './figure';

/** So many working days a decision may take to be told. */
const WORKING_DAYS = 5;

/** The decisions that somebody waits for and that were not told after five working days. */
export const UNCOMMUNICATED: FigureDefinition = {
  name: 'uncommunicated',
  title: 'Beslutninger, der ikke er meddelt efter fem arbejdsdage',
  meaning:
    'Beslutninger, som nogen venter på at få meddelt, og som ikke er det, selv om der er gået mere end fem arbejdsdage ' +
    'siden mødet eller rettelsen; sammenholdt med alle, der mangler at blive meddelt.',
  unit: 'count',
  entries,
};

async function entries(
  reading: Reading,
  today: PlainDate,
  { bodyId, ...days }: FiguresAsked,
): Promise<readonly Entry[]> {
  const { uncommunicated: waiting } = await uncommunicated(reading, today);
  return waiting
    .filter(({ meeting, since }) => (bodyId === undefined || meeting?.bodyId === bodyId) && isAsked(since, days))
    .map(({ caseId, title, meeting, itemNumber, since, workingDays }): Entry => {
      const isLate = workingDays > WORKING_DAYS;
      const at = meeting === null ? {} : { meetingId: meeting.id };
      return {
        caseId,
        meetingId: meeting?.id ?? null,
        title,
        standing: isLate ? 'counted' : 'compared',
        why: isLate ? 'ikke meddelt' : 'ikke meddelt endnu',
        more: `pkt. ${itemNumber ?? '–'}, ${workingDays} arbejdsdage siden ${shortDate(since)}`,
        events: [{ caseId, ...at, types: ['DecisionRecorded', 'DecisionCorrected'] }],
      };
    });
}
