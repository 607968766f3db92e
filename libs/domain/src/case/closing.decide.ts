import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import { textFault, wordFault, wordingFault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { isUntreated } from './agenda';
import { isOpen } from './away';
import {
  RELATIONS,
  type CloseCase,
  type ClosingCommand,
  type ClosingEvent,
  type LinkCases,
  type ReopenCase,
} from './closing';
import type { CaseEvent } from './events';
import { openDeadlines } from './deadline';
import { openFollowUps } from './follow-up';
import { heldBack } from './passage';
import { openReturns } from './return';
import type { CaseState } from './state';
import { caseStatus } from './status';

/** Decides whether a case is over, and what it is linked to. */
export function decideClosing(command: ClosingCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'LinkCases':
      return link(command.data, state, facts);
    case 'CloseCase':
      return close(command.data, state);
    case 'ReopenCase':
      return reopen(command.data, state);
    default:
      return unreachable(command);
  }
}

function link(data: LinkCases['data'], state: CaseState, facts: Facts): Decision<ClosingEvent> {
  const { otherCaseId, relation } = data;
  const wrong = wordFault(relation, RELATIONS, 'relation');
  if (wrong) return { refused: wrong };
  if (otherCaseId === state.material?.caseId) {
    return refuse('case-linked-to-itself', 'En sag kan ikke kædes sammen med sig selv.', [], 'otherCaseId');
  }
  if (!facts.cases.has(otherCaseId)) {
    return refuse('other-case-unknown', `Sagen ${otherCaseId} findes ikke.`, ['OpenCase'], 'otherCaseId');
  }
  const linked = { otherCaseId, relation };
  if (state.closing.links.some((each) => sameJson(each, linked))) return accept();
  return accept({ type: 'CasesLinked', data: linked });
}

function close({ reason = null }: CloseCase['data'], state: CaseState): Decision<CaseEvent> {
  const wrong = textFault(reason, 'reason');
  if (wrong) return { refused: wrong };
  if (state.closing.closed) return accept();
  const closed: CaseEvent = { type: 'CaseClosed', data: { reason } };
  return stillOwed(state) ?? stillOnAgenda(state) ?? accept<CaseEvent>(closed, ...heldBack(state.path));
}

function stillOwed(state: CaseState): Decision<ClosingEvent> | undefined {
  const returns = openReturns(state.returns).map(({ returnId }) => `løftet ${returnId}`);
  const deadlines = openDeadlines(state.deadlines).map(
    (each) => `fristen ${each.deadlineId} (${danishDate(each.date)})`,
  );
  const followUps = openFollowUps(state.followUps).map(({ followUpId }) => `opfølgningen ${followUpId}`);
  const hearings = state.away.filter((each) => each.kind === 'hearing' && isOpen(each));
  const owed = [...returns, ...deadlines, ...followUps, ...hearings.map(({ awayId }) => `høringen ${awayId}`)];
  if (owed.length === 0) return undefined;
  const allowed = [
    ...(returns.length > 0 ? ['KeepReturn', 'WithdrawReturn'] : []),
    ...(deadlines.length > 0 ? ['MeetDeadline', 'LapseDeadline'] : []),
    ...(followUps.length > 0 ? ['CompleteFollowUp'] : []),
    ...(hearings.length > 0 ? ['CloseHearing'] : []),
  ];
  return refuse('case-still-owes', `Sagen kan ikke lukkes, mens noget er åbent: ${danishList(owed)}.`, allowed);
}

/** A closed case takes no decision, so one that still stands on an agenda would hang there for ever. */
function stillOnAgenda(state: CaseState): Decision<ClosingEvent> | undefined {
  const meetings = state.items.filter(isUntreated).map(({ meetingId }) => meetingId);
  if (meetings.length === 0) return undefined;
  const message = `Sagen kan ikke lukkes, mens den står på dagsordenen for ${danishList(meetings)}.`;
  return refuse('case-on-agenda', message, ['RecordDecision', 'RemoveFromAgenda']);
}

function reopen({ reason }: ReopenCase['data'], state: CaseState): Decision<ClosingEvent> {
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };
  const status = caseStatus(state);
  if (status === 'reopened') return accept();
  if (['decided', 'withdrawn', 'closed'].includes(status)) return accept({ type: 'CaseReopened', data: { reason } });
  return refuse('case-not-over', 'Sagen er hverken afgjort, trukket eller lukket.', ['ScheduleCase', 'CloseCase']);
}
