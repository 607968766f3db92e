import { refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Aggregate } from '../aggregate';
import { decideAnnulment } from '../annulment';
import type { CaseFact, Facts } from '../facts';
import { decideAccess } from './access.decide';
import { decideAgenda } from './agenda.decide';
import { decideAppropriation } from './appropriation.decide';
import { decideAnswer } from './answer.decide';
import { decideAssignment } from './assignment.decide';
import { decideAttachment } from './attachment.decide';
import { decideAwaiting } from './awaiting.decide';
import { decideClosing } from './closing.decide';
import { closureOf } from './closure';
import { decideCommunication } from './communication.decide';
import { CASE_COMMAND_TYPES, type CaseCommand } from './commands';
import { decideCorrection } from './correction.decide';
import { decideCondition } from './condition.decide';
import { decideDeadline } from './deadline.decide';
import { decideDecision } from './decision.decide';
import type { CaseEvent } from './events';
import { decideHalt } from './halt.decide';
import { decideMotion } from './motion.decide';
import { decideFollowUp } from './follow-up.decide';
import { decideJoining } from './joining.decide';
import { decideHearing } from './hearing.decide';
import { revisedMaterial } from './opening';
import { decideOpening } from './opening.decide';
import { decideOutside } from './outside.decide';
import { decidePath } from './path.decide';
import { decidePostponement } from './postponement.decide';
import { presentedOf } from './presenting';
import { decideReadiness } from './readiness.decide';
import { decideRecommendation } from './recommendation.decide';
import { referencesOf } from './references';
import { decideReturn } from './return.decide';
import { decideTransfer } from './transfer.decide';
import { decideStatement } from './statement.decide';
import { evolveAnnulledCase, evolveCase, initialCase, type CaseState } from './state';

export { caseStatus } from './status';
export { initialCase, type CaseState } from './state';
export type { CaseCommand } from './commands';
export type { CaseEvent } from './events';

/** One matter (sag) from its opening to its closing, across any number of meetings. */
export const caseAggregate: Aggregate<CaseCommand, CaseState, CaseEvent> = {
  category: 'case',
  commandTypes: CASE_COMMAND_TYPES,
  initial: initialCase,
  references: referencesOf,
  decide,
  evolve: evolveCase,
  evolveAnnulled: evolveAnnulledCase,
};

/** What commands about other streams need to know of the case; undefined where it was never opened. */
export function caseFact(caseId: string, state: CaseState): CaseFact | undefined {
  if (state.material === null) return undefined;
  const { bodyId } = state.material;
  const { title } = revisedMaterial(state.material);
  const toSend = { presented: presentedOf(state), treatments: state.treatments };
  const items = state.items.map(({ meetingId, number, listing, status }) => ({ meetingId, number, listing, status }));
  return { caseId, bodyId, title, publicTitle: closureOf(state)?.publicTitle ?? null, items, ...toSend };
}

/** What a decision says, and to whom it was told, may have to be put right after its case was closed. */
const OPEN_TO_A_CLOSED_CASE: readonly CaseCommand['type'][] = [
  'ReopenCase',
  'LinkCases',
  'SetAccess',
  'CorrectDecision',
  'CommunicateDecision',
  'AnnulEntry',
];

function decide(command: CaseCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { type } = command;
  if (state.material === null && type !== 'OpenCase' && type !== 'AnnulEntry') {
    return refuse('case-unknown', 'Sagen findes ikke.', ['OpenCase']);
  }
  const decision = decideTopic(command, state, facts);
  if (!state.closing.closed || OPEN_TO_A_CLOSED_CASE.includes(type)) return decision;
  // What a closed case already says may be said again, so that an import that is run twice goes through.
  if (decision.accepted?.length === 0) return decision;
  return refuse('case-closed', 'Sagen er lukket.', OPEN_TO_A_CLOSED_CASE);
}

function decideTopic(command: CaseCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'OpenCase':
    case 'ReviseCaseMaterial':
      return decideOpening(command, state, facts);
    case 'AssignCase':
      return decideAssignment(command, state);
    case 'AttachDocument':
      return decideAttachment(command, state, facts);
    case 'SetAccess':
      return decideAccess(command, state, facts);
    case 'MarkReady':
      return decideReadiness(command, state);
    case 'ProposeRecommendation':
    case 'WithdrawRecommendation':
      return decideRecommendation(command, state, facts);
    case 'SetDecisionPath':
      return decidePath(command, state, facts);
    case 'ProposeItem':
    case 'ScheduleCase':
    case 'RemoveFromAgenda':
    case 'CarryOver':
      return decideAgenda(command, state, facts);
    case 'MoveMotion':
    case 'VoteOnMotion':
    case 'DropMotion':
      return decideMotion(command, state, facts);
    case 'RecordStatement':
    case 'ForwardStatement':
      return decideStatement(command, state, facts);
    case 'GrantAppropriation':
      return decideAppropriation(command, state, facts);
    case 'DecideOutsideMeeting':
      return decideOutside(command, state, facts);
    case 'HaltDecision':
      return decideHalt(command, state, facts);
    case 'JoinItem':
    case 'TreatJoined':
      return decideJoining(command, state, facts);
    case 'RecordDecision':
      return decideDecision(command, state, facts);
    case 'PostponeCase':
    case 'SendBackCase':
    case 'ReferCase':
    case 'WithdrawCase':
      return decidePostponement(command, state, facts);
    case 'AnswerReferral':
    case 'AnswerSendBack':
      return decideAnswer(command, state, facts);
    case 'SendToHearing':
    case 'CloseHearing':
      return decideHearing(command, state, facts);
    case 'MeetCondition':
      return decideCondition(command, state, facts);
    case 'PromiseReturn':
    case 'KeepReturn':
    case 'WithdrawReturn':
      return decideReturn(command, state, facts);
    case 'RecordAwaitedAnswer':
      return decideAwaiting(command, state, facts);
    case 'SetDeadline':
    case 'MoveDeadline':
    case 'MeetDeadline':
    case 'LapseDeadline':
      return decideDeadline(command, state, facts);
    case 'CorrectDecision':
      return decideCorrection(command, state, facts);
    case 'CommunicateDecision':
      return decideCommunication(command, state, facts);
    case 'AssignFollowUp':
    case 'ReportFollowUp':
    case 'CompleteFollowUp':
      return decideFollowUp(command, state, facts);
    case 'LinkCases':
    case 'CloseCase':
    case 'ReopenCase':
      return decideClosing(command, state, facts);
    case 'TransferCase':
      return decideTransfer(command, state, facts);
    case 'AnnulEntry':
      return decideAnnulment(command, facts, 'CaseOpened');
    default:
      return unreachable(command);
  }
}
