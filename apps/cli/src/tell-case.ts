import type { FollowUpsView } from '@sagsgang/read-models/follow-ups/query';
import type { CaseFile, ItemView, RecommendationView, ReturnSummary } from '@sagsgang/read-models/case-file/query';
import { tellAccess } from './tell-access';
import { tellDebate } from './tell-debate';
import { tellAway } from './tell-away';
import { tellPath } from './tell-path';
import {
  CASE_STATE_WORDS,
  dateWithPrecision,
  listed,
  OUTCOME_WORDS,
  PRESENTED_WORDS,
  RECURRENCE_WORDS,
  shortDate,
} from '@sagsgang/read-models/danish';
import { tellAfterwards } from './tell-communications';
import { tellFollowUp } from './tell-follow-ups';
import { tellPostponements } from './tell-postponements';
import { tellPreparation } from './tell-preparation';
import { tellAwaiting } from './tell-target';
import type { Precision } from '@sagsgang/domain/vocabulary';

/** A case with what its decisions promised to have done. */
export type ShownCase = CaseFile & Pick<FollowUpsView, 'followUps'>;

/** A case as it stands: its items at meetings, what is still owed, and its newest recommendation. */
export function tellCase(file: ShownCase): string[] {
  const recommendation = file.recommendations.filter((version) => !version.withdrawn).at(-1);
  return [
    file.title,
    `${CASE_STATE_WORDS[file.state]} · ${file.id}`,
    ...(file.mergedInto === null ? [] : [`Lagt sammen med »${file.mergedInto.title}« (${file.mergedInto.caseId})`]),
    ...file.carriesOn.map(({ title, caseId }) => `Fører også sagen »${title}« (${caseId})`),
    ...(file.journalNumber === null ? [] : [`Journalnummer: ${file.journalNumber}`]),
    ...(file.caseworkers.length === 0 ? [] : [`Sagsbehandler: ${file.caseworkers.join(', ')}`]),
    ...file.access.map(tellAccess),
    ...tellPreparation(file),
    ...tellPath(file.path),
    '',
    'Behandlinger:',
    ...file.items.flatMap((item) => tellItem(item, file)),
    ...tellDebate(file),
    ...tellAway(file.away),
    ...(file.returns.length === 0
      ? []
      : ['', 'Genfremlæggelser:', ...file.returns.map((one) => tellReturn(one, file))]),
    ...(file.followUps.length === 0 ? [] : ['', 'Opfølgning:', ...file.followUps.flatMap(tellFollowUp)]),
    ...tellPostponements(file.postponements),
    ...file.links.map((link) => `Forbundet med »${link.title}« (${link.caseId})`),
    ...(recommendation === undefined
      ? []
      : ['', tellVersion(recommendation), recommendation.text, ...tellChange(recommendation)]),
  ];
}

function tellVersion({ version, proposedBy, basedOn }: RecommendationView): string {
  const by = proposedBy === null ? '' : ` fra ${proposedBy}`;
  return `Indstilling (version ${version}${by}${basedOn === null ? '' : `, efter version ${basedOn}`}):`;
}

const tellChange = ({ change }: RecommendationView): string[] => (change === null ? [] : ['Med ændringen:', change]);

function tellItem(item: ItemView, file: CaseFile): string[] {
  const { meeting, number, title, status, decision, caseId } = item;
  const called = title === null || title === file.title ? '' : ` »${title}«`;
  const when = meeting === null ? 'ukendt møde' : shortDate(meeting.date);
  const where = `  ${when} pkt. ${number ?? '–'}${called}${ofOther(caseId, file)}`;
  if (decision === null) return [`${where}: ${ITEM_WORDS[status]}${joinedWords(item)}${changedWords(item)}`];
  const outcomes = listed(decision.outcomes.map((outcome) => OUTCOME_WORDS[outcome]));
  const under = decision.decidedUnder === null ? '' : `, besluttet under punkt ${decision.decidedUnder}`;
  return [`${where}: ${outcomes}${under}${joinedWords(item)}${changedWords(item)}`, ...tellAfterwards(decision)];
}

const joinedWords = ({ joined }: ItemView): string =>
  joined === null
    ? ''
    : `; ${joined.manner === 'merged' ? 'slået sammen med' : 'behandles under ét med'} ${joined.caseId}`;

/** What the body decided on may be another version than the one that its members were sent. */
function changedWords({ sent }: ItemView): string {
  if (sent === null || sent.changed.length === 0) return '';
  return `; ændret efter udsendelsen: ${listed(sent.changed.map((part) => PRESENTED_WORDS[part]))}`;
}

/** Which of the merged cases it is from; nothing where it is the case's own. */
const ofOther = (caseId: string, { id }: CaseFile): string => (caseId === id ? '' : ` [fra sagen ${caseId}]`);

const ITEM_WORDS: Readonly<Record<ItemView['status'], string>> = {
  proposed: 'foreslået til dagsordenen',
  scheduled: 'på dagsordenen',
  treated: 'behandlet',
  removed: 'taget af dagsordenen',
  carried_over: 'ikke nået',
};

const STATUS_WORDS = { open: 'åben', kept: 'holdt', withdrawn: 'trukket tilbage' } as const;

function tellReturn(
  { date, precision, condition, awaiting, reviewOn, ...told }: ReturnSummary,
  file: CaseFile,
): string {
  const { conditionMetOn, status, withdrawnBecause, quote, points, responsible, recurrence, nextFrom } = told;
  const undated = nextFrom === null ? 'uden dato' : 'næste møde';
  const part = points === null || points.length === 0 ? '' : `punkt ${listed(points)}: `;
  const when = [
    date === null ? undated : dateWithPrecision(date, precision as Precision | null),
    condition,
    conditionMetOn === null ? null : `opfyldt ${shortDate(conditionMetOn)}`,
    awaiting === null ? null : tellAwaiting(awaiting),
    reviewOn === null ? null : `vurderes igen den ${shortDate(reviewOn)}`,
  ].filter((part) => part !== null);
  const wheel = recurrence === null ? '' : `, ${RECURRENCE_WORDS[recurrence]}`;
  const holder = responsible === null ? '' : `, ansvarlig ${responsible}`;
  const said = quote === null ? '' : ` »${quote}«`;
  const why = withdrawnBecause === null ? '' : `: ${withdrawnBecause}`;
  return `  ${part}${when.join(', ')}${wheel} (${STATUS_WORDS[status]}${why}${holder})${said}${ofOther(told.caseId, file)}`;
}
