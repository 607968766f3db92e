import { streamOf } from '@sagsgang/kernel/stream';
import type { CaseCommand } from '@sagsgang/domain/case/case';
import type { Place } from '@sagsgang/domain/vocabulary';
import type { Deadline, MinutesItem, Source } from '../minutes-document';
import { decisionOf } from './decision';
import { aboutOf } from './ids';
import type { Step } from './import-plan';
import type { Scope } from './scope';

/**
 * The steps of one case item: what was put before the body (`before` the meeting), and what came of it (`at` the
 * meeting). Without a case, while a question is open, there are none.
 */
export function caseSteps(scope: Scope, item: MinutesItem, caseId: string | null, when: 'before' | 'at'): Step[] {
  if (caseId === null || item.kind === 'procedural') return [];
  const commands = when === 'before' ? preparing(scope, item, caseId) : deciding(scope, item, caseId);
  const about = aboutOf(caseId, item.number, scope.meetingId, scope.known);
  const nth = new Map<string, number>();
  return commands.map((command) => {
    const n = (nth.get(command.type) ?? 0) + 1;
    nth.set(command.type, n);
    return scope.step(about, streamOf('case', caseId), command, n);
  });
}

function preparing(scope: Scope, item: MinutesItem, caseId: string): CaseCommand[] {
  const { bodyId, meetingId, known } = scope;
  const { title, journalNumber, caseworkers, sections, attachments } = item;
  const isNew = !known.cases.some((one) => one.caseId === caseId);
  const section = item.agendaSection === null ? null : `${item.agendaSection.number}. ${item.agendaSection.title}`;
  const background = sections.background;
  const presentation = sections.presentation ?? item.preamble;
  const recommendation = sections.recommendation?.trim() ?? '';
  return [
    ...(isNew ? [{ type: 'OpenCase', data: { bodyId, title, journalNumber, caseworkers } } as const] : []),
    ...(stays(scope, item, caseId)
      ? []
      : [
          {
            type: 'ScheduleCase',
            data: { meetingId, section, number: item.number, toldBy: scope.document.kind },
          } as const,
        ]),
    {
      type: 'ReviseCaseMaterial',
      data: { meetingId, title, journalNumber, caseworkers, background, presentation, attachments },
    },
    ...(recommendation === ''
      ? []
      : [
          {
            type: 'ProposeRecommendation',
            data: {
              meetingId,
              text: recommendation,
              points: item.points.map(({ number, text }) => ({ number: String(number), text })),
            },
          } as const,
        ]),
  ];
}

function deciding(scope: Scope, item: MinutesItem, caseId: string): CaseCommand[] {
  const { meetingId } = scope;
  const decision = decisionOf(scope, item);
  const promises = item.returns
    .filter((promise) => promise.source === 'sentence')
    .map((promise): CaseCommand => {
      const target = scope.target({ ...promise, date: promise.target });
      return {
        type: 'PromiseReturn',
        data: { meetingId, target, quote: promise.quote, place: placeOf(promise), source: 'sentence' },
      };
    });
  return [
    ...(decision === null ? [] : [decision]),
    ...promises,
    ...deadlineCommands(scope, item, caseId),
    ...(decision === null && isHeld(scope) && !stays(scope, item, caseId)
      ? [{ type: 'CarryOver', data: { meetingId, cause: 'not_reached' } } as const]
      : []),
  ];
}

/** Minutes that come once more: whatever closes a meeting has been sent before, and carries nothing on a second time. */
const isHeld = ({ document, status }: Scope): boolean => document.kind === 'minutes' && status === 'held';

/** True where the meeting did not reach the item, and the document says no more of it than the log: nothing changes. */
function stays(scope: Scope, item: MinutesItem, caseId: string): boolean {
  if (!isHeld(scope) || decisionOf(scope, item) !== null) return false;
  const entries = scope.known.cases.find((one) => one.caseId === caseId)?.items ?? [];
  return entries.some(({ meetingId, status }) => meetingId === scope.meetingId && status === 'carried_over');
}

/** A moved deadline that the log does not know yet is set at its old date first, so that its lineage is whole. */
function deadlineCommands(scope: Scope, item: MinutesItem, caseId: string): CaseCommand[] {
  const known = scope.known.cases.find((one) => one.caseId === caseId);
  let count = known?.deadlineCount ?? 0;
  return item.deadlines.flatMap((deadline): CaseCommand[] => {
    const { date, precision, movedFrom } = deadline;
    const common = { meetingId: scope.meetingId, quote: deadline.quote, place: placeOf(deadline) };
    if (movedFrom === null) {
      count += 1;
      return [{ type: 'SetDeadline', data: { ...common, date, precision } }];
    }
    // One that stands at the new date already was moved there by an earlier import of the same minutes.
    const at = (day: string) => known?.deadlines.find((one) => one.date === day)?.deadlineId;
    const existing = at(movedFrom) ?? at(date);
    if (existing === undefined) count += 1;
    const deadlineId = existing ?? `d${count}`;
    const move: CaseCommand = { type: 'MoveDeadline', data: { ...common, deadlineId, date, precision } };
    return existing === undefined ? [original(scope, deadline, movedFrom), move] : [move];
  });
}

/** The deadline as it was before, with the sentence that set it where the document has it. */
function original(scope: Scope, { movedFromSource }: Deadline, date: string): CaseCommand {
  const quote = movedFromSource?.quote ?? null;
  const place = movedFromSource === null ? null : placeOf(movedFromSource);
  return { type: 'SetDeadline', data: { meetingId: scope.meetingId, date, precision: 'day', quote, place } };
}

function placeOf({ section, line }: Source): Place {
  return { section: section === 'preamble' ? 'presentation' : section, line };
}
