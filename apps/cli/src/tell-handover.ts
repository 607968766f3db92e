import type { Precision } from '@sagsgang/domain/vocabulary';
import type { Handover, OpenReturn } from '@sagsgang/read-models/bodies/handover';
import { CASE_STATE_WORDS, dateWithPrecision, MEETING_STATUS_WORDS, shortDate } from '@sagsgang/read-models/danish';
import { tellFollowUp } from './tell-follow-ups';
import { dissolutionWords, roleWords, termWords } from './tell-body';

/** The hand-over list of a body: what is open, each kind under a heading of its own; what is empty is left out. */
export function tellHandover(list: Handover): string[] {
  const { body, day, term, roles, cases, deferred, returns, deadlines, followUps, uncommunicated, meetings } = list;
  const open = [
    ...section(
      'Åbne sager',
      cases.flatMap((group) => [
        `  ${CASE_STATE_WORDS[group.state]} (${group.cases.length}):`,
        ...group.cases.map(({ title, id }) => `    ${title} (${id})`),
      ]),
    ),
    ...section(
      'Udsatte sager',
      deferred.map(
        (one) => `  ${one.title} (${one.caseId}): udsat ${times(one.timesMoved)}, siden ${shortDate(one.since)}`,
      ),
    ),
    ...section('Åbne løfter om at komme igen', returns.map(tellReturn)),
    ...section(
      'Åbne frister',
      deadlines.map((one) => {
        const late = one.overdue ? '; OVERSKREDET' : '';
        return `  ${dateWithPrecision(one.date, one.precision as Precision)}  ${one.title} (${one.caseId})${late}`;
      }),
    ),
    ...section(
      'Åbne opfølgninger',
      followUps.flatMap((each) => [`  ${each.title} (${each.caseId})`, ...tellFollowUp(each)]),
    ),
    ...section(
      'Beslutninger, som ikke er meddelt',
      uncommunicated.map((each) => `  ${shortDate(each.since)}  ${each.title} (${each.caseId})`),
    ),
    ...section(
      'Møder, som er planlagt',
      meetings.map(({ id, date, status }) => `  ${shortDate(date)}  ${MEETING_STATUS_WORDS[status]}  ${id}`),
    ),
  ];
  return [
    `Overlevering fra ${body.name} pr. ${shortDate(day)}`,
    ...(body.dissolved === null ? [] : [dissolutionWords(body.dissolved)]),
    ...(term === null ? [] : [termWords(term)]),
    ...roles.map(roleWords),
    ...(open.length === 0 ? ['', 'Intet er åbent.'] : open),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines];

const times = (count: number): string => `${count} ${count === 1 ? 'gang' : 'gange'}`;

function tellReturn({ title, caseId, returnId, date, precision, meetingId, condition }: OpenReturn): string {
  const day = date === null ? null : dateWithPrecision(date, precision as Precision | null);
  const when = [day ?? meetingId, condition].filter((each) => each !== null).join(', ');
  return `  ${title} (${caseId}, ${returnId}): ${when === '' ? 'på ubestemt tid' : when}`;
}
