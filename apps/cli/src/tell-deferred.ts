import { dateWithPrecision, listed, longDate, shortDate } from '@sagsgang/read-models/danish';
import type { DeferredView, DeferredViews } from '@sagsgang/read-models/deferred/query';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** The postponed cases that are not treated yet, the longest wait first. */
export function tellDeferred({ deferred }: DeferredViews): string[] {
  if (deferred.length === 0) return ['Ingen sager er udsat.'];
  return deferred.flatMap((one) => [
    `${one.title} (${one.caseId})`,
    `  ${what(one)}udsat den ${shortDate(one.from.date)}${where(one)} til ${to(one)}`,
    `  ${CAUSE_WORDS[one.cause]}; har ventet ${one.daysWaiting} ${one.daysWaiting === 1 ? 'dag' : 'dage'}, udsat ${one.timesMoved} ${one.timesMoved === 1 ? 'gang' : 'gange'}${one.overdue ? '; OVERSKREDET' : ''}`,
    ...(one.bodyDissolved === null ? [] : [`  ${warningOf(one.bodyDissolved)}`]),
    ...(one.reason === null ? [] : [`  begrundelse: ${one.reason}`]),
    ...(one.requestedBy === null ? [] : [`  efter ønske fra: ${one.requestedBy}`]),
  ]);
}

/** A promise to a body that is no more is kept by nobody until the case has gone to another one. */
function warningOf({ on, successorId }: NonNullable<DeferredView['bodyDissolved']>): string {
  const to = successorId === null ? 'et andet organ' : `efterfølgeren ${successorId}`;
  return `ADVARSEL: organet er nedlagt med udgangen af ${shortDate(on)}; overfør sagen til ${to} (TransferCase)`;
}

const what = ({ points }: DeferredView): string =>
  points === null || points.length === 0 ? '' : `punkt ${listed(points)} `;

function where({ from: { itemNumber, decidedUnder } }: DeferredView): string {
  const under = decidedUnder === null ? '' : ` (besluttet under punkt ${decidedUnder})`;
  return `${itemNumber === null ? '' : ` pkt. ${itemNumber}`}${under}`;
}

function to({ to: { date, precision, condition, meeting } }: DeferredView): string {
  const day = date === null ? null : dateWithPrecision(date, precision as Precision | null);
  if (meeting !== null && day !== null && meeting.date !== date)
    return `${day} (mødet er nu den ${longDate(meeting.date)})`;
  if (day !== null) return condition === null ? day : `${day}, ${condition}`;
  if (meeting !== null) return `mødet den ${longDate(meeting.date)}`;
  return condition ?? 'ubestemt tid';
}

const CAUSE_WORDS = {
  body: 'udsat af organet',
  not_reached: 'ikke nået på mødet',
  quorum_lost: 'organet var ikke beslutningsdygtigt',
  meeting_cancelled: 'mødet blev aflyst; afventer et møde',
} as const;
