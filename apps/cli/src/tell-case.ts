import type { CaseFile, ItemView, ReturnSummary } from '@sagsgang/read-models/case-file/query';
import { CASE_STATE_WORDS, dateWithPrecision, listed, OUTCOME_WORDS, shortDate } from '@sagsgang/read-models/danish';
import { tellAccess } from './tell-access';
import { tellDebate } from './tell-debate';
import { tellPreparation } from './tell-preparation';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** A case as it stands: its items at meetings, what is still owed, and its newest recommendation. */
export function tellCase(file: CaseFile): string[] {
  const recommendation = file.recommendations.filter((version) => !version.withdrawn).at(-1);
  return [
    file.title,
    `${CASE_STATE_WORDS[file.state]} · ${file.id}`,
    ...(file.journalNumber === null ? [] : [`Journalnummer: ${file.journalNumber}`]),
    ...(file.caseworkers.length === 0 ? [] : [`Sagsbehandler: ${file.caseworkers.join(', ')}`]),
    ...file.access.map(tellAccess),
    ...tellPreparation(file),
    '',
    'Behandlinger:',
    ...file.items.map(tellItem),
    ...tellDebate(file),
    ...(file.returns.length === 0 ? [] : ['', 'Genfremlæggelser:', ...file.returns.map(tellReturn)]),
    ...file.links.map((link) => `Forbundet med »${link.title}« (${link.caseId})`),
    ...(recommendation === undefined
      ? []
      : ['', `Indstilling (version ${recommendation.version}):`, recommendation.text]),
  ];
}

function tellItem({ meeting, number, status, decision }: ItemView): string {
  const where = `  ${meeting === null ? 'ukendt møde' : shortDate(meeting.date)} pkt. ${number ?? '–'}`;
  if (decision === null) return `${where}: ${ITEM_WORDS[status]}`;
  return `${where}: ${listed(decision.outcomes.map((outcome) => OUTCOME_WORDS[outcome]))}`;
}

const ITEM_WORDS: Readonly<Record<ItemView['status'], string>> = {
  proposed: 'foreslået til dagsordenen',
  scheduled: 'på dagsordenen',
  treated: 'behandlet',
  removed: 'taget af dagsordenen',
  carried_over: 'ikke nået',
};

const STATUS_WORDS = { open: 'åben', kept: 'holdt', withdrawn: 'trukket tilbage' } as const;

function tellReturn({ date, precision, condition, status, quote, points }: ReturnSummary): string {
  const when = date === null ? 'uden dato' : dateWithPrecision(date, precision as Precision | null);
  const provided = condition === null ? '' : `, ${condition}`;
  const part = points === null || points.length === 0 ? '' : `punkt ${listed(points)}: `;
  return `  ${part}${when}${provided} (${STATUS_WORDS[status]})${quote === null ? '' : ` »${quote}«`}`;
}
