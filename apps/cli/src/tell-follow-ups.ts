import {
  COMPLETION_WORDS,
  dateWithPrecision,
  DELAY_REASON_WORDS,
  RECURRENCE_WORDS,
  shortDate,
} from '@sagsgang/read-models/danish';
import type { DepartmentCount } from '@sagsgang/read-models/follow-ups/counts';
import type { FollowUpsView, FollowUpView } from '@sagsgang/read-models/follow-ups/query';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** The follow-ups, the next one first, and how many of them are open in each department. */
export function tellFollowUps({ followUps, departments }: FollowUpsView): string[] {
  if (followUps.length === 0) return ['Ingen opfølgninger.'];
  return [
    ...followUps.flatMap((each) => [`${each.title} (${each.caseId})`, ...tellFollowUp(each)]),
    '',
    ...departments.map(tellDepartment),
  ];
}

/** One follow-up, without its case. */
export function tellFollowUp(followUp: FollowUpView): string[] {
  const { followUpId, task, responsible, department, recurrence, reports, note } = followUp;
  const holders = [responsible, department].filter((name) => name !== null).join(', ');
  const wheel = recurrence === null ? '' : `, ${RECURRENCE_WORDS[recurrence]}`;
  const newest = reports.at(-1);
  return [
    `  ${followUpId}  ${task}`,
    `      ${holders}: ${until(followUp)}${wheel}  ${standing(followUp)}`,
    ...(newest?.text == null ? [] : [`      status ${shortDate(newest.on)}: ${newest.text}`]),
    ...(note === null ? [] : [`      ${note}`]),
  ];
}

function until({ date, precision, firstDate, delayReason }: FollowUpView): string {
  if (date === null) return 'uden dato';
  const now = `senest ${dateWithPrecision(date, precision as Precision | null)}`;
  if (delayReason === null) return now;
  const before = firstDate === null ? '' : ` fra ${shortDate(firstDate)}`;
  return `${now} (forsinket${before}: ${DELAY_REASON_WORDS[delayReason]})`;
}

function standing({ status, overdue, endedOn }: FollowUpView): string {
  if (status !== 'open') return `${COMPLETION_WORDS[status]}${endedOn === null ? '' : ` ${shortDate(endedOn)}`}`;
  return overdue ? 'OVERSKREDET' : 'åben';
}

function tellDepartment({ department, open, overdue, delays }: DepartmentCount): string {
  const late = overdue === 0 ? '' : `, ${overdue} overskredet`;
  const why = delays.map(({ reason, count }) => `${count} ${DELAY_REASON_WORDS[reason]}`);
  return `${department ?? 'Uden forvaltning'}: ${open} åbne${late}${why.length === 0 ? '' : ` (${why.join(', ')})`}`;
}
