import type { BodyEvent } from './body/body';
import type { CaseEvent } from './case/case';
import type { MeetingEvent } from './meeting/meeting';
import type { OperationEvent } from './operation/operation';

export type DomainEvent = CaseEvent | MeetingEvent | BodyEvent | OperationEvent;

/** What the codec must know of an event type, since what is written can never be written again. */
export interface EventTypeDefinition {
  /** The newest version; older ones are lifted by upcasters. */
  readonly version: number;
  /** The fields with free text, which are encrypted: `title`, `points[].text`. A field that holds null stays clear. */
  readonly texts: readonly string[];
  /**
   * The fields with text that stays clear on purpose, each with the reason: what is written there can be read by whoever
   * has the log, also when the item's key was destroyed.
   */
  readonly publicTexts?: Readonly<Record<string, string>>;
  /** The field that names the item whose key encrypts the text; without it, or where it is null, the stream's key. */
  readonly item?: string;
}

const NO_TEXT: EventTypeDefinition = { version: 1, texts: [] };

const awaitingIn = (target: string): string[] => [`${target}.awaiting.from`, `${target}.awaiting.what`];

/** Every event type that was ever written. Checked against `events.snapshot.json`, so that none changes unseen. */
export const EVENT_TYPES: { readonly [T in DomainEvent['type']]: EventTypeDefinition } = {
  CaseOpened: { version: 1, texts: ['title', 'origin.from'] },
  CaseMaterialRevised: {
    version: 1,
    texts: ['title', 'origin.from', 'background', 'presentation'],
    item: 'meetingId',
  },
  CaseAssigned: { version: 1, texts: ['caseworker', 'department'] },
  DocumentAttached: { version: 1, texts: ['title'], item: 'meetingId' },
  AccessSet: {
    version: 1,
    texts: ['basis', 'decidedBy'],
    publicTexts: { publicTitle: 'the public is shown it instead of the title, also once the texts were erased' },
    item: 'meetingId',
  },
  CaseMarkedReady: { version: 1, texts: ['by'] },
  RecommendationProposed: {
    version: 1,
    texts: ['proposedBy', 'text', 'points[].text', 'change'],
    item: 'meetingId',
  },
  RecommendationWithdrawn: { version: 1, texts: ['reason'] },
  DecisionPathSet: NO_TEXT,
  CasePassedOn: NO_TEXT,
  CaseHeldBack: NO_TEXT,
  ItemProposed: NO_TEXT,
  CaseScheduled: { version: 1, texts: ['section'], item: 'meetingId' },
  ItemRemoved: { version: 1, texts: ['reason'], item: 'meetingId' },
  ItemCarriedOver: NO_TEXT,
  MotionMoved: { version: 1, texts: ['proposedBy', 'text'], item: 'meetingId' },
  MotionVotedOn: { version: 1, texts: ['vote.subject', 'vote.names[].name', 'vote.names[].group'], item: 'meetingId' },
  MotionDropped: { version: 1, texts: ['reason'], item: 'meetingId' },
  StatementRecorded: { version: 1, texts: ['by[].name', 'by[].party', 'text', 'sendTo'], item: 'meetingId' },
  StatementForwarded: NO_TEXT,
  AppropriationGranted: { version: 1, texts: ['account', 'coveredBy'], item: 'meetingId' },
  CaseDecidedOutside: { version: 1, texts: ['participants[].name', 'participants[].group', 'reason', 'text'] },
  DecisionHalted: { version: 1, texts: ['by', 'reason'], item: 'meetingId' },
  ItemJoined: NO_TEXT,
  DecisionRecorded: {
    version: 1,
    texts: [
      'text',
      'remarks[]',
      'votes[].subject',
      'votes[].names[].name',
      'votes[].names[].group',
      'points[].target.condition',
      ...awaitingIn('points[].target'),
    ],
    item: 'meetingId',
  },
  CasePostponed: {
    version: 1,
    texts: ['target.condition', ...awaitingIn('target'), 'reason', 'requestedBy', 'quote'],
    item: 'meetingId',
  },
  CaseSentBack: { version: 1, texts: ['wanted'], item: 'meetingId' },
  CaseReferred: { version: 1, texts: ['referredTo'], item: 'meetingId' },
  ReferralAnswered: { version: 1, texts: ['answeredBy', 'text'], item: 'meetingId' },
  SendBackAnswered: { version: 1, texts: ['text'], item: 'meetingId' },
  HearingOpened: { version: 1, texts: ['subject', 'parties[]'], item: 'meetingId' },
  HearingClosed: { version: 1, texts: ['answers[].party', 'answers[].text', 'silent[]'], item: 'meetingId' },
  ConditionMet: { version: 1, texts: ['text'] },
  CaseWithdrawn: { version: 1, texts: ['reason'], item: 'meetingId' },
  ReturnPromised: {
    version: 1,
    texts: ['target.condition', ...awaitingIn('target'), 'quote', 'responsible'],
    item: 'meetingId',
  },
  ReturnKept: NO_TEXT,
  ReturnWithdrawn: { version: 1, texts: ['reason'] },
  AwaitedAnswerReceived: { version: 1, texts: ['answer'] },
  DeadlineSet: { version: 1, texts: ['quote'], item: 'meetingId' },
  DeadlineMoved: { version: 1, texts: ['quote'], item: 'meetingId' },
  DeadlineMet: NO_TEXT,
  DeadlineLapsed: { version: 1, texts: ['reason'] },
  DecisionCorrected: { version: 1, texts: ['text', 'decidedBy', 'basis'], item: 'meetingId' },
  DecisionCommunicated: {
    version: 1,
    texts: ['recipients[]', 'appeal.authority', 'appeal.how'],
    item: 'meetingId',
  },
  FollowUpAssigned: { version: 1, texts: ['task', 'responsible', 'department'], item: 'meetingId' },
  FollowUpReported: { version: 1, texts: ['text', 'delay.text'], item: 'meetingId' },
  FollowUpCompleted: { version: 1, texts: ['note'], item: 'meetingId' },
  CasesLinked: NO_TEXT,
  CaseClosed: { version: 1, texts: ['reason'] },
  CaseReopened: { version: 1, texts: ['reason'] },
  CaseAbsorbed: { version: 1, texts: ['reason'] },
  CaseMerged: { version: 1, texts: ['reason'] },
  ItemReassigned: { version: 1, texts: ['reason'] },
  ItemReleased: { version: 1, texts: ['reason'] },
  CaseTransferred: { version: 1, texts: ['reason'] },
  ReturnRedirected: { version: 1, texts: ['target.condition', ...awaitingIn('target')] },
  EntryAnnulled: { version: 1, texts: ['reason'] },
  MeetingScheduled: { version: 1, texts: ['place'] },
  MeetingMoved: { version: 1, texts: ['place', 'reason'] },
  MeetingCancelled: { version: 1, texts: ['reason'] },
  MeetingConvened: { version: 1, texts: ['agenda[].title'] },
  SupplementSent: { version: 1, texts: ['lines[].title', 'reason'] },
  AgendaResent: { version: 1, texts: ['agenda[].title', 'reason'] },
  AgendaReordered: NO_TEXT,
  AgendaApproved: { version: 1, texts: ['text', 'changes[].target.condition'] },
  AttendanceRecorded: {
    version: 1,
    texts: [
      'attendees[].name',
      'attendees[].organisation',
      'attendees[].substituteFor',
      'attendees[].seats[].substituteFor',
    ],
  },
  RecusalDecided: { version: 1, texts: ['name', 'notifiedBy', 'reason'], item: 'number' },
  QuorumLost: NO_TEXT,
  QuorumRegained: NO_TEXT,
  ProcedureRecorded: {
    version: 1,
    texts: ['title', 'section', 'background', 'recommendation', 'presentation', 'decision'],
    item: 'number',
  },
  MeetingOpened: NO_TEXT,
  MeetingClosed: NO_TEXT,
  MeetingSuspended: { version: 1, texts: ['reason'] },
  MeetingAdjourned: { version: 1, texts: ['reason'] },
  MeetingResumed: NO_TEXT,
  ItemOpened: NO_TEXT,
  ItemClosed: NO_TEXT,
  MinutesApproved: { version: 1, texts: ['remarks'] },
  ReturnsDeclared: { version: 1, texts: ['entries[].title', 'entries[].condition', 'entries[].ground'] },
  MinutesSent: NO_TEXT,
  MinutesRemarked: { version: 1, texts: ['by', 'text'], item: 'number' },
  MinutesSigned: { version: 1, texts: ['name', 'reservation'] },
  MinutesCorrected: { version: 1, texts: ['text', 'decidedBy'], item: 'number' },
  AgendaPublished: { version: 1, texts: ['checkedBy'] },
  MinutesPublished: { version: 1, texts: ['checkedBy'] },
  PublicationWithdrawn: { version: 1, texts: ['reason'] },
  DocumentFiled: { version: 1, texts: ['fileName'] },
  BodyRegistered: NO_TEXT,
  BodyProfileSet: NO_TEXT,
  BodyRulesSet: { version: 1, texts: ['source'] },
  BodyRenamed: NO_TEXT,
  MembershipRecorded: { version: 1, texts: ['name', 'organisation'] },
  RoleAppointed: { version: 1, texts: ['name'] },
  TermBegun: {
    version: 1,
    texts: ['members[].name', 'members[].organisation', 'chair', 'deputies[]'],
  },
  BodyDissolved: { version: 1, texts: ['reason'] },
  EventSkipped: { version: 1, texts: ['reason'] },
};
