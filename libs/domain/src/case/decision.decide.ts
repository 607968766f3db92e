import type { Decision } from '@sagsgang/kernel/decider';
import { fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import type { Facts } from '../facts';
import { OUTCOMES } from '../vocabulary';
import type { DecisionCommand, PointDecision, RecordDecision } from './decision';
import type { CaseEvent } from './events';
import { findStandingMeeting, isRefusal } from './meetings';
import { standingRecommendation } from './recommendation';
import type { CaseState } from './state';
import { targetFault } from './target';
import { deferralsOf } from './deferral';
import { treat } from './treat';
import { voteFaults } from './vote';

/** Decides what a meeting decided. */
export function decideDecision(command: DecisionCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { data } = command;
  const meeting = findStandingMeeting(facts, data.meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = firstFault(
    wordingFault(data.text, 'text', 'Beslutningens ordlyd'),
    ...outcomeFaults(data),
    ...pointFaults(data, state, facts),
    ...(data.remarks ?? []).map((remark, i) => wordingFault(remark, `remarks.${i}`, 'Bemærkningen')),
    ...(data.votes ?? []).flatMap((vote, i) => voteFaults(vote, `votes.${i}`)),
    data.decidedUnder == null ? undefined : wordingFault(data.decidedUnder, 'decidedUnder', 'Punktet', TITLE_MAX),
    versionFault(data, state),
    postponementFault(data, facts),
    textFault(data.wanted, 'wanted'),
  );
  if (wrong) return { refused: wrong };
  return treat(requestOf(data, meeting.bodyId), state, facts);
}

function requestOf(data: RecordDecision['data'], bodyId: string): Parameters<typeof treat>[0] {
  const { meetingId, text, recommendationVersion } = data;
  const { points = [], remarks = [], votes = [], decidedUnder = null, referredTo = null, wanted = null } = data;
  const outcomes = [...new Set(data.outcomes)];
  const said = { meetingId, text, outcomes, points, remarks, votes, decidedUnder, referredTo, wanted };
  return { ...said, recommendationVersion, postponements: deferralsOf(data, bodyId), answerBy: null, reason: null };
}

function outcomeFaults(data: RecordDecision['data']): readonly Fault[] {
  const { outcomes, points = [], postponement, referredTo } = data;
  const names = (...words: string[]) => outcomes.some((outcome) => words.includes(outcome));
  return [
    outcomes.length > 0 ? undefined : fault('outcome-missing', 'Beslutningen mangler et udfald.', 'outcomes'),
    ...outcomes.map((outcome, i) => wordFault(outcome, OUTCOMES, `outcomes.${i}`)),
    names('postponed') && !postponement && !points.some(({ outcome, target }) => outcome === 'postponed' && target)
      ? fault('postponement-missing', 'Det mangler, hvortil sagen er udsat.', 'postponement')
      : undefined,
    postponement && !names('postponed', 'not_reached', 'adjourned')
      ? fault('postponed-without-outcome', 'En sag, der udsættes, skal have udfaldet udsat.', 'outcomes')
      : undefined,
    names('referred') ? wordingFault(referredTo ?? '', 'referredTo', 'Modtageren', TITLE_MAX) : undefined,
  ];
}

function pointFaults(data: RecordDecision['data'], state: CaseState, facts: Facts): readonly Fault[] {
  const { points = [], recommendationVersion: wanted, meetingId } = data;
  const version =
    wanted === undefined
      ? standingRecommendation(state.recommendations)
      : state.recommendations.find((each) => each.version === wanted);
  const known = version?.proposed.points.map(({ number }) => number) ?? [];
  return points.flatMap((point, i) => [
    ...numberFaults(point, i, points, known),
    point.outcome === null ? undefined : wordFault(point.outcome, OUTCOMES, `points.${i}.outcome`),
    point.target ? targetFault(point.target, facts, `points.${i}.target`, meetingId) : undefined,
  ]);
}

/** Without a recommendation in the log, such as in minutes that leave it out, any point may be named. */
function numberFaults(
  { number }: PointDecision,
  index: number,
  all: readonly PointDecision[],
  known: readonly string[],
): readonly Fault[] {
  const field = `points.${index}.number`;
  return [
    known.length === 0 || known.includes(number)
      ? undefined
      : fault('point-unknown', `Indstillingen har intet punkt ${number}.`, field),
    all.findIndex((other) => other.number === number) === index
      ? undefined
      : fault('point-repeated', `Punkt ${number} står to gange i beslutningen.`, field),
  ];
}

function versionFault({ recommendationVersion: version }: RecordDecision['data'], state: CaseState): Fault {
  if (version === undefined || version === null) return undefined;
  if (state.recommendations.some((each) => each.version === version && !each.withdrawn)) return undefined;
  const message = `Sagen har ingen gældende version ${version} af indstillingen.`;
  return fault('version-unknown', message, 'recommendationVersion', ['ProposeRecommendation']);
}

function postponementFault({ postponement, meetingId }: RecordDecision['data'], facts: Facts): Fault {
  if (!postponement) return undefined;
  return firstFault(
    targetFault(postponement.target, facts, 'postponement.target', meetingId),
    textFault(postponement.reason, 'postponement.reason'),
    textFault(postponement.requestedBy, 'postponement.requestedBy'),
    textFault(postponement.quote, 'postponement.quote'),
  );
}
