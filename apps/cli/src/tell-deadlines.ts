import { dateWithPrecision } from '@sagsgang/read-models/danish';
import type { DeadlinesView } from '@sagsgang/read-models/deadlines/query';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** The deadlines, the next one first, each with the dates that it had before. */
export function tellDeadlines({ deadlines }: DeadlinesView): string[] {
  if (deadlines.length === 0) return ['Ingen frister.'];
  return deadlines.map(({ date, precision, lineage, status, overdue, title, itemNumber, deadlineId, caseId }) => {
    const before = lineage.map((earlier) => said(earlier.date, earlier.precision));
    const moved = before.length === 0 ? '' : ` (flyttet fra ${before.join(', så ')})`;
    const standing = overdue ? 'OVERSKREDET' : STATUS_WORDS[status];
    return `${said(date, precision)}${moved}  ${standing}  ${itemNumber ?? '–'} ${title} (${caseId} ${deadlineId})`;
  });
}

const said = (date: string, precision: string): string => dateWithPrecision(date, precision as Precision);

const STATUS_WORDS = { open: 'åben', met: 'overholdt', lapsed: 'bortfaldet' } as const;
