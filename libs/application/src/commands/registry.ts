import type { BodyCommand } from '@sagsgang/domain/body/body';
import type { CaseCommand } from '@sagsgang/domain/case/case';
import type { MeetingCommand } from '@sagsgang/domain/meeting/meeting';
import type { Category } from '@sagsgang/kernel/stream';
import { AnnulEntryDto } from './annulment.dto';
import { DissolveBodyDto } from './body/dissolution.dto';
import { RecordMembershipDto } from './body/membership.dto';
import { RenameBodyDto } from './body/naming.dto';
import { SetBodyProfileDto } from './body/profile.dto';
import { SetBodyRulesDto } from './body/rules.dto';
import { RegisterBodyDto } from './body/registration.dto';
import { AppointRoleDto } from './body/role.dto';
import { BeginTermDto } from './body/term.dto';
import { SetAccessDto } from './case/access.dto';
import {
  AssignFollowUpDto,
  CommunicateDecisionDto,
  CompleteFollowUpDto,
  CorrectDecisionDto,
  ReportFollowUpDto,
} from './case/afterwards.dto';
import { CarryOverDto, ProposeItemDto, RemoveFromAgendaDto, ScheduleCaseDto } from './case/agenda.dto';
import { GrantAppropriationDto } from './case/appropriation.dto';
import { RecordAwaitedAnswerDto } from './case/awaiting.dto';
import { JoinItemDto, TreatJoinedDto } from './case/joining.dto';
import {
  AnswerReferralDto,
  AnswerSendBackDto,
  CloseHearingDto,
  MeetConditionDto,
  SendToHearingDto,
} from './case/away.dto';
import { CloseCaseDto, LinkCasesDto, ReopenCaseDto } from './case/closing.dto';
import { MergeCasesDto, MergeIntoDto } from './case/merging.dto';
import { LapseDeadlineDto, MeetDeadlineDto, MoveDeadlineDto, SetDeadlineDto } from './case/deadline.dto';
import { RecordDecisionDto } from './case/decision.dto';
import { HaltDecisionDto } from './case/halt.dto';
import { DropMotionDto, MoveMotionDto, VoteOnMotionDto } from './case/motion.dto';
import { OpenCaseDto, ReviseCaseMaterialDto } from './case/opening.dto';
import { DecideOutsideMeetingDto } from './case/outside.dto';
import { SetDecisionPathDto } from './case/path.dto';
import { PostponeCaseDto, ReferCaseDto, SendBackCaseDto, WithdrawCaseDto } from './case/postponement.dto';
import { AssignCaseDto, AttachDocumentDto, MarkReadyDto } from './case/preparation.dto';
import { ReassignItemDto, ReleaseItemDto } from './case/reassignment.dto';
import { ProposeRecommendationDto, WithdrawRecommendationDto } from './case/recommendation.dto';
import { KeepReturnDto, PromiseReturnDto, WithdrawReturnDto } from './case/return.dto';
import { TransferCaseDto } from './case/transfer.dto';
import { ForwardStatementDto, RecordStatementDto } from './case/statement.dto';
import { ApproveAgendaDto } from './meeting/agenda.dto';
import { ConveneMeetingDto, ResendAgendaDto, SendSupplementDto } from './meeting/dispatch.dto';
import { ReorderAgendaDto } from './meeting/order.dto';
import { RecordAttendanceDto } from './meeting/attendance.dto';
import { AdjournMeetingDto, ResumeMeetingDto, SuspendMeetingDto } from './meeting/breaks.dto';
import { CloseMeetingDto, OpenMeetingDto } from './meeting/holding.dto';
import { CloseItemDto, OpenItemDto } from './meeting/items.dto';
import { ApproveMinutesDto, DeclareReturnsDto, FileDocumentDto } from './meeting/minutes.dto';
import { CorrectMinutesDto, RemarkOnMinutesDto, SendMinutesDto, SignMinutesDto } from './meeting/protocol.dto';
import { PublishDto, UnpublishDto } from './meeting/publication.dto';
import { RecordProcedureDto } from './meeting/procedure.dto';
import { LoseQuorumDto, RegainQuorumDto } from './meeting/quorum.dto';
import { DecideRecusalDto } from './meeting/recusal.dto';
import { CancelMeetingDto, MoveMeetingDto, ScheduleMeetingDto } from './meeting/scheduling.dto';
import type { Nothing, Same } from './same-fields';

/** Every command of the domain. */
export type AnyCommand = CaseCommand | MeetingCommand | BodyCommand;
export type CommandType = AnyCommand['type'];
export type DataOf<T extends CommandType> = Extract<AnyCommand, { type: T }>['data'];

/** How a command is taken in from outside. */
export interface Registered<Data extends object = object> {
  /** The class whose decorators say what is valid. */
  readonly dto: new () => Data;
  /** The kind of stream that it is for; null for what exists for every kind. */
  readonly category: Category | null;
}

/** Every command type with its class; a type that the domain has and this list has not does not compile. */
export const COMMANDS = {
  OpenCase: { dto: OpenCaseDto, category: 'case' },
  ReviseCaseMaterial: { dto: ReviseCaseMaterialDto, category: 'case' },
  AssignCase: { dto: AssignCaseDto, category: 'case' },
  AttachDocument: { dto: AttachDocumentDto, category: 'case' },
  SetAccess: { dto: SetAccessDto, category: 'case' },
  MarkReady: { dto: MarkReadyDto, category: 'case' },
  ProposeRecommendation: { dto: ProposeRecommendationDto, category: 'case' },
  WithdrawRecommendation: { dto: WithdrawRecommendationDto, category: 'case' },
  SetDecisionPath: { dto: SetDecisionPathDto, category: 'case' },
  ProposeItem: { dto: ProposeItemDto, category: 'case' },
  ScheduleCase: { dto: ScheduleCaseDto, category: 'case' },
  RemoveFromAgenda: { dto: RemoveFromAgendaDto, category: 'case' },
  CarryOver: { dto: CarryOverDto, category: 'case' },
  MoveMotion: { dto: MoveMotionDto, category: 'case' },
  VoteOnMotion: { dto: VoteOnMotionDto, category: 'case' },
  DropMotion: { dto: DropMotionDto, category: 'case' },
  JoinItem: { dto: JoinItemDto, category: 'case' },
  TreatJoined: { dto: TreatJoinedDto, category: 'case' },
  RecordDecision: { dto: RecordDecisionDto, category: 'case' },
  RecordStatement: { dto: RecordStatementDto, category: 'case' },
  ForwardStatement: { dto: ForwardStatementDto, category: 'case' },
  GrantAppropriation: { dto: GrantAppropriationDto, category: 'case' },
  DecideOutsideMeeting: { dto: DecideOutsideMeetingDto, category: 'case' },
  HaltDecision: { dto: HaltDecisionDto, category: 'case' },
  PostponeCase: { dto: PostponeCaseDto, category: 'case' },
  SendBackCase: { dto: SendBackCaseDto, category: 'case' },
  ReferCase: { dto: ReferCaseDto, category: 'case' },
  AnswerReferral: { dto: AnswerReferralDto, category: 'case' },
  AnswerSendBack: { dto: AnswerSendBackDto, category: 'case' },
  SendToHearing: { dto: SendToHearingDto, category: 'case' },
  CloseHearing: { dto: CloseHearingDto, category: 'case' },
  MeetCondition: { dto: MeetConditionDto, category: 'case' },
  WithdrawCase: { dto: WithdrawCaseDto, category: 'case' },
  PromiseReturn: { dto: PromiseReturnDto, category: 'case' },
  KeepReturn: { dto: KeepReturnDto, category: 'case' },
  WithdrawReturn: { dto: WithdrawReturnDto, category: 'case' },
  RecordAwaitedAnswer: { dto: RecordAwaitedAnswerDto, category: 'case' },
  SetDeadline: { dto: SetDeadlineDto, category: 'case' },
  MoveDeadline: { dto: MoveDeadlineDto, category: 'case' },
  MeetDeadline: { dto: MeetDeadlineDto, category: 'case' },
  LapseDeadline: { dto: LapseDeadlineDto, category: 'case' },
  CorrectDecision: { dto: CorrectDecisionDto, category: 'case' },
  CommunicateDecision: { dto: CommunicateDecisionDto, category: 'case' },
  AssignFollowUp: { dto: AssignFollowUpDto, category: 'case' },
  ReportFollowUp: { dto: ReportFollowUpDto, category: 'case' },
  CompleteFollowUp: { dto: CompleteFollowUpDto, category: 'case' },
  LinkCases: { dto: LinkCasesDto, category: 'case' },
  CloseCase: { dto: CloseCaseDto, category: 'case' },
  ReopenCase: { dto: ReopenCaseDto, category: 'case' },
  MergeCases: { dto: MergeCasesDto, category: 'case' },
  MergeInto: { dto: MergeIntoDto, category: 'case' },
  ReassignItem: { dto: ReassignItemDto, category: 'case' },
  ReleaseItem: { dto: ReleaseItemDto, category: 'case' },
  TransferCase: { dto: TransferCaseDto, category: 'case' },
  ScheduleMeeting: { dto: ScheduleMeetingDto, category: 'meeting' },
  MoveMeeting: { dto: MoveMeetingDto, category: 'meeting' },
  CancelMeeting: { dto: CancelMeetingDto, category: 'meeting' },
  ConveneMeeting: { dto: ConveneMeetingDto, category: 'meeting' },
  ReorderAgenda: { dto: ReorderAgendaDto, category: 'meeting' },
  SendSupplement: { dto: SendSupplementDto, category: 'meeting' },
  ResendAgenda: { dto: ResendAgendaDto, category: 'meeting' },
  ApproveAgenda: { dto: ApproveAgendaDto, category: 'meeting' },
  RecordAttendance: { dto: RecordAttendanceDto, category: 'meeting' },
  RecordProcedure: { dto: RecordProcedureDto, category: 'meeting' },
  OpenMeeting: { dto: OpenMeetingDto, category: 'meeting' },
  CloseMeeting: { dto: CloseMeetingDto, category: 'meeting' },
  SuspendMeeting: { dto: SuspendMeetingDto, category: 'meeting' },
  AdjournMeeting: { dto: AdjournMeetingDto, category: 'meeting' },
  ResumeMeeting: { dto: ResumeMeetingDto, category: 'meeting' },
  OpenItem: { dto: OpenItemDto, category: 'meeting' },
  CloseItem: { dto: CloseItemDto, category: 'meeting' },
  DecideRecusal: { dto: DecideRecusalDto, category: 'meeting' },
  LoseQuorum: { dto: LoseQuorumDto, category: 'meeting' },
  RegainQuorum: { dto: RegainQuorumDto, category: 'meeting' },
  ApproveMinutes: { dto: ApproveMinutesDto, category: 'meeting' },
  DeclareReturns: { dto: DeclareReturnsDto, category: 'meeting' },
  FileDocument: { dto: FileDocumentDto, category: 'meeting' },
  SendMinutes: { dto: SendMinutesDto, category: 'meeting' },
  RemarkOnMinutes: { dto: RemarkOnMinutesDto, category: 'meeting' },
  SignMinutes: { dto: SignMinutesDto, category: 'meeting' },
  CorrectMinutes: { dto: CorrectMinutesDto, category: 'meeting' },
  PublishAgenda: { dto: PublishDto, category: 'meeting' },
  PublishMinutes: { dto: PublishDto, category: 'meeting' },
  Unpublish: { dto: UnpublishDto, category: 'meeting' },
  RegisterBody: { dto: RegisterBodyDto, category: 'body' },
  SetBodyProfile: { dto: SetBodyProfileDto, category: 'body' },
  SetBodyRules: { dto: SetBodyRulesDto, category: 'body' },
  RenameBody: { dto: RenameBodyDto, category: 'body' },
  RecordMembership: { dto: RecordMembershipDto, category: 'body' },
  AppointRole: { dto: AppointRoleDto, category: 'body' },
  BeginTerm: { dto: BeginTermDto, category: 'body' },
  DissolveBody: { dto: DissolveBodyDto, category: 'body' },
  AnnulEntry: { dto: AnnulEntryDto, category: null },
} as const satisfies { readonly [T in CommandType]: Registered<DataOf<T>> };

/** Does not compile while a class leaves out a field that the domain knows, or allows other values; the error names it. */
export type UnlikeTheDomain = Nothing<
  {
    [T in CommandType]: Same<InstanceType<(typeof COMMANDS)[T]['dto']>, DataOf<T>> extends true ? never : T;
  }[CommandType]
>;

/** True for the name of a command. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(COMMANDS, type);
}

/** The names of all commands. */
export const COMMAND_TYPES = Object.keys(COMMANDS) as [CommandType, ...CommandType[]];
