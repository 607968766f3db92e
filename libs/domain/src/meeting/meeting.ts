import { refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';
import type { Aggregate } from '../aggregate';
import { decideAnnulment, type AnnulEntry, type EntryAnnulled } from '../annulment';
import { NO_REFERENCES, type Facts, type MeetingFact, type References } from '../facts';
import { evolveApproval, initialApproval } from './agenda';
import type { ApprovalCommand, ApprovalEvent, ApprovalState } from './agenda';
import { casesChanged, decideApproval } from './agenda.decide';
import { decideAttendance, evolveAttendance, initialAttendance } from './attendance';
import type { AttendanceCommand, AttendanceEvent, AttendanceState } from './attendance';
import { adjournedRefusal, decideBreak, evolveBreaks, initialBreaks, sittingDay } from './breaks';
import type { BreakCommand, BreakEvent, BreaksState } from './breaks';
import { evolveDispatch, initialDispatch } from './dispatch';
import type { AgendaLine, DispatchCommand, DispatchEvent, DispatchState } from './dispatch';
import { decideDispatch } from './dispatch.decide';
import { decideHolding, evolveHolding, initialHolding } from './holding';
import type { HoldingCommand, HoldingEvent, HoldingState } from './holding';
import { decideItem, endItems, endRefusal, evolveItems, initialItems } from './items';
import type { ItemCommand, ItemEvent, ItemsState } from './items';
import { decideMinutes, evolveMinutes, initialMinutes } from './minutes';
import type { MinutesCommand, MinutesEvent, MinutesState } from './minutes';
import { decideProtocol, evolveProtocol, initialProtocol } from './protocol';
import type { ProtocolCommand, ProtocolEvent, ProtocolState } from './protocol';
import { decidePublication, evolvePublication, initialPublication } from './publication';
import type { PublicationCommand, PublicationEvent, PublicationState } from './publication';
import { decideOrder, evolveOrder } from './order';
import type { OrderCommand, OrderEvent } from './order';
import { decideProcedure, evolveProcedure, initialProcedure } from './procedure';
import type { ProcedureCommand, ProcedureEvent, ProcedureState } from './procedure';
import { decideQuorum, evolveQuorum, heldQuorumRefusal, initialQuorum } from './quorum';
import type { QuorumCommand, QuorumEvent, QuorumState } from './quorum';
import { decideRecusal, evolveRecusal, initialRecusal } from './recusal';
import type { RecusalCommand, RecusalEvent, RecusalState } from './recusal';
import { decideReplanning, decideScheduleMeeting, evolveScheduling, initialScheduling } from './scheduling';
import type { SchedulingCommand, SchedulingEvent, SchedulingState } from './scheduling';
import { meetingStatus } from './status';

export type MeetingCommand =
  | SchedulingCommand
  | DispatchCommand
  | OrderCommand
  | ApprovalCommand
  | AttendanceCommand
  | ProcedureCommand
  | HoldingCommand
  | BreakCommand
  | ItemCommand
  | RecusalCommand
  | QuorumCommand
  | MinutesCommand
  | ProtocolCommand
  | PublicationCommand
  | AnnulEntry;

export type MeetingEvent =
  | SchedulingEvent
  | DispatchEvent
  | OrderEvent
  | ApprovalEvent
  | AttendanceEvent
  | ProcedureEvent
  | HoldingEvent
  | BreakEvent
  | ItemEvent
  | RecusalEvent
  | QuorumEvent
  | MinutesEvent
  | ProtocolEvent
  | PublicationEvent
  | EntryAnnulled;

/** All that a meeting's decisions depend on; each topic keeps its own part. */
export interface MeetingState
  extends
    SchedulingState,
    DispatchState,
    ApprovalState,
    HoldingState,
    BreaksState,
    ItemsState,
    AttendanceState,
    RecusalState,
    QuorumState,
    ProcedureState,
    MinutesState,
    ProtocolState,
    PublicationState {
  /** Its own id, once it is scheduled. */
  readonly meetingId: string | null;
}

export const initialMeeting: MeetingState = {
  meetingId: null,
  ...initialScheduling,
  ...initialDispatch,
  ...initialApproval,
  ...initialHolding,
  ...initialBreaks,
  ...initialItems,
  ...initialAttendance,
  ...initialRecusal,
  ...initialQuorum,
  ...initialProcedure,
  ...initialMinutes,
  ...initialProtocol,
  ...initialPublication,
};

/** A meeting (møde) of a body: planned, convened, in progress, held, moved or cancelled. */
export const meetingAggregate: Aggregate<MeetingCommand, MeetingState, MeetingEvent> = {
  category: 'meeting',
  commandTypes: [
    'ScheduleMeeting',
    'MoveMeeting',
    'CancelMeeting',
    'ReorderAgenda',
    'ConveneMeeting',
    'SendSupplement',
    'ResendAgenda',
    'ApproveAgenda',
    'RecordAttendance',
    'RecordProcedure',
    'OpenMeeting',
    'CloseMeeting',
    'SuspendMeeting',
    'AdjournMeeting',
    'ResumeMeeting',
    'OpenItem',
    'CloseItem',
    'DecideRecusal',
    'LoseQuorum',
    'RegainQuorum',
    'ApproveMinutes',
    'DeclareReturns',
    'FileDocument',
    'SendMinutes',
    'RemarkOnMinutes',
    'SignMinutes',
    'CorrectMinutes',
    'PublishAgenda',
    'PublishMinutes',
    'Unpublish',
    'AnnulEntry',
  ],
  initial: initialMeeting,
  references,
  decide,
  evolve,
};

/** What other streams need to know of the meeting; undefined while it is not scheduled. */
export function meetingFact(meetingId: string, state: MeetingState): MeetingFact | undefined {
  if (state.plan === null) return undefined;
  const { bodyId, date } = state.plan;
  const withoutQuorum = state.quorumLosses.map(({ from, to }) => ({ from, to }));
  return {
    ...{ meetingId, bodyId, date, status: meetingStatus(state), agendaSent: state.sentAgenda !== null },
    ...(withoutQuorum.length > 0 ? { withoutQuorum } : {}),
    ...(state.closed?.at == null ? {} : { closedAt: state.closed.at }),
    ...(state.recorded.length > 0 ? { attendance: { recorded: state.recorded, recusals: state.recusals } } : {}),
  };
}

function references(command: MeetingCommand, state: MeetingState): References {
  const { plan, sentAgenda } = state;
  switch (command.type) {
    case 'MoveMeeting':
      return { ...NO_REFERENCES, bodies: named([plan?.bodyId ?? null]) };
    case 'ScheduleMeeting':
      return { ...NO_REFERENCES, bodies: [command.data.bodyId] };
    case 'ConveneMeeting':
    case 'ResendAgenda':
      return sending(command.data.agenda, plan?.bodyId ?? null);
    case 'SendSupplement':
      return sending(command.data.lines, plan?.bodyId ?? null);
    case 'ReorderAgenda':
      return { ...NO_REFERENCES, cases: named(command.data.items.map(({ caseId = null }) => caseId)) };
    case 'ApproveAgenda':
      return approving(command, state);
    case 'ApproveMinutes':
      return { ...NO_REFERENCES, meetings: [command.data.ofMeetingId] };
    case 'DeclareReturns': {
      const { forMeetingId, entries } = command.data;
      return { ...NO_REFERENCES, meetings: named([forMeetingId]), cases: named(entries.map(({ caseId }) => caseId)) };
    }
    case 'PublishAgenda':
    case 'PublishMinutes':
      return { ...NO_REFERENCES, cases: named((sentAgenda ?? []).map(({ caseId }) => caseId)) };
    case 'LoseQuorum':
    case 'RegainQuorum':
      return { ...NO_REFERENCES, bodies: named([plan?.bodyId ?? null]) };
    default:
      return NO_REFERENCES;
  }
}

/** An agenda that is sent: the cases on it, and the body whose rule says when. */
const sending = (lines: readonly AgendaLine[], bodyId: string | null): References => ({
  ...NO_REFERENCES,
  cases: named(lines.map(({ caseId }) => caseId)),
  bodies: named([bodyId]),
});

/** The cases that the changes name, once the meeting ended also those of their items, and where postponed ones go. */
function approving(command: ApprovalCommand, state: MeetingState): References {
  const { changes = [] } = command.data;
  const targets = changes.map(({ target }) => target).filter((target) => target != null);
  return {
    meetings: named(targets.map((target) => target.meetingId)),
    cases: named([
      ...changes.map(({ caseId = null }) => caseId),
      ...(state.closed === null ? [] : casesChanged(command, state)),
    ]),
    bodies: named(targets.map((target) => target.bodyId)),
  };
}

function named(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function decide(command: MeetingCommand, state: MeetingState, facts: Facts): Decision<MeetingEvent> {
  if (command.type === 'ScheduleMeeting') return decideScheduleMeeting(command, state, facts);
  const { meetingId, plan } = state;
  if (meetingId === null || plan === null) return refuse('meeting-unknown', 'Mødet findes ikke.', ['ScheduleMeeting']);
  if (command.type === 'AnnulEntry') {
    return heldQuorumRefusal(command, state, facts) ?? decideAnnulment(command, facts, 'MeetingScheduled');
  }
  if (state.cancelled !== null && command.type !== 'CancelMeeting') {
    return refuse('meeting-cancelled', 'Mødet er aflyst, så intet kan føres på det.', ['AnnulEntry']);
  }
  const meeting = { meetingId, bodyId: plan.bodyId, date: plan.date };
  switch (command.type) {
    case 'MoveMeeting':
    case 'CancelMeeting':
      return decideReplanning(command, plan, state, facts);
    case 'ConveneMeeting':
    case 'SendSupplement':
    case 'ResendAgenda':
      return decideDispatch(command, { ...meeting, kind: plan.kind }, state, facts);
    case 'ReorderAgenda':
      return decideOrder(command, meeting, state, facts);
    case 'ApproveAgenda':
      return decideApproval(command, meeting, state, facts);
    case 'RecordAttendance':
      return decideAttendance(command, meeting, state);
    case 'RecordProcedure':
      return decideProcedure(command, meeting, state);
    case 'OpenMeeting':
    case 'CloseMeeting':
      return (
        adjournedRefusal(command, state) ??
        endRefusal(command, meeting, state) ??
        decideHolding(command, meeting, state, sittingDay(meeting, state))
      );
    case 'SuspendMeeting':
    case 'AdjournMeeting':
    case 'ResumeMeeting':
      return decideBreak(command, meeting, state);
    case 'OpenItem':
    case 'CloseItem':
      return decideItem(command, meeting, state);
    case 'DecideRecusal':
      return decideRecusal(command, meeting, state);
    case 'LoseQuorum':
    case 'RegainQuorum':
      return decideQuorum(command, meeting, state, facts);
    case 'ApproveMinutes':
    case 'DeclareReturns':
    case 'FileDocument':
      return decideMinutes(command, meeting, state, facts);
    case 'SendMinutes':
    case 'RemarkOnMinutes':
    case 'SignMinutes':
    case 'CorrectMinutes':
      return decideProtocol(command, meeting, state, facts);
    case 'PublishAgenda':
    case 'PublishMinutes':
    case 'Unpublish':
      return decidePublication(command, meeting, state, facts);
    default:
      return unreachable(command);
  }
}

function evolve(state: MeetingState, event: Recorded<MeetingEvent>): MeetingState {
  switch (event.type) {
    case 'MeetingScheduled':
      return { ...evolveScheduling(state, event), meetingId: idOf(event.stream) };
    case 'MeetingMoved':
    case 'MeetingCancelled':
      return evolveScheduling(state, event);
    case 'MeetingConvened':
    case 'SupplementSent':
    case 'AgendaResent':
      return evolveDispatch(state, event);
    case 'AgendaReordered':
      return evolveOrder(state, event);
    case 'AgendaApproved':
      return evolveApproval(state, event);
    case 'AttendanceRecorded':
      return evolveAttendance(state, event);
    case 'ProcedureRecorded':
      return evolveProcedure(state, event);
    case 'MeetingOpened':
      return evolveHolding(state, event);
    case 'MeetingClosed': {
      const { date, on = date, at } = event.data;
      return endItems(evolveHolding(state, event), { date: on, at });
    }
    case 'MeetingSuspended':
    case 'MeetingAdjourned':
    case 'MeetingResumed':
      return evolveBreaks(state, event);
    case 'ItemOpened':
    case 'ItemClosed':
      return evolveItems(state, event);
    case 'RecusalDecided':
      return evolveRecusal(state, event);
    case 'QuorumLost':
    case 'QuorumRegained':
      return evolveQuorum(state, event);
    case 'MinutesApproved':
    case 'ReturnsDeclared':
    case 'DocumentFiled':
      return evolveMinutes(state, event);
    case 'MinutesSent':
    case 'MinutesRemarked':
    case 'MinutesSigned':
    case 'MinutesCorrected':
      return evolveProtocol(state, event);
    case 'AgendaPublished':
    case 'MinutesPublished':
    case 'PublicationWithdrawn':
      return evolvePublication(state, event);
    case 'EntryAnnulled':
      return state;
    default:
      return unreachable(event);
  }
}
