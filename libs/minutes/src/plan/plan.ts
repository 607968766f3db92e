import type { DatedDocument, ImportPlan, Origin, PlannedItem, Question } from './import-plan';
import { bodyIdOf, caseIdOf, freeMeetingId } from './ids';
import type { Known } from './known';
import { matchItem, type ItemMatch } from './match-item';
import { settledBy, type Settlements } from './settlements';
import { bodySteps, closingSteps, holdingSteps, meetingSteps } from './steps-of-meeting';
import { caseSteps } from './steps-of-case';
import { planDeclared } from './steps-of-declared';
import { procedureSteps } from './steps-of-procedure';
import { Scope } from './scope';

/**
 * Makes the plan of commands that brings a document into the log. Pure: what the log knows is handed in.
 * Ids derive from body, date and item, so that the same document gives the same commands.
 */
export function planImport(
  document: DatedDocument,
  known: Known,
  origin: Origin,
  settlements: Settlements,
): ImportPlan {
  const bodyId = bodyIdOf(document.body);
  const here = known.meetings.find((meeting) => meeting.date === document.date && meeting.status !== 'cancelled');
  const meetingId = here?.meetingId ?? freeMeetingId(bodyId, document.date, known.meetings);
  const scope = new Scope(document, known, bodyId, meetingId);
  const items = document.items.map((item): PlannedItem => {
    const { number, title, kind } = item;
    if (kind === 'procedural') return { number, title, kind, caseId: null, match: null };
    const match = settledBy(settlements, number, known) ?? matchItem(item, { meetingId, date: document.date }, known);
    return { number, title, kind, match, caseId: caseOf(match, meetingId, number) };
  });
  const declared = planDeclared(scope, items, settlements);
  const steps = [
    ...bodySteps(scope),
    ...meetingSteps(scope),
    ...document.items.flatMap((item, index) => caseSteps(scope, item, items[index]?.caseId ?? null, 'before')),
    ...holdingSteps(scope, items),
    ...document.items.flatMap((item, index) =>
      item.kind === 'procedural'
        ? procedureSteps(scope, item)
        : caseSteps(scope, item, items[index]?.caseId ?? null, 'at'),
    ),
    ...declared.steps,
    ...closingSteps(scope, origin),
  ];
  return {
    kind: document.kind,
    body: document.body,
    bodyId,
    date: document.date,
    meetingId,
    nextMeeting: document.nextMeeting,
    items,
    declared: declared.entries,
    questions: [...items.flatMap(questionOf), ...declared.questions],
    steps,
    importedBefore: known.documents.includes(origin.sha256),
  };
}

function caseOf(match: ItemMatch, meetingId: string, number: string): string | null {
  if (match.kind === 'new') return caseIdOf(meetingId, number);
  return match.kind === 'matched' ? match.caseId : null;
}

function questionOf({ number, title, match }: PlannedItem): Question[] {
  if (match?.kind !== 'unsettled') return [];
  return [
    { about: number, title, candidates: match.candidates.map(({ caseId, title: name }) => ({ caseId, title: name })) },
  ];
}
