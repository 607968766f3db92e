import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { standingMeetingFault } from './meetings';
import {
  standingRecommendation,
  type ProposeRecommendation,
  type RecommendationCommand,
  type RecommendationEvent,
  type RecommendationPoint,
  type WithdrawRecommendation,
} from './recommendation';
import type { CaseState } from './state';

/** Decides what is recommended. */
export function decideRecommendation(
  command: RecommendationCommand,
  state: CaseState,
  facts: Facts,
): Decision<RecommendationEvent> {
  switch (command.type) {
    case 'ProposeRecommendation':
      return propose(command.data, state, facts);
    case 'WithdrawRecommendation':
      return withdraw(command.data, state);
    default:
      return unreachable(command);
  }
}

function propose(data: ProposeRecommendation['data'], state: CaseState, facts: Facts): Decision<RecommendationEvent> {
  const { meetingId, proposedBy = null, text, points } = data;
  const wrong = firstFault(
    standingMeetingFault(facts, meetingId),
    textFault(proposedBy, 'proposedBy', TITLE_MAX),
    points.length > 0 ? textFault(text, 'text') : wordingFault(text, 'text', 'Indstillingen'),
    ...points.map(pointFault),
  );
  if (wrong) return { refused: wrong };
  const newest = standingRecommendation(state.recommendations)?.proposed;
  if (newest && newest.text === text && sameJson(newest.points, points)) return accept();
  const version = state.issued.version + 1;
  const late = meetingId !== null && facts.meetings.get(meetingId)?.agendaSent === true;
  return accept({
    type: 'RecommendationProposed',
    data: { version, meetingId, proposedBy, text, points, late },
  });
}

function pointFault(point: RecommendationPoint, index: number, all: readonly RecommendationPoint[]): Fault {
  const field = `points.${index}`;
  const isFirst = all.findIndex(({ number }) => number === point.number) === index;
  return firstFault(
    wordingFault(point.number, `${field}.number`, 'Nummeret', TITLE_MAX),
    wordingFault(point.text, `${field}.text`, 'Teksten'),
    isFirst
      ? undefined
      : fault('point-repeated', `Punkt ${point.number} står to gange i indstillingen.`, `${field}.number`),
  );
}

function withdraw(data: WithdrawRecommendation['data'], state: CaseState): Decision<RecommendationEvent> {
  const { version, reason = null } = data;
  const wrong = textFault(reason, 'reason');
  if (wrong) return { refused: wrong };
  const found = state.recommendations.find((each) => each.version === version);
  if (!found) {
    const message = `Sagen har ingen version ${version} af indstillingen.`;
    return refuse('version-unknown', message, ['ProposeRecommendation'], 'version');
  }
  if (found.withdrawn) return accept();
  return accept({ type: 'RecommendationWithdrawn', data: { version, reason } });
}
