import type { Cause, Outcome } from '../vocabulary';
import type { ItemCarriedOver } from './agenda';
import { carryOver } from './carry-over';
import { nextReturnId } from './issued';
import { nextMeetingOf } from './report';
import type { CasePostponed, PostponementEvent } from './postponement';
import { isNotReached, type Deferral, type Scene, type TreatmentRequest } from './treatment';
import { postponementWarnings } from './warning';
import { causeOfLeaving } from './without-quorum';

/** What a decision brings about in the same batch, by all of its outcomes and not the primary one alone. */
export function consequencesOf(
  request: TreatmentRequest,
  scene: Scene,
): readonly (PostponementEvent | ItemCarriedOver)[] {
  return [
    ...deferralsOf(request, scene),
    ...request.outcomes.flatMap((outcome) => consequenceOf(outcome, request, scene)),
  ];
}

function deferralsOf(request: TreatmentRequest, scene: Scene): readonly (CasePostponed | ItemCarriedOver)[] {
  if (isNotReached(request)) return [carryOver('not_reached', scene)];
  const cause = causeOf(request, scene);
  const { outcomes, postponements } = request;
  // Whoever adjourns without naming a day takes the case up again at the next meeting.
  const needsOne = postponements.length === 0 && outcomes.includes('adjourned');
  const all = needsOne ? [{ target: nextMeetingOf(scene.item.bodyId) }] : postponements;
  return all.map((each, index) => postponed(each, cause, nextReturnId(scene.state.issued, index), scene));
}

function postponed(postponement: Deferral, cause: Cause, returnId: string, scene: Scene): CasePostponed {
  const { target, points, reason = null, requestedBy = null, quote = null } = postponement;
  const { item, meeting, state, facts } = scene;
  const warnings = postponementWarnings(target, meeting, state, facts);
  const of = { itemId: item.itemId, meetingId: item.meetingId, bodyId: target.bodyId };
  const whatAndWhere = points === undefined ? { target } : { target, points };
  const why = { cause, reason, requestedBy, quote, warnings };
  return { type: 'CasePostponed', data: { ...of, returnId, ...whatAndWhere, ...why } };
}

function consequenceOf(
  outcome: Outcome,
  request: TreatmentRequest,
  { item }: Scene,
): readonly Exclude<PostponementEvent, CasePostponed>[] {
  const { itemId, meetingId, bodyId } = item;
  const of = { itemId, meetingId, bodyId };
  const by = request.answerBy === null ? {} : { answerBy: request.answerBy };
  if (outcome === 'returned') {
    return [{ type: 'CaseSentBack', data: { ...of, wanted: request.wanted ?? request.text, ...by } }];
  }
  if (outcome === 'referred') {
    return [{ type: 'CaseReferred', data: { ...of, referredTo: request.referredTo ?? '', ...by } }];
  }
  if (outcome === 'withdrawn') {
    return [{ type: 'CaseWithdrawn', data: { ...of, reason: request.reason ?? request.text } }];
  }
  return [];
}

/** A postponement is the body's own decision; that time ran out is not. */
function causeOf({ outcomes, points }: TreatmentRequest, { item, meeting }: Scene): Cause {
  const decided = outcomes.includes('postponed') || points.some(({ outcome }) => outcome === 'postponed');
  return decided ? 'body' : causeOfLeaving(item, meeting);
}
