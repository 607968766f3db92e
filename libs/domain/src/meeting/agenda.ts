import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, textFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import { alreadyBegun, hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/** One line of the agenda as it was sent. */
export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  /** Null for a procedural item. */
  readonly caseId: string | null;
}

/**
 * Sends the agenda (indkaldelse). Refused where a line differs from what the log says of its case (not on this
 * agenda, another number) or a number stands twice.
 */
export type ConveneMeeting = Command<
  'ConveneMeeting',
  { readonly agenda: readonly AgendaLine[]; readonly sentOn?: string | null }
>;

export const AGENDA_CHANGES = ['postponed', 'withdrawn', 'added', 'moved', 'merged'] as const;
export type AgendaChangeKind = (typeof AGENDA_CHANGES)[number];

export interface AgendaChange {
  readonly number: string;
  readonly change: AgendaChangeKind;
  /** The new number, or the item it was merged with. */
  readonly to?: string | null;
}

/** The body approves the agenda, with changes or without. */
export type ApproveAgenda = Command<
  'ApproveAgenda',
  { readonly text: string; readonly changes?: readonly AgendaChange[] }
>;

export type MeetingConvened = Event<
  'MeetingConvened',
  { readonly bodyId: string; readonly agenda: readonly AgendaLine[]; readonly sentOn: string }
>;
export type AgendaApproved = Event<
  'AgendaApproved',
  { readonly bodyId: string; readonly text: string; readonly changes: readonly AgendaChange[] }
>;

export type MeetingAgendaCommand = ConveneMeeting | ApproveAgenda;
export type MeetingAgendaEvent = MeetingConvened | AgendaApproved;

/** The agenda as it was sent and as the body approved it. */
export interface AgendaState {
  readonly sentAgenda: readonly AgendaLine[] | null;
  /** Kept as the event said it, so that the decision's text stays sealed until somebody reads it. */
  readonly approvedAgenda: AgendaApproved['data'] | null;
}

export const initialAgenda: AgendaState = { sentAgenda: null, approvedAgenda: null };

/** Sends the agenda before the meeting, or approves it at the meeting. */
export function decideAgenda(
  command: MeetingAgendaCommand,
  meeting: MeetingIdentity,
  state: AgendaState & HoldingState,
  facts: Facts,
): Decision<MeetingAgendaEvent> {
  switch (command.type) {
    case 'ConveneMeeting':
      return decideConvening(command, meeting, state, facts);
    case 'ApproveAgenda':
      return decideApproval(command, meeting, state);
    default:
      return unreachable(command);
  }
}

/** The agenda is sent once. What comes later is a supplement (tillægsdagsorden), which each case itself records. */
function decideConvening(
  { data: { agenda, sentOn } }: ConveneMeeting,
  meeting: MeetingIdentity,
  state: AgendaState & HoldingState,
  facts: Facts,
): Decision<MeetingConvened> {
  const wrong = firstFault(dateFault(sentOn, 'sentOn'), ...agenda.map(lineFault), repeatedNumberFault(agenda));
  if (wrong !== undefined) return { refused: wrong };
  if (state.sentAgenda !== null) {
    if (sameJson(agenda, state.sentAgenda)) return accept();
    const message = 'Dagsordenen er allerede udsendt; nye punkter sættes på som tillæg.';
    return refuse('agenda-already-sent', message, ['ScheduleCase', 'AnnulEntry'], 'agenda');
  }
  if (hasBegun(state)) return alreadyBegun(state);
  const different = firstFault(...agenda.map((line, index) => differenceFromLog(line, index, meeting, facts)));
  if (different !== undefined) return { refused: different };
  const data = { bodyId: meeting.bodyId, agenda, sentOn: sentOn ?? facts.effectiveOn };
  return accept({ type: 'MeetingConvened', data });
}

function lineFault({ number, title }: AgendaLine, index: number): Fault {
  return firstFault(
    wordingFault(number, `agenda.${index}.number`, 'Punktets nummer', TITLE_MAX),
    wordingFault(title, `agenda.${index}.title`, 'Titlen', TITLE_MAX),
  );
}

function repeatedNumberFault(agenda: readonly AgendaLine[]): Fault {
  const index = agenda.findIndex(({ number }, at) => agenda.slice(0, at).some((line) => line.number === number));
  const line = agenda[index];
  if (line === undefined) return undefined;
  return fault('number-twice', `Nummeret ${line.number} står to gange på dagsordenen.`, `agenda.${index}.number`);
}

/** What the log says otherwise of the line's case, so that the agenda as sent never contradicts the cases. */
function differenceFromLog(line: AgendaLine, index: number, { meetingId }: MeetingIdentity, { cases }: Facts): Fault {
  if (line.caseId === null) return undefined;
  const differs = (message: string, field: string, instead: string): Fault =>
    fault('agenda-differs', `Punkt ${line.number}: ${message}`, `agenda.${index}.${field}`, [instead]);
  const known = cases.get(line.caseId);
  if (known === undefined) return differs('sagen findes ikke.', 'caseId', 'OpenCase');
  const item = known.items.find((each) => each.meetingId === meetingId && each.status === 'scheduled');
  if (item === undefined) return differs('sagen er ikke på dette mødes dagsorden.', 'caseId', 'ScheduleCase');
  if (item.number !== line.number) {
    const number = item.number === null ? 'endnu intet nummer' : `nummer ${item.number}`;
    return differs(`sagen har ${number} på dagsordenen.`, 'number', 'ScheduleCase');
  }
  // The agenda that the public gets has the neutral title of a closed item.
  if (![known.title, known.publicTitle].includes(line.title))
    return differs(`sagen hedder »${known.title}«.`, 'title', 'ReviseCaseMaterial');
  return undefined;
}

function decideApproval(
  { data }: ApproveAgenda,
  { bodyId }: MeetingIdentity,
  state: AgendaState & HoldingState,
): Decision<AgendaApproved> {
  const { text } = data;
  const changes = (data.changes ?? []).map(({ number, change, to = null }) => ({ number, change, to }));
  const wrong = firstFault(wordingFault(text, 'text', 'Beslutningens tekst'), ...changes.map(changeFault));
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const approved = { bodyId, text, changes };
  if (state.approvedAgenda === null) return accept({ type: 'AgendaApproved', data: approved });
  if (sameJson(approved, state.approvedAgenda)) return accept();
  const message = 'Dagsordenen er allerede godkendt med en anden ordlyd.';
  return refuse('agenda-already-approved', message, ['AnnulEntry'], 'text');
}

function changeFault({ number, change, to }: Required<AgendaChange>, index: number): Fault {
  const field = `changes.${index}`;
  const wrong = firstFault(
    wordingFault(number, `${field}.number`, 'Punktets nummer', TITLE_MAX),
    wordFault(change, AGENDA_CHANGES, `${field}.change`),
    textFault(to, `${field}.to`, TITLE_MAX),
  );
  if (wrong !== undefined) return wrong;
  const needsGoal = change === 'moved' || change === 'merged';
  if (!needsGoal || (to ?? '').trim() !== '') return undefined;
  return fault(
    'goal-missing',
    `Punkt ${number}: skriv, hvilket punkt det er flyttet til eller lagt sammen med.`,
    `${field}.to`,
  );
}

/** The state after the event. */
export function evolveAgenda<S extends AgendaState>(state: S, event: MeetingAgendaEvent): S {
  switch (event.type) {
    case 'MeetingConvened':
      return { ...state, sentAgenda: event.data.agenda };
    case 'AgendaApproved':
      return { ...state, approvedAgenda: event.data };
    default:
      return unreachable(event);
  }
}
