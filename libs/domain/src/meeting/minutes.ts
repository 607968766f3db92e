import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import {
  dateFault,
  fault,
  firstFault,
  hashFault,
  textFault,
  TITLE_MAX,
  wordFault,
  wordingFault,
  type Fault,
} from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/**
 * At this meeting the minutes of an earlier one were approved, or its own, at its end: then it names itself. Minutes that
 * every participant has signed (SignMinutes) are approved as well.
 */
export type ApproveMinutes = Command<
  'ApproveMinutes',
  { readonly ofMeetingId: string; readonly number?: string | null; readonly remarks?: string | null }
>;

/** One line of the list "Sager til næste møde". */
export interface DeclaredReturn {
  readonly title: string;
  readonly condition: string | null;
  /** The case that it was matched to, or null where it is no case yet. */
  readonly caseId: string | null;
  /** In words, why it was matched to that case; null where it was not. */
  readonly ground: string | null;
}

/** The list of cases for the next meeting, as it stood in this meeting's minutes; another list replaces it. */
export type DeclareReturns = Command<
  'DeclareReturns',
  {
    readonly number: string | null;
    readonly forDate: string | null;
    readonly forMeetingId: string | null;
    readonly entries: readonly DeclaredReturn[];
  }
>;

export const DOCUMENT_KINDS = ['minutes', 'agenda'] as const;

/** Files the document that the facts were read from; its bytes are kept beside the log under this hash. */
export type FileDocument = Command<
  'FileDocument',
  {
    /** SHA-256 of the original bytes, hex. */
    readonly sha256: string;
    readonly fileName: string;
    readonly kind: 'minutes' | 'agenda';
  }
>;

export type MinutesApproved = Event<
  'MinutesApproved',
  {
    readonly bodyId: string;
    readonly ofMeetingId: string;
    readonly number: string | null;
    readonly remarks: string | null;
    /** Left out where a later meeting approved them, as in every event from before it could be otherwise. */
    readonly how?: 'same_meeting' | 'signatures';
    /** The day of the last signature. */
    readonly on?: string;
  }
>;
export type ReturnsDeclared = Event<
  'ReturnsDeclared',
  {
    readonly bodyId: string;
    readonly number: string | null;
    readonly forDate: string | null;
    readonly forMeetingId: string | null;
    readonly entries: readonly DeclaredReturn[];
  }
>;
export type DocumentFiled = Event<
  'DocumentFiled',
  { readonly bodyId: string; readonly sha256: string; readonly fileName: string; readonly kind: 'minutes' | 'agenda' }
>;

export type MinutesCommand = ApproveMinutes | DeclareReturns | FileDocument;
export type MinutesEvent = MinutesApproved | ReturnsDeclared | DocumentFiled;

/** What was said at the meeting of other meetings, and the documents that tell of it. */
export interface MinutesState {
  /** The earlier meetings whose minutes were approved here. */
  readonly approvedMinutes: ReadonlySet<string>;
  readonly declared: Omit<ReturnsDeclared['data'], 'bodyId'> | null;
  /** The filed documents: by hash, what they are. */
  readonly documents: ReadonlyMap<string, 'minutes' | 'agenda'>;
}

export const initialMinutes: MinutesState = { approvedMinutes: new Set(), declared: null, documents: new Map() };

/** Approves earlier minutes, declares the cases for the next meeting, or files a document. */
export function decideMinutes(
  command: MinutesCommand,
  meeting: MeetingIdentity,
  state: MinutesState & HoldingState,
  facts: Facts,
): Decision<MinutesEvent> {
  switch (command.type) {
    case 'ApproveMinutes':
      return decideMinutesApproval(command, meeting, state, facts);
    case 'DeclareReturns':
      return decideDeclaration(command, meeting, state, facts);
    case 'FileDocument':
      return decideFiling(command, meeting, state);
    default:
      return unreachable(command);
  }
}

function decideMinutesApproval(
  { data: { ofMeetingId, number = null, remarks = null } }: ApproveMinutes,
  { meetingId, bodyId, date }: MeetingIdentity,
  state: MinutesState & HoldingState,
  { meetings }: Facts,
): Decision<MinutesApproved> {
  const wrong = firstFault(textFault(number, 'number', TITLE_MAX), textFault(remarks, 'remarks'));
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  if (state.approvedMinutes.has(ofMeetingId)) return accept();
  const approval = { bodyId, ofMeetingId, number, remarks };
  if (ofMeetingId === meetingId) return accept({ type: 'MinutesApproved', data: { ...approval, how: 'same_meeting' } });
  const not = (code: string, message: string, ...allowed: string[]): Decision<MinutesApproved> =>
    refuse(code, message, allowed, 'ofMeetingId');
  const earlier = meetings.get(ofMeetingId);
  if (earlier === undefined)
    return not('meeting-unknown', 'Mødet, hvis referat godkendes, findes ikke.', 'ScheduleMeeting');
  if (earlier.bodyId !== bodyId) return not('another-body', 'Et organ godkender kun sine egne referater.');
  if (earlier.date >= date) return not('not-earlier', 'Der kan kun godkendes referat af et tidligere møde.');
  if (earlier.status !== 'held')
    return not('meeting-not-held', 'Mødet, hvis referat godkendes, er ikke holdt.', 'CloseMeeting');
  return accept({ type: 'MinutesApproved', data: approval });
}

function decideDeclaration(
  { data: { number, forDate, forMeetingId, entries } }: DeclareReturns,
  meeting: MeetingIdentity,
  state: MinutesState & HoldingState,
  facts: Facts,
): Decision<ReturnsDeclared> {
  const wrong = firstFault(
    textFault(number, 'number', TITLE_MAX),
    dateFault(forDate, 'forDate'),
    ...entries.map((entry, index) => entryFault(entry, `entries.${index}`, facts)),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const declared = { number, forDate, forMeetingId, entries };
  if (sameJson(declared, state.declared)) return accept();
  const impossible = targetFault(forMeetingId, meeting, facts);
  if (impossible !== undefined) return { refused: impossible };
  return accept({ type: 'ReturnsDeclared', data: { bodyId: meeting.bodyId, ...declared } });
}

function entryFault({ title, condition, caseId, ground }: DeclaredReturn, field: string, { cases }: Facts): Fault {
  const wrong = firstFault(
    wordingFault(title, `${field}.title`, 'Titlen', TITLE_MAX),
    textFault(condition, `${field}.condition`),
    textFault(ground, `${field}.ground`),
  );
  if (wrong !== undefined || caseId === null) return wrong;
  if (!cases.has(caseId)) return fault('case-unknown', `»${title}«: sagen findes ikke.`, `${field}.caseId`);
  if ((ground ?? '').trim() !== '') return undefined;
  return fault('ground-missing', `»${title}«: skriv, hvorfor det er denne sag.`, `${field}.ground`);
}

function targetFault(forMeetingId: string | null, { meetingId, bodyId }: MeetingIdentity, { meetings }: Facts): Fault {
  if (forMeetingId === null) return undefined;
  const field = 'forMeetingId';
  const target = meetings.get(forMeetingId);
  if (target === undefined) {
    return fault('meeting-unknown', 'Mødet, som listen gælder, findes ikke.', field, ['ScheduleMeeting']);
  }
  if (target.bodyId !== bodyId) return fault('another-body', 'Listen gælder et andet organs møde.', field);
  if (forMeetingId !== meetingId) return undefined;
  return fault('same-meeting', 'Listen kan ikke gælde det møde, den står i.', field);
}

function decideFiling(
  { data: { sha256, fileName, kind } }: FileDocument,
  { bodyId }: MeetingIdentity,
  state: MinutesState,
): Decision<DocumentFiled> {
  const wrong = firstFault(
    wordingFault(fileName, 'fileName', 'Filnavnet', TITLE_MAX),
    wordFault(kind, DOCUMENT_KINDS, 'kind'),
    hashFault(sha256, 'sha256'),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (state.documents.has(sha256)) return accept();
  return accept({ type: 'DocumentFiled', data: { bodyId, sha256, fileName, kind } });
}

/** The state after the event. */
export function evolveMinutes<S extends MinutesState>(state: S, event: MinutesEvent): S {
  switch (event.type) {
    case 'MinutesApproved':
      return { ...state, approvedMinutes: new Set(state.approvedMinutes).add(event.data.ofMeetingId) };
    case 'ReturnsDeclared': {
      const { number, forDate, forMeetingId, entries } = event.data;
      return { ...state, declared: { number, forDate, forMeetingId, entries } };
    }
    case 'DocumentFiled':
      return { ...state, documents: new Map(state.documents).set(event.data.sha256, event.data.kind) };
    default:
      return unreachable(event);
  }
}
