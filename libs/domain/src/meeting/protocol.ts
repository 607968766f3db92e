import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, hashFault, textFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishDate, danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { participants, type AttendanceState } from './attendance';
import { unfiledFault } from './filed';
import type { HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import type { MinutesApproved, MinutesState } from './minutes';

/** Sends the minutes to the members, who may make remarks; sent again they are a new draft, with the remarks worked in. */
export type SendMinutes = Command<
  'SendMinutes',
  {
    /** The day on which they were sent; the command's own where left out. */
    readonly sentOn?: string | null;
    /** The document that was sent, filed at the meeting. */
    readonly sha256?: string | null;
    /** The last day for remarks; null where none was set. */
    readonly remarksBy?: string | null;
  }
>;

/** A member's remark on the minutes that were sent. */
export type RemarkOnMinutes = Command<
  'RemarkOnMinutes',
  {
    readonly by: string;
    readonly text: string;
    /** The item that it is about; null where it is about the whole. */
    readonly number?: string | null;
    readonly on?: string | null;
  }
>;

/**
 * A member signs the minutes (kommunestyrelsesloven § 13, stk. 1: the beslutningsprotokol is signed after each meeting by
 * the members who took part in it). Once all of them have, the minutes are approved.
 */
export type SignMinutes = Command<
  'SignMinutes',
  {
    readonly name: string;
    /** Where the member holds the minutes to be wrong (forbehold). */
    readonly reservation?: string | null;
    readonly on?: string | null;
  }
>;

/** Corrects minutes that were sent or approved by an addendum (berigtigelse); the minutes as they were stay beside it. */
export type CorrectMinutes = Command<
  'CorrectMinutes',
  {
    readonly text: string;
    /** The item that it is about; null where it is about the whole. */
    readonly number?: string | null;
    /** Who decided on it: the body, its chair, the administration. */
    readonly decidedBy: string;
    readonly on?: string | null;
    /** The addendum as a document, filed at the meeting. */
    readonly sha256?: string | null;
  }
>;

export type MinutesSent = Event<
  'MinutesSent',
  {
    readonly bodyId: string;
    readonly sentOn: string;
    readonly sha256: string | null;
    readonly remarksBy: string | null;
  }
>;
export type MinutesRemarked = Event<
  'MinutesRemarked',
  {
    readonly bodyId: string;
    readonly by: string;
    readonly text: string;
    readonly number: string | null;
    readonly on: string;
    /** It came after the last day for remarks. */
    readonly late: boolean;
  }
>;
export type MinutesSigned = Event<
  'MinutesSigned',
  { readonly bodyId: string; readonly name: string; readonly reservation: string | null; readonly on: string }
>;
export type MinutesCorrected = Event<
  'MinutesCorrected',
  {
    readonly bodyId: string;
    readonly text: string;
    readonly number: string | null;
    readonly decidedBy: string;
    readonly on: string;
    readonly sha256: string | null;
  }
>;

export type ProtocolCommand = SendMinutes | RemarkOnMinutes | SignMinutes | CorrectMinutes;
export type ProtocolEvent = MinutesSent | MinutesRemarked | MinutesSigned | MinutesCorrected;

/** How far this meeting's own minutes are, as the events said it. */
export interface ProtocolState {
  readonly sentMinutes: readonly MinutesSent['data'][];
  readonly minutesRemarks: readonly MinutesRemarked['data'][];
  readonly signatures: readonly MinutesSigned['data'][];
  readonly addenda: readonly MinutesCorrected['data'][];
}

export const initialProtocol: ProtocolState = { sentMinutes: [], minutesRemarks: [], signatures: [], addenda: [] };

type Known = ProtocolState & HoldingState & AttendanceState & MinutesState;

/** Decides on the way of the meeting's own minutes, which begins when the meeting has ended. */
export function decideProtocol(
  command: ProtocolCommand,
  meeting: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<ProtocolEvent | MinutesApproved> {
  if (state.closed === null) {
    const message = 'Mødet er ikke afsluttet, så der er endnu intet referat af det.';
    return refuse('meeting-not-held', message, ['CloseMeeting']);
  }
  switch (command.type) {
    case 'SendMinutes':
      return send(command.data, meeting, state, facts);
    case 'RemarkOnMinutes':
      return remark(command.data, meeting, state, facts);
    case 'SignMinutes':
      return sign(command.data, meeting, state, facts);
    case 'CorrectMinutes':
      return correct(command.data, meeting, state, facts);
    default:
      return unreachable(command);
  }
}

function send(
  data: SendMinutes['data'],
  meeting: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<ProtocolEvent> {
  const { sha256 = null, remarksBy = null } = data;
  const sentOn = data.sentOn ?? facts.effectiveOn;
  const wrong = firstFault(
    dateFault(sentOn, 'sentOn'),
    dateFault(remarksBy, 'remarksBy'),
    documentFault(sha256, state),
    earlyFault(sentOn, meeting),
  );
  if (wrong !== undefined) return { refused: wrong };
  const sent = { bodyId: meeting.bodyId, sentOn, sha256, remarksBy };
  if (sameJson(sent, state.sentMinutes.at(-1))) return accept();
  if (state.approvedMinutes.has(meeting.meetingId)) return approvedAlready();
  return accept({ type: 'MinutesSent', data: sent });
}

function documentFault(sha256: string | null, state: MinutesState): Fault {
  if (sha256 === null) return undefined;
  return hashFault(sha256, 'sha256') ?? unfiledFault(sha256, 'sha256', state, 'minutes');
}

function earlyFault(sentOn: string, { date }: MeetingIdentity): Fault {
  if (sentOn >= date) return undefined;
  const message = `Mødet er holdt den ${danishDate(date)}; referatet kan ikke være sendt den ${danishDate(sentOn)}.`;
  return fault('sent-before-held', message, 'sentOn', ['SendMinutes']);
}

function approvedAlready<E extends Event>(): Decision<E> {
  const message = 'Referatet er godkendt; det rettes kun ved en berigtigelse, som står ved siden af det.';
  return refuse('minutes-approved', message, ['CorrectMinutes']);
}

function remark(
  data: RemarkOnMinutes['data'],
  { meetingId, bodyId }: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<ProtocolEvent> {
  const { by, text, number = null } = data;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordingFault(by, 'by', 'Navnet på den, der har bemærkningen,', TITLE_MAX),
    wordingFault(text, 'text', 'Bemærkningen'),
    textFault(number, 'number', TITLE_MAX),
    dateFault(on, 'on'),
  );
  if (wrong !== undefined) return { refused: wrong };
  const sent = state.sentMinutes.at(-1);
  if (sent === undefined) {
    const message = 'Referatet er ikke sendt ud, så ingen kan have bemærkninger til det endnu.';
    return refuse('minutes-not-sent', message, ['SendMinutes']);
  }
  const late = sent.remarksBy !== null && on > sent.remarksBy;
  const made = { bodyId, by, text, number, on, late };
  if (state.minutesRemarks.some((each) => sameJson({ ...each, late }, made))) return accept();
  if (state.approvedMinutes.has(meetingId)) return approvedAlready();
  return accept({ type: 'MinutesRemarked', data: made });
}

function sign(
  data: SignMinutes['data'],
  { meetingId, bodyId }: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<MinutesSigned | MinutesApproved> {
  const { name, reservation = null } = data;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordingFault(name, 'name', 'Navnet', TITLE_MAX),
    reservation === null ? undefined : wordingFault(reservation, 'reservation', 'Forbeholdet'),
    dateFault(on, 'on'),
  );
  if (wrong !== undefined) return { refused: wrong };
  const signed = state.signatures.map((each) => each.name);
  if (signed.includes(name)) return signedAlready(data, state);
  const missing = participants(state).filter((each) => !signed.includes(each));
  if (!missing.includes(name)) return noParticipant(name, missing);
  const signature: MinutesSigned = { type: 'MinutesSigned', data: { bodyId, name, reservation, on } };
  if (missing.length > 1 || state.approvedMinutes.has(meetingId)) return accept(signature);
  const approval = { bodyId, ofMeetingId: meetingId, number: null, remarks: null, how: 'signatures', on } as const;
  return accept<MinutesSigned | MinutesApproved>(signature, { type: 'MinutesApproved', data: approval });
}

function signedAlready(
  { name, reservation = null }: SignMinutes['data'],
  state: ProtocolState,
): Decision<MinutesSigned> {
  if (state.signatures.some((each) => each.name === name && each.reservation === reservation)) return accept();
  const message = `${name} har allerede underskrevet med andre ord.`;
  return refuse('signed-otherwise', message, ['AnnulEntry'], 'reservation');
}

/** Only those who took part vouch for what was decided. */
function noParticipant(name: string, missing: readonly string[]): Decision<MinutesSigned> {
  if (missing.length === 0) {
    const message = `${name} står ikke som deltager, og ingen deltager mangler at underskrive.`;
    return refuse('no-participant', message, ['RecordAttendance'], 'name');
  }
  const message = `${name} deltog ikke i mødet; endnu mangler at underskrive: ${danishList(missing)}.`;
  return refuse('no-participant', message, ['SignMinutes', 'RecordAttendance'], 'name');
}

function correct(
  data: CorrectMinutes['data'],
  { meetingId, bodyId }: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<ProtocolEvent> {
  const { text, number = null, decidedBy, sha256 = null } = data;
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordingFault(text, 'text', 'Berigtigelsen'),
    textFault(number, 'number', TITLE_MAX),
    wordingFault(decidedBy, 'decidedBy', 'Navnet på den, der har besluttet berigtigelsen,', TITLE_MAX),
    dateFault(on, 'on'),
    documentFault(sha256, state),
  );
  if (wrong !== undefined) return { refused: wrong };
  const addendum = { bodyId, text, number, decidedBy, on, sha256 };
  if (state.addenda.some((each) => sameJson(each, addendum))) return accept();
  const isDraft = state.sentMinutes.length === 0 && !state.approvedMinutes.has(meetingId);
  if (isDraft && ![...state.documents.values()].includes('minutes')) {
    const message = 'Referatet er endnu et udkast, som rettes direkte; først et, der er sendt ud, berigtiges.';
    return refuse('minutes-still-draft', message, ['RecordProcedure', 'AnnulEntry', 'SendMinutes']);
  }
  return accept({ type: 'MinutesCorrected', data: addendum });
}

/** The state after the event. */
export function evolveProtocol<S extends ProtocolState>(state: S, event: ProtocolEvent): S {
  switch (event.type) {
    case 'MinutesSent':
      return { ...state, sentMinutes: [...state.sentMinutes, event.data] };
    case 'MinutesRemarked':
      return { ...state, minutesRemarks: [...state.minutesRemarks, event.data] };
    case 'MinutesSigned':
      return { ...state, signatures: [...state.signatures, event.data] };
    case 'MinutesCorrected':
      return { ...state, addenda: [...state.addenda, event.data] };
    default:
      return unreachable(event);
  }
}
