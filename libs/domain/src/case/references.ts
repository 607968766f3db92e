import { unreachable } from '@sagsgang/kernel/decider';
import { NO_REFERENCES, type References } from '../facts';
import type { Target } from '../vocabulary';
import { lastItemAt } from './agenda';
import type { CaseCommand } from './commands';
import { openReturns } from './return';
import type { CaseState } from './state';

/** The meetings, cases and bodies that a command about a case speaks of. */
export function referencesOf(command: CaseCommand, state: CaseState): References {
  switch (command.type) {
    case 'OpenCase':
      return { ...NO_REFERENCES, bodies: [command.data.bodyId] };
    case 'TransferCase':
      return {
        ...around(
          null,
          openReturns(state.returns).map(({ target }) => target),
        ),
        bodies: [command.data.toBodyId],
      };
    case 'ReassignItem': {
      const { fromCaseId, meetingId } = command.data;
      return { ...around(meetingId, []), cases: [fromCaseId], histories: [fromCaseId] };
    }
    case 'MergeCases':
      return { ...NO_REFERENCES, cases: [command.data.caseId] };
    case 'LinkCases':
      return { ...NO_REFERENCES, cases: [command.data.otherCaseId] };
    case 'RecordDecision': {
      const { meetingId, points = [], postponement } = command.data;
      const named = around(meetingId, [postponement?.target, ...points.map(({ target }) => target)]);
      return { ...named, bodies: [...new Set([...named.bodies, ...bodiesOnPath(state)])] };
    }
    case 'SetDecisionPath': {
      const { steps, decidedIn } = command.data;
      const meetings = steps.map(({ meetingId }) => meetingId).filter((id) => id !== null);
      const bodies = [...steps.map(({ bodyId }) => bodyId), decidedIn, ...bodiesOnPath(state)];
      return { ...NO_REFERENCES, meetings: [...new Set(meetings)], bodies: [...new Set(bodies)] };
    }
    case 'DecideOutsideMeeting':
      return { ...NO_REFERENCES, bodies: [command.data.bodyId] };
    case 'HaltDecision': {
      const { meetingId, councilId } = command.data;
      return { ...around(meetingId, []), bodies: [...new Set([...bodyAt(meetingId, state), councilId])] };
    }
    case 'RecordStatement':
    case 'GrantAppropriation':
      return { ...around(command.data.meetingId, []), bodies: bodyAt(command.data.meetingId, state) };
    case 'JoinItem':
      return { ...around(command.data.meetingId, []), cases: [command.data.withCaseId] };
    case 'TreatJoined': {
      const { meetingId } = command.data;
      const joined = [...state.joinings.values()].filter((each) => each.meetingId === meetingId);
      return { ...around(meetingId, []), cases: [...new Set(joined.map(({ withCaseId }) => withCaseId))] };
    }
    case 'PostponeCase':
    case 'PromiseReturn':
      return around(command.data.meetingId, [command.data.target]);
    case 'ReviseCaseMaterial':
    case 'AttachDocument':
    case 'SetAccess':
    case 'ProposeRecommendation':
    case 'ProposeItem':
    case 'ScheduleCase':
    case 'RemoveFromAgenda':
    case 'CarryOver':
    case 'SendBackCase':
    case 'ReferCase':
    case 'WithdrawCase':
    case 'SendToHearing':
    case 'KeepReturn':
    case 'MoveMotion':
    case 'SetDeadline':
    case 'MoveDeadline':
    case 'CommunicateDecision':
      return around(command.data.meetingId, []);
    case 'MeetCondition':
      return around(command.data.meetingId ?? null, []);
    case 'AnswerReferral':
    case 'AnswerSendBack':
    case 'CloseHearing':
    case 'ReleaseItem':
    case 'MergeInto':
    case 'AssignCase':
    case 'MarkReady':
    case 'WithdrawRecommendation':
    case 'WithdrawReturn':
    case 'VoteOnMotion':
    case 'DropMotion':
    case 'ForwardStatement':
    case 'CorrectDecision':
    case 'AssignFollowUp':
    case 'ReportFollowUp':
    case 'CompleteFollowUp':
    case 'RecordAwaitedAnswer':
    case 'MeetDeadline':
    case 'LapseDeadline':
    case 'CloseCase':
    case 'ReopenCase':
    case 'AnnulEntry':
      return NO_REFERENCES;
    default:
      return unreachable(command);
  }
}

function around(meetingId: string | null, targets: readonly (Target | null | undefined)[]): References {
  const named = targets.filter((target) => target !== null && target !== undefined);
  const meetings = [meetingId, ...named.map((target) => target.meetingId)].filter((id) => id !== null);
  return { meetings: [...new Set(meetings)], cases: [], bodies: [...new Set(named.map((target) => target.bodyId))] };
}

/** The body that the case stood before at a meeting, whose rules say what is possible there. */
function bodyAt(meetingId: string, { items }: CaseState): readonly string[] {
  const item = lastItemAt(items, meetingId);
  return item === undefined ? [] : [item.bodyId];
}

const bodiesOnPath = ({ path }: CaseState): readonly string[] => path?.laid.steps.map(({ bodyId }) => bodyId) ?? [];
