import { refuse, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import type { Aggregate } from '../aggregate';
import { decideAnnulment } from '../annulment';
import type { CaseDossier, CaseFact, Facts } from '../facts';
import { decideAccess } from './access.decide';
import { decideAgenda } from './agenda.decide';
import { decideAppropriation } from './appropriation.decide';
import { decideAnswer } from './answer.decide';
import { decideAssignment } from './assignment.decide';
import { decideAttachment } from './attachment.decide';
import { decideAwaiting } from './awaiting.decide';
import { decideClosing } from './closing.decide';
import { isOpen } from './away';
import { closureOf } from './closure';
import { decideCommunication } from './communication.decide';
import { CASE_COMMAND_TYPES, type CaseCommand } from './commands';
import { decideCorrection } from './correction.decide';
import { decideCondition } from './condition.decide';
import { decideDeadline } from './deadline.decide';
import { decideDecision } from './decision.decide';
import type { CaseEvent } from './events';
import { decideHalt } from './halt.decide';
import { openDeadlines } from './deadline';
import { decideMotion } from './motion.decide';
import { decideFollowUp } from './follow-up.decide';
import { decideJoining } from './joining.decide';
import { decideHearing } from './hearing.decide';
import { caseTitle } from './opening';
import { openReturns } from './return';
import { decideOpening } from './opening.decide';
import { decideOutside } from './outside.decide';
import { decidePath } from './path.decide';
import { decidePostponement } from './postponement.decide';
import { presentedOf } from './presenting';
import { decideReadiness } from './readiness.decide';
import { decideReassignment, reassignedBy } from './reassignment.decide';
import { decideRecommendation } from './recommendation.decide';
import { referencesOf } from './references';
import { decideReturn } from './return.decide';
import { decideMerging } from './merging.decide';
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
  const title = caseTitle(state.material);
  const toSend = { presented: presentedOf(state), treatments: state.treatments };
  const items = state.items.map(({ meetingId, number, listing, status }) => ({ meetingId, number, listing, status }));
  const publicTitle = closureOf(state)?.publicTitle ?? null;
  return { caseId, bodyId, title, publicTitle, items, ...toSend, dossier: dossierOf(state) };
}

function dossierOf({ closing, items, returns, deadlines, away }: CaseState): CaseDossier {
  const dated = openReturns(returns).map((open) => {
    return { open, since: items.find(({ itemId }) => itemId === open.itemId)?.meetingDate ?? null };
  });
  const waits = away.filter(isOpen).map(({ kind }) => kind);
  return { mergedInto: closing.mergedInto, away: waits, returns: dated, deadlines: openDeadlines(deadlines) };
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
/** The other sides of what was decided on another case: a closed case takes them, and nobody is told to send them. */
const SENT_BY_POLICIES: readonly CaseCommand['type'][] = ['MergeInto', 'ReleaseItem'];
/** What belongs to its decisions, which stay its own; all else is done with the case that carries it on. */
const OPEN_TO_A_MERGED_CASE: readonly CaseCommand['type'][] = [
  'CorrectDecision',
  'CommunicateDecision',
  'ReportFollowUp',
  'CompleteFollowUp',
  'AnnulEntry',
];

function decide(command: CaseCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { type } = command;
  if (state.material === null && type !== 'OpenCase' && type !== 'AnnulEntry') {
    return refuse('case-unknown', 'Sagen findes ikke.', ['OpenCase']);
  }
  const halved =
    command.type === 'AnnulEntry' &&
    (halfOf(command.data.eventId, state, facts) ?? reassignedBy(command.data.eventId, facts));
  if (halved) return { refused: halved };
  const decision = decideTopic(command, state, facts);
  const { closed, mergedInto } = state.closing;
  const open = mergedInto === null ? OPEN_TO_A_CLOSED_CASE : OPEN_TO_A_MERGED_CASE;
  if (!closed || open.includes(type) || SENT_BY_POLICIES.includes(type)) return decision;
  // What a closed case already says may be said again, so that an import that is run twice goes through.
  if (decision.accepted?.length === 0) return decision;
  if (mergedInto !== null) {
    return refuse('case-merged', `Sagen er lagt sammen med ${mergedInto}; brug den sag.`, OPEN_TO_A_MERGED_CASE);
  }
  return refuse('case-closed', 'Sagen er lukket.', OPEN_TO_A_CLOSED_CASE);
}

/** A merger is taken back where it was said; the policy that brought the other side about then takes that back as well. */
function halfOf(eventId: string, { closing }: CaseState, { actor, entries }: Facts): Refusal | undefined {
  const entry = entries.find((each) => each.eventId === eventId);
  const isHalf = entry?.type === 'CaseMerged' && !entry.annulled && entry.causationId !== null;
  if (!isHalf || actor.startsWith('policy:')) return undefined;
  const message = `Annullér det på sagen ${closing.mergedInto ?? ''}; så følger det med her.`;
  return { code: 'annul-at-the-other-case', message, allowed: ['AnnulEntry'], field: 'eventId' };
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
    case 'ReassignItem':
    case 'ReleaseItem':
      return decideReassignment(command, state, facts);
    case 'MergeCases':
    case 'MergeInto':
      return decideMerging(command, state, facts);
    case 'TransferCase':
      return decideTransfer(command, state, facts);
    case 'AnnulEntry':
      return decideAnnulment(command, facts, 'CaseOpened');
    default:
      return unreachable(command);
  }
}
