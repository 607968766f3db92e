import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { primaryOf } from './after-outcome';
import { treatedItemAt, untreatedItemAt, type ItemCarriedOver } from './agenda';
import { overtakingTreatment, returnsEndedBy } from './comeback';
import { consequencesOf } from './consequence';
import type { DecisionRecorded, Treatment } from './decision';
import { keep } from './ending';
import type { CaseEvent } from './events';
import { findStandingMeeting, isRefusal } from './meetings';
import { decisionAgainstMotions } from './motion-rules';
import { heldBack, passage } from './passage';
import { passedRecommendation } from './passed-recommendation';
import { evolvePath, isAtItsEnd } from './path';
import { leavesPoints } from './points';
import type { PostponementEvent } from './postponement';
import { standingRecommendation } from './recommendation';
import { renewals } from './renewal';
import type { CaseReturn } from './return';
import type { CaseState } from './state';
import { isOpenEnded } from './target';
import { isNotReached, type Scene, type TreatmentRequest } from './treatment';
import { undecidable } from './without-quorum';

/**
 * Treats the case's item at a meeting: records the decision, ends the returns that the treatment keeps and opens what it
 * brings about, in one batch. The item must stand on the agenda; the same treatment told again changes nothing.
 */
export function treat(request: TreatmentRequest, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { meetingId } = request;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const item = untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId);
  if (item?.status === 'treated') return tellAgain(request, { item, meeting, state, facts });
  if (item?.status !== 'scheduled') {
    const message = `Sagen står ikke på dagsordenen for mødet ${meetingId}.`;
    return refuse('item-not-scheduled', message, ['ScheduleCase'], 'meetingId');
  }
  const undecided = undecidable(request, item, meeting);
  if (undecided !== undefined) return { refused: undecided };
  const wrong = decisionAgainstMotions(request.outcomes, item.itemId, state.motions);
  if (wrong) return { refused: wrong };
  const scene = { item, meeting, state, facts };
  const ended = endedBy(request, scene);
  const consequences = consequencesOf(request, scene);
  const decision = decisionOf(request, scene);
  return accept<CaseEvent>(
    decision,
    ...ended.flatMap((each) => keep(each, state, item)),
    ...consequences,
    ...consequences.flatMap((each) => overtaken(each, scene)),
    ...renewals(
      ended.map((each) => ({ ...each.said, ...each })),
      meeting.date,
      state,
      openedBy(consequences, state),
    ),
    ...wayOn(decision, scene),
  );
}

/** On a decision path a body that is done with the case passes it on, with the recommendation as it leaves it. */
function wayOn(decision: DecisionRecorded, { state, facts }: Scene): readonly CaseEvent[] {
  const path = evolvePath(state.path, decision, state.treatments, leavesPoints(decision.data, state));
  if (path === null) return [];
  if (primaryOf(decision.data.outcomes) === 'withdrawn') return heldBack(path);
  const { itemId, bodyId } = decision.data;
  const done = path.passages.find((each) => each.itemId === itemId);
  const by = facts.bodies.get(bodyId)?.name ?? bodyId;
  return [
    ...(done && !isAtItsEnd(path) ? passedRecommendation(decision, done.outcome, by, state) : []),
    ...passage(path, facts.effectiveOn),
  ];
}

function decisionOf(request: TreatmentRequest, { item, meeting, state }: Scene): DecisionRecorded {
  const { text, outcomes, points, remarks, votes, decidedUnder } = request;
  const newest = standingRecommendation(state.recommendations)?.version ?? null;
  const recommendationVersion = request.recommendationVersion === undefined ? newest : request.recommendationVersion;
  const { itemId, meetingId, bodyId } = item;
  const said = { text, outcomes, points, remarks, votes, recommendationVersion, decidedUnder };
  return { type: 'DecisionRecorded', data: { itemId, meetingId, bodyId, ...said, meetingDate: meeting.date } };
}

/** A case that was not reached did not come back: nothing that was promised for this meeting is kept by that. */
function endedBy(request: TreatmentRequest, { item, meeting, state }: Scene): readonly CaseReturn[] {
  return isNotReached(request) ? [] : returnsEndedBy({ item, meeting, points: request.points }, state);
}

/** How many returns the consequences open; a case that is carried on may go on by one that it has. */
function openedBy(consequences: readonly CaseEvent[], { issued }: CaseState): number {
  const opened = consequences.flatMap(({ data }) =>
    'returnId' in data && data.returnId !== null ? [data.returnId] : [],
  );
  return new Set(opened.filter((returnId) => !issued.returnIds.includes(returnId))).size;
}

/** A deferral that the treatment of a later meeting, recorded before this one, has already ended. */
function overtaken(consequence: PostponementEvent | ItemCarriedOver, { meeting, state }: Scene): readonly CaseEvent[] {
  if (consequence.type !== 'CasePostponed') return [];
  const { returnId, target, points = null } = consequence.data;
  const later = overtakingTreatment(target, { at: meeting, defers: true, points }, state);
  if (!later) return [];
  const { meetingId, itemId } = later;
  return [{ type: 'ReturnKept', data: { returnId, bodyId: target.bodyId, meetingId, itemId } }];
}

/** A second telling: nothing where it says the same, else refused, since what was decided is never written over. */
function tellAgain(request: TreatmentRequest, scene: Scene): Decision<CaseEvent> {
  const { item, meeting, state } = scene;
  const recorded = state.treatments.find(({ decision }) => decision.itemId === item.itemId);
  if (recorded && saysTheSame(request, recorded, scene)) return accept();
  const message = `Sagen er allerede behandlet på mødet ${meeting.meetingId} med en anden beslutning.`;
  return refuse('item-already-treated', message, ['AnnulEntry'], 'meetingId');
}

function saysTheSame(request: TreatmentRequest, recorded: Treatment, scene: Scene): boolean {
  const { recommendationVersion = recorded.decision.recommendationVersion } = request;
  const told = decisionOf({ ...request, recommendationVersion }, scene).data;
  const { meetingDate } = recorded.decision;
  const consequences = consequencesOf(request, scene).filter(isPostponementEvent);
  return (
    sameJson({ ...told, meetingDate }, recorded.decision) &&
    [consequences, consequences.filter(isNamed)].some((each) =>
      sameJson(
        each.map((one) => essence(one)),
        recorded.consequences.map((one) => essence(one, request.answerBy === null)),
      ),
    )
  );
}

/** Points that were put off without a place were not recorded as deferred at first, and are the same decision. */
const isNamed = ({ type, data }: PostponementEvent): boolean =>
  type !== 'CasePostponed' || data.points === undefined || !isOpenEnded(data.target);

/**
 * What a consequence says, without what depends on the moment at which it was recorded. @param isSilent whoever tells it
 * again says nothing of a last day for the answer
 */
function essence(consequence: PostponementEvent, isSilent = false): unknown {
  const { type, data } = consequence;
  return {
    type,
    data: {
      ...data,
      returnId: undefined,
      warnings: undefined,
      points: undefined,
      ...(isSilent ? { answerBy: undefined } : {}),
    },
  };
}

const isPostponementEvent = (event: PostponementEvent | ItemCarriedOver): event is PostponementEvent =>
  event.type !== 'ItemCarriedOver';
