import { unreachable } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import { evolveAccess, type Restrictions } from './access';
import { evolveItems, type CaseItem } from './agenda';
import type { AppropriationGranted } from './appropriation';
import { evolveAssignment, type Assignment } from './assignment';
import { evolveAttachments, type CaseAttachment } from './attachment';
import { evolveClosing, type Closing } from './closing';
import { evolveCommunications, type Communication } from './communication';
import { evolveCorrections, type Correction } from './correction';
import { evolveDeadlines, type CaseDeadline } from './deadline';
import { evolveTreatments, type Treatment } from './decision';
import { evolveAway, type Away } from './away';
import type { CaseEvent } from './events';
import { evolveFollowUps, type CaseFollowUp } from './follow-up';
import { evolveIssued, NOTHING_ISSUED, type Issued } from './issued';
import type { DecisionHalted } from './halt';
import { evolveMotions, type CaseMotion } from './motion';
import { evolveJoinings, type ItemJoined } from './joining';
import { evolveMaterial, type CaseMaterial } from './opening';
import type { CaseDecidedOutside } from './outside';
import { evolvePath, type DecisionPath } from './path';
import { leavesPoints } from './points';
import { evolveReadiness, type Readiness } from './readiness';
import { evolveRecommendations, type RecommendationVersion } from './recommendation';
import { evolveReturns, type CaseReturn } from './return';
import { evolveStatements, type CaseStatement } from './statement';
import { evolveStanding, type Standing } from './standing';
import { transferred } from './transfer';

/** All that the decisions about a case depend on. Its status is derived from this and stored nowhere. */
export interface CaseState {
  /** Null until the case is opened. */
  readonly material: CaseMaterial | null;
  readonly assignment: Assignment;
  readonly attachments: readonly CaseAttachment[];
  /** What of it is closed to the public. */
  readonly access: Restrictions;
  /** Null until somebody said that the case is ready. */
  readonly readiness: Readiness | null;
  readonly recommendations: readonly RecommendationVersion[];
  readonly items: readonly CaseItem[];
  readonly motions: readonly CaseMotion[];
  /** Which items are treated together with another case's, by the item's id. */
  readonly joinings: ReadonlyMap<string, ItemJoined['data']>;
  /** Null while nobody laid one: then the body that treats the case decides it. */
  readonly path: DecisionPath | null;
  readonly treatments: readonly Treatment[];
  readonly statements: readonly CaseStatement[];
  readonly outside: readonly CaseDecidedOutside['data'][];
  readonly halts: readonly DecisionHalted['data'][];
  readonly appropriations: readonly AppropriationGranted['data'][];
  readonly corrections: readonly Correction[];
  readonly communications: readonly Communication[];
  readonly followUps: readonly CaseFollowUp[];
  readonly returns: readonly CaseReturn[];
  readonly deadlines: readonly CaseDeadline[];
  /** What is or was awaited from others. */
  readonly away: readonly Away[];
  readonly closing: Closing;
  readonly standing: Standing;
  readonly issued: Issued;
}

export const initialCase: CaseState = {
  material: null,
  assignment: null,
  attachments: [],
  access: [],
  readiness: null,
  recommendations: [],
  items: [],
  motions: [],
  joinings: new Map(),
  path: null,
  treatments: [],
  statements: [],
  outside: [],
  halts: [],
  appropriations: [],
  corrections: [],
  communications: [],
  followUps: [],
  returns: [],
  deadlines: [],
  away: [],
  closing: { closed: false, links: [], mergedInto: null, absorbed: [] },
  standing: { act: 'opened' },
  issued: NOTHING_ISSUED,
};

/** Folds one event in. Total: any of a case's events may have been taken back, and the rest still folds. */
export function evolveCase(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  const issued = evolveIssued(state.issued, event);
  return evolveTopics(issued === state.issued ? state : { ...state, issued }, event);
}

/** What is left of an event that was taken back: the ids that it gave out. */
export function evolveAnnulledCase(state: CaseState, event: CaseEvent): CaseState {
  return { ...state, issued: evolveIssued(state.issued, event) };
}

function evolveTopics(state: CaseState, event: Recorded<CaseEvent>): CaseState {
  switch (event.type) {
    case 'CaseOpened':
      return { ...state, material: evolveMaterial(state.material, event) };
    case 'CaseMaterialRevised':
      return {
        ...state,
        material: evolveMaterial(state.material, event),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'CaseAssigned':
      return { ...state, assignment: evolveAssignment(state.assignment, event) };
    case 'DocumentAttached':
      return {
        ...state,
        attachments: evolveAttachments(state.attachments, event),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'AccessSet':
      return {
        ...state,
        access: evolveAccess(state.access, event),
        attachments: evolveAttachments(state.attachments, event),
      };
    case 'CaseMarkedReady':
      return { ...state, readiness: evolveReadiness(state.readiness, event) };
    case 'RecommendationProposed':
    case 'RecommendationWithdrawn':
      return {
        ...state,
        recommendations: evolveRecommendations(state.recommendations, event),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'ItemProposed':
    case 'CaseScheduled':
    case 'ItemRemoved':
      return { ...state, items: evolveItems(state.items, event) };
    case 'ItemCarriedOver':
      return {
        ...state,
        items: evolveItems(state.items, event),
        returns: evolveReturns(state.returns, event),
      };
    case 'MotionMoved':
    case 'MotionVotedOn':
    case 'MotionDropped':
      return { ...state, motions: evolveMotions(state.motions, event) };
    case 'StatementRecorded':
    case 'StatementForwarded':
      return { ...state, statements: evolveStatements(state.statements, event) };
    case 'AppropriationGranted':
      return { ...state, appropriations: [...state.appropriations, event.data] };
    case 'CaseDecidedOutside':
      return {
        ...state,
        outside: [...state.outside, event.data],
        standing: evolveStanding(state.standing, event, state.path),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'DecisionHalted':
      return { ...state, halts: [...state.halts, event.data] };
    case 'ItemJoined':
      return { ...state, joinings: evolveJoinings(state.joinings, event) };
    case 'DecisionPathSet':
    case 'CasePassedOn':
    case 'CaseHeldBack':
      return { ...state, path: evolvePath(state.path, event, state.treatments) };
    case 'DecisionRecorded': {
      const path = evolvePath(state.path, event, state.treatments, leavesPoints(event.data, state));
      return {
        ...state,
        path,
        items: evolveItems(state.items, event),
        away: evolveAway(state.away, event, state.items),
        treatments: evolveTreatments(state.treatments, event),
        corrections: evolveCorrections(state.corrections, event),
        communications: evolveCommunications(state.communications, event),
        standing: evolveStanding(state.standing, event, path),
        readiness: evolveReadiness(state.readiness, event),
      };
    }
    case 'CasePostponed':
      return {
        ...state,
        treatments: evolveTreatments(state.treatments, event),
        returns: evolveReturns(state.returns, event),
      };
    case 'CaseSentBack':
    case 'CaseReferred':
      return {
        ...state,
        away: evolveAway(state.away, event, state.items),
        treatments: evolveTreatments(state.treatments, event),
      };
    case 'HearingOpened':
    case 'HearingClosed':
      return { ...state, away: evolveAway(state.away, event, state.items) };
    case 'ReferralAnswered':
    case 'SendBackAnswered':
      return {
        ...state,
        away: evolveAway(state.away, event, state.items),
        standing: evolveStanding(state.standing, event, state.path),
      };
    case 'CaseWithdrawn':
      return {
        ...state,
        away: evolveAway(state.away, event, state.items),
        treatments: evolveTreatments(state.treatments, event),
        standing: evolveStanding(state.standing, event, state.path),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'CaseTransferred':
      return { ...state, material: transferred(state.material, event) };
    case 'ReturnRedirected':
    case 'ConditionMet':
    case 'ReturnPromised':
    case 'AwaitedAnswerReceived':
    case 'ReturnKept':
    case 'ReturnWithdrawn':
      return { ...state, returns: evolveReturns(state.returns, event) };
    case 'DecisionCorrected':
      return { ...state, corrections: evolveCorrections(state.corrections, event) };
    case 'DecisionCommunicated':
      return { ...state, communications: evolveCommunications(state.communications, event) };
    case 'FollowUpAssigned':
    case 'FollowUpReported':
    case 'FollowUpCompleted':
      return { ...state, followUps: evolveFollowUps(state.followUps, event) };
    case 'DeadlineSet':
    case 'DeadlineMoved':
    case 'DeadlineMet':
    case 'DeadlineLapsed':
      return { ...state, deadlines: evolveDeadlines(state.deadlines, event) };
    case 'CaseReopened':
      return {
        ...state,
        closing: evolveClosing(state.closing, event),
        path: evolvePath(state.path, event),
        standing: evolveStanding(state.standing, event, state.path),
      };
    case 'CaseClosed':
      return {
        ...state,
        away: evolveAway(state.away, event, state.items),
        closing: evolveClosing(state.closing, event),
        readiness: evolveReadiness(state.readiness, event),
      };
    case 'CasesLinked':
    case 'CaseAbsorbed':
    case 'CaseMerged':
      return { ...state, closing: evolveClosing(state.closing, event) };
    case 'ItemReassigned':
    case 'ItemReleased':
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
