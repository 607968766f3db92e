import { closedItemWarnings } from './closed-items';
import type { DatedDocument, ImportPlan, Origin, PlannedItem, Question } from './import-plan';
import { freeMeetingId } from './ids';
import type { Known } from './known';
import { comesLate, planLateAgenda } from './late-agenda';
import { matchItems } from './match-items';
import type { Settlements } from './settlements';
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
  const { bodyId } = known;
  const here = known.meetings.find((meeting) => meeting.date === document.date && meeting.status !== 'cancelled');
  const meetingId = here?.meetingId ?? freeMeetingId(bodyId, document.date, known.meetings);
  const scope = new Scope(document, known, bodyId, meetingId);
  return {
    kind: document.kind,
    body: document.body,
    bodyId,
    date: document.date,
    meetingId,
    nextMeeting: document.nextMeeting,
    ...(comesLate(scope) ? planLateAgenda(scope, origin) : planSteps(scope, origin, settlements)),
    importedBefore: known.documents.includes(origin.sha256),
  };
}

function planSteps(
  scope: Scope,
  origin: Origin,
  settlements: Settlements,
): Pick<ImportPlan, 'items' | 'declared' | 'questions' | 'steps' | 'warnings'> {
  const { document, known, meetingId } = scope;
  const matched = matchItems(document, { meetingId, date: document.date }, known, settlements);
  const items = document.items.map((item): PlannedItem => {
    const { number, title, kind } = item;
    const { match, caseId, doubt } = matched.get(item) ?? { match: null, caseId: null, doubt: null };
    return { number, title, kind, caseId, match, doubt };
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
  const questions = [...items.flatMap(questionOf), ...declared.questions];
  return { items, declared: declared.entries, questions, steps, warnings: closedItemWarnings(document.items) };
}

function questionOf({ number, title, match, doubt }: PlannedItem): Question[] {
  if (match?.kind !== 'unsettled') return [];
  const candidates = match.candidates.map(({ caseId, title: name }) => ({ caseId, title: name }));
  return [{ about: number, title, doubt, candidates }];
}
