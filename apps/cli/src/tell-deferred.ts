import { CAUSE_WORDS, listed, longDate, shortDate } from '@sagsgang/read-models/danish';
import { WAITS, type DeferredView, type DeferredViews, type Wait } from '@sagsgang/read-models/deferred/query';
import { tellTarget } from './tell-target';

/** The postponed cases that are not treated yet, by what they wait for, the longest wait first. */
export function tellDeferred({ deferred }: DeferredViews): string[] {
  if (deferred.length === 0) return ['Ingen sager er udsat.'];
  return WAITS.flatMap((wait) => {
    const group = deferred.filter(({ waitsFor }) => waitsFor === wait);
    return group.length === 0 ? [] : [WAIT_WORDS[wait], ...group.flatMap(tellOne)];
  });
}

const WAIT_WORDS: Readonly<Record<Wait, string>> = {
  day: 'Udsat til en dag eller et møde:',
  next_meeting: 'Venter på organets næste møde:',
  answer: 'Venter på et svar:',
  condition: 'Venter på en betingelse:',
  review: 'Udsat på ubestemt tid, med dag for fornyet vurdering:',
  nothing: 'Udsat på ubestemt tid:',
};

function tellOne(one: DeferredView): string[] {
  return [
    `  ${one.title} (${one.caseId})`,
    `    ${what(one)}udsat den ${shortDate(one.from.date)}${where(one)} ${tellTarget(one.to)}`,
    `    ${CAUSE_WORDS[one.cause]}; har ventet ${counted(one.daysWaiting, 'dag', 'dage')}, ${times(one)}${standing(one)}`,
    ...(one.bodyDissolved === null ? [] : [`    ${warningOf(one.bodyDissolved)}`]),
    ...(one.reason === null ? [] : [`    begrundelse: ${one.reason}`]),
    ...(one.requestedBy === null ? [] : [`    efter ønske fra: ${one.requestedBy}`]),
  ];
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

/** Only what the body itself decided is its postponement, so that the two are told apart where they differ. */
function times({ timesMoved, politicalTimes }: DeferredView): string {
  const all = `udsat ${counted(timesMoved, 'gang', 'gange')}`;
  return timesMoved === politicalTimes ? all : `${all} (heraf ${politicalTimes} af organet selv)`;
}

function standing({ overdue, reviewDue, to: { reviewOn } }: DeferredView): string {
  if (overdue) return '; OVERSKREDET';
  return reviewDue && reviewOn !== null ? `; SKAL VURDERES IGEN (siden den ${longDate(reviewOn)})` : '';
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
