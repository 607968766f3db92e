import type { AnnulEntry } from '../annulment';
import type { AccessCommand } from './access';
import type { AgendaCommand } from './agenda';
import type { AppropriationCommand } from './appropriation';
import type { AnswerCommand } from './answer';
import type { AssignmentCommand } from './assignment';
import type { AttachmentCommand } from './attachment';
import type { AwaitingCommand } from './awaiting';
import type { ClosingCommand } from './closing';
import type { CommunicationCommand } from './communication';
import type { CorrectionCommand } from './correction';
import type { DeadlineCommand } from './deadline';
import type { DecisionCommand } from './decision';
import type { HaltCommand } from './halt';
import type { MotionCommand } from './motion';
import type { FollowUpCommand } from './follow-up';
import type { JoiningCommand } from './joining';
import type { ConditionCommand } from './condition';
import type { HearingCommand } from './hearing';
import type { MergingCommand } from './merging';
import type { OpeningCommand } from './opening';
import type { OutsideCommand } from './outside';
import type { PathCommand } from './path';
import type { PostponementCommand } from './postponement';
import type { ReadinessCommand } from './readiness';
import type { ReassignmentCommand } from './reassignment';
import type { RecommendationCommand } from './recommendation';
import type { ReturnCommand } from './return';
import type { TransferCommand } from './transfer';
import type { StatementCommand } from './statement';

/** Everything that can be asked of a case. */
export type CaseCommand =
  | OpeningCommand
  | AssignmentCommand
  | AttachmentCommand
  | AccessCommand
  | ReadinessCommand
  | RecommendationCommand
  | PathCommand
  | AgendaCommand
  | MotionCommand
  | JoiningCommand
  | DecisionCommand
  | StatementCommand
  | OutsideCommand
  | HaltCommand
  | AppropriationCommand
  | PostponementCommand
  | AnswerCommand
  | HearingCommand
  | ConditionCommand
  | ReturnCommand
  | AwaitingCommand
  | DeadlineCommand
  | CorrectionCommand
  | CommunicationCommand
  | FollowUpCommand
  | ClosingCommand
  | TransferCommand
  | MergingCommand
  | ReassignmentCommand
  | AnnulEntry;

/** The types of all commands; the record does not compile while one is missing. */
export const CASE_COMMAND_TYPES = Object.keys({
  OpenCase: true,
  ReviseCaseMaterial: true,
  AssignCase: true,
  AttachDocument: true,
  SetAccess: true,
  MarkReady: true,
  ProposeRecommendation: true,
  WithdrawRecommendation: true,
  SetDecisionPath: true,
  ProposeItem: true,
  ScheduleCase: true,
  RemoveFromAgenda: true,
  CarryOver: true,
  MoveMotion: true,
  VoteOnMotion: true,
  DropMotion: true,
  JoinItem: true,
  TreatJoined: true,
  RecordDecision: true,
  RecordStatement: true,
  ForwardStatement: true,
  GrantAppropriation: true,
  DecideOutsideMeeting: true,
  HaltDecision: true,
  PostponeCase: true,
  SendBackCase: true,
  ReferCase: true,
  WithdrawCase: true,
  AnswerReferral: true,
  AnswerSendBack: true,
  SendToHearing: true,
  CloseHearing: true,
  MeetCondition: true,
  PromiseReturn: true,
  KeepReturn: true,
  WithdrawReturn: true,
  RecordAwaitedAnswer: true,
  SetDeadline: true,
  MoveDeadline: true,
  MeetDeadline: true,
  LapseDeadline: true,
  CorrectDecision: true,
  CommunicateDecision: true,
  AssignFollowUp: true,
  ReportFollowUp: true,
  CompleteFollowUp: true,
  LinkCases: true,
  CloseCase: true,
  ReopenCase: true,
  TransferCase: true,
  MergeCases: true,
  MergeInto: true,
  ReassignItem: true,
  ReleaseItem: true,
  AnnulEntry: true,
} satisfies Record<CaseCommand['type'], true>) as readonly CaseCommand['type'][];
