import { caseHistory } from '@sagsgang/read-models/case-history/query';
import { tellHistory } from '@sagsgang/read-models/case-history/tell';
import { shortDate } from '@sagsgang/read-models/danish';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import type { ReadModels } from '@sagsgang/read-models/store';
import type { ImportReport } from '@sagsgang/wiring/import-minutes';
import type { Say } from '../welcome';

/** Tells the history of the case that the first imported meeting postponed to the second, where there is one. */
export async function tellPostponedCase(models: ReadModels, reports: readonly ImportReport[], say: Say): Promise<void> {
  const [first, second] = reports.map(({ plan }) => plan);
  if (first === undefined || second === undefined) return;
  const history = await models.read(null, async (reading) => {
    const { returns } = await returnsOn(reading, { meetingId: second.meetingId });
    const postponed = returns.find((row) => row.source === 'postponement' && row.promisedAt?.id === first.meetingId);
    return postponed === undefined ? null : caseHistory(reading, postponed.caseId);
  });
  if (history === null) return;
  say('');
  say(`Sagen, som mødet ${shortDate(first.date)} udsatte til mødet ${shortDate(second.date)}:`);
  say('');
  for (const line of tellHistory(history)) say(`  ${line}`.trimEnd());
  say('');
}
