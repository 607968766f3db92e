import type { RecordDecision } from '@sagsgang/domain/case/decision';
import type { MinutesItem, Point } from '../minutes-document';
import type { Scope } from './scope';

/** The decision on an item, or null where the document has none. */
export function decisionOf(scope: Scope, item: MinutesItem): RecordDecision | null {
  const text = item.sections.decision?.trim() ?? '';
  if (text === '') return null;
  const outcomes = item.outcomes.length === 0 ? (['none'] as const) : item.outcomes;
  return {
    type: 'RecordDecision',
    data: {
      meetingId: scope.meetingId,
      text,
      outcomes,
      points: item.points.map((point) => ({
        number: String(point.number),
        outcome: point.outcome,
        ...(goesOnAlone(item, point) ? { target: postponementOf(scope, item).target } : {}),
      })),
      remarks: item.remarks,
      votes: item.votes,
      ...(outcomes.includes('postponed') ? { postponement: postponementOf(scope, item) } : {}),
      ...(outcomes.includes('referred') ? { referredTo: item.referredTo ?? 'ikke nævnt i referatet' } : {}),
      ...(outcomes.includes('returned') ? { wanted: text } : {}),
    },
  };
}

/** A point that was put off while the case as a whole was not. */
function goesOnAlone({ outcomes, postponement }: MinutesItem, { number, outcome }: Point): boolean {
  if (outcome !== 'postponed' || outcomes.includes('postponed')) return false;
  return postponement?.points.includes(number) ?? false;
}

function postponementOf(scope: Scope, item: MinutesItem) {
  const found = item.postponement;
  const promised = {
    date: found?.to ?? item.postponedTo,
    precision: found?.precision ?? null,
    condition: found?.condition ?? null,
    nextMeeting: found?.nextMeeting ?? false,
  };
  return {
    target: scope.target(promised),
    reason: found?.reason ?? null,
    requestedBy: found?.requestedBy ?? null,
    quote: found?.quote ?? null,
  };
}
