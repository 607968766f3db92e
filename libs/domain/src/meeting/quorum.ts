import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { AnnulEntry } from '../annulment';
import { neededFor } from '../body/quorum-rule';
import { dateFault, fault, firstFault, timeFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import type { Facts } from '../facts';
import { compareItemNumbers } from '../item-numbers';
import type { Outcome } from '../vocabulary';
import { attendeesByName, type AttendanceState } from './attendance';
import { sittingDay, type BreaksState } from './breaks';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import { isBefore, momentFault, type Moment } from './moments';
import { standingsAt } from './presence';
import type { RecusalState } from './recusal';

/**
 * The body is no longer able to decide (ikke beslutningsdygtig): a council is while at least half of its members are
 * present (kommunestyrelsesloven § 11, stk. 2). From the named item on nothing is decided, until it is regained.
 */
export type LoseQuorum = Command<
  'LoseQuorum',
  {
    /** The first item that could not be decided, such as `2.6`. */
    readonly number: string;
    /** Local time of the day, `09.30`. */
    readonly at?: string | null;
    /** ISO date, where it is not the day of the sitting. */
    readonly on?: string | null;
    /** How many with a vote were present; counted from the attendance where it is left out. */
    readonly present?: number | null;
  }
>;

/** The body is able to decide again, from the named item on. */
export type RegainQuorum = Command<'RegainQuorum', LoseQuorum['data']>;

interface Count {
  readonly bodyId: string;
  readonly number: string;
  readonly date: string;
  readonly at: string | null;
  /** How many with a vote were present; null where nobody knows. */
  readonly present: number | null;
  /** How many had to be, by the body's rules and its memberships; null where these are not known. */
  readonly needed: number | null;
}

export type QuorumLost = Event<'QuorumLost', Count>;
export type QuorumRegained = Event<'QuorumRegained', Count>;

export type QuorumCommand = LoseQuorum | RegainQuorum;
export type QuorumEvent = QuorumLost | QuorumRegained;

/** A stretch of the agenda in which the body could not decide. */
export interface QuorumLoss {
  readonly from: string;
  readonly lost: Moment;
  /** The first item that it could decide again; null to the end. */
  readonly to: string | null;
  readonly regained: Moment | null;
}

export interface QuorumState {
  readonly quorumLosses: readonly QuorumLoss[];
}

export const initialQuorum: QuorumState = { quorumLosses: [] };

/** True where the body could not decide an item; of an item without a number nobody knows. */
export function isWithoutQuorum(
  losses: readonly { readonly from: string; readonly to: string | null }[],
  number: string | null,
): boolean {
  if (number === null) return false;
  return losses.some(({ from, to }) => {
    return compareItemNumbers(number, from) >= 0 && (to === null || compareItemNumbers(number, to) < 0);
  });
}

/** What minutes may say of an item that a body could not decide: that it was left, and nothing that it decided. */
const LEFT: readonly Outcome[] = ['not_reached', 'adjourned', 'none'];

/** The refusal of a decision on an item by a body that was not able to decide; undefined where it was. */
export function quorumRefusal(
  outcomes: readonly Outcome[],
  number: string | null,
  losses: Parameters<typeof isWithoutQuorum>[0],
): Refusal | undefined {
  if (!isWithoutQuorum(losses, number) || outcomes.every((outcome) => LEFT.includes(outcome))) return undefined;
  const message =
    `Organet var ikke beslutningsdygtigt på punkt ${number}, så punktet kan kun føres som ikke nået. Blev organet ` +
    'beslutningsdygtigt igen, så før det først på mødet (RegainQuorum).';
  return { code: 'quorum-lost', message, allowed: ['RecordDecision', 'RegainQuorum', 'AnnulEntry'], field: 'outcomes' };
}

type Known = QuorumState & HoldingState & BreaksState & AttendanceState & RecusalState;

/** While the meeting goes on: its end carries on what could not be decided, so that it must be known by then. */
export function decideQuorum(
  command: QuorumCommand,
  meeting: MeetingIdentity,
  state: Known,
  facts: Facts,
): Decision<QuorumEvent> {
  const { number, at = null, on, present } = command.data;
  const wrong = firstFault(
    wordingFault(number, 'number', 'Punktets nummer', TITLE_MAX),
    timeFault(at, 'at'),
    dateFault(on, 'on'),
    presentFault(present),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  const moment = { date: on ?? sittingDay(meeting, state), at };
  const count = countAt(command, moment, meeting, state, facts);
  const told = tellAgain(command, state);
  if (told !== undefined) return told;
  if (state.closed !== null) return closedAlready();
  const impossible = firstFault(momentFault(moment, meeting, state), orderFault(command, moment, state));
  if (impossible !== undefined) return { refused: impossible };
  return command.type === 'LoseQuorum' ? lose(count) : regain(count);
}

function lose(data: QuorumLost['data']): Decision<QuorumLost> {
  const { number, present, needed } = data;
  if (present === null || needed === null || present < needed) return accept({ type: 'QuorumLost', data });
  const message =
    `På punkt ${number} er ${present} stemmeberettigede til stede, og der skal være mindst ${needed}; ` +
    'organet er beslutningsdygtigt. Før først, hvem der er gået.';
  return refuse('quorum-stands', message, ['RecordAttendance', 'DecideRecusal'], 'number');
}

function regain(data: QuorumRegained['data']): Decision<QuorumRegained> {
  const { number, present, needed } = data;
  if (present === null || needed === null || present >= needed) return accept({ type: 'QuorumRegained', data });
  const message =
    `På punkt ${number} er ${present} stemmeberettigede til stede, og der skal være mindst ${needed}; ` +
    'organet er ikke beslutningsdygtigt. Før først, hvem der er kommet.';
  return refuse('quorum-missing', message, ['RecordAttendance'], 'number');
}

function countAt(
  { data: { number, present } }: QuorumCommand,
  moment: Moment,
  { bodyId, date }: MeetingIdentity,
  state: Known,
  facts: Facts,
): Count {
  const counted = present ?? presentAt(number, moment, date, state);
  return { bodyId, number, ...moment, present: counted, needed: neededFor(facts.bodies.get(bodyId), moment.date) };
}

function presentAt(number: string, moment: Moment, date: string, state: Known): number | null {
  const attendees = [...attendeesByName(state).values()];
  if (attendees.length === 0) return null;
  const standings = standingsAt({ number, moment, isEnd: false }, attendees, state.recusals, date);
  return standings.filter(({ standing }) => standing === 'entitled').length;
}

const openLoss = ({ quorumLosses }: QuorumState): QuorumLoss | undefined => {
  const last = quorumLosses.at(-1);
  return last?.to === null ? last : undefined;
};

/** What was said before is no change; it is not said otherwise while it stands. */
function tellAgain({ type, data }: QuorumCommand, state: QuorumState): Decision<QuorumEvent> | undefined {
  const last = state.quorumLosses.at(-1);
  if (last === undefined) return undefined;
  const isLost = last.to === null;
  if (isLost !== (type === 'LoseQuorum')) return undefined;
  const [number, moment] = last.to === null ? [last.from, last.lost] : [last.to, last.regained];
  const { at = null, on = null } = data;
  const same = data.number === number && (at ?? moment?.at) === moment?.at && (on ?? moment?.date) === moment?.date;
  if (same) return accept();
  if (!isLost) return undefined;
  const message = `Organet har ikke været beslutningsdygtigt siden punkt ${last.from}.`;
  return refuse('quorum-was-lost', message, ['RegainQuorum', 'AnnulEntry'], 'number');
}

function orderFault({ type, data: { number } }: QuorumCommand, moment: Moment, state: QuorumState): Fault {
  const last = state.quorumLosses.at(-1);
  if (type === 'LoseQuorum') {
    const earlier = last?.to ?? null;
    if (earlier === null || compareItemNumbers(number, earlier) >= 0) return undefined;
    return fault('quorum-order', `Organet blev beslutningsdygtigt igen ved punkt ${earlier}.`, 'number');
  }
  const lost = openLoss(state);
  if (lost === undefined) {
    return fault('quorum-not-lost', 'Organet er beslutningsdygtigt; der er intet at genvinde.', 'number', [
      'LoseQuorum',
    ]);
  }
  if (compareItemNumbers(number, lost.from) < 0) {
    return fault('quorum-order', `Organet var beslutningsdygtigt indtil punkt ${lost.from}.`, 'number');
  }
  if (!isBefore(moment, lost.lost)) return undefined;
  return fault('quorum-order', 'Organet kan ikke være blevet beslutningsdygtigt igen, før det holdt op.', 'at');
}

function presentFault(present: number | null | undefined): Fault {
  if (present == null || (Number.isSafeInteger(present) && present >= 0)) return undefined;
  return fault('no-such-count', 'Antallet skal være et helt tal fra 0.', 'present');
}

/**
 * The refusal to take back what was said of the quorum once the meeting was held: the cases that it left were carried on
 * for that reason. Undefined where another entry is meant, or the meeting goes on.
 */
export function heldQuorumRefusal<E extends Event>(
  { data: { eventId } }: AnnulEntry,
  { closed }: HoldingState,
  { entries }: Facts,
): Decision<E> | undefined {
  const entry = entries.find((each) => each.eventId === eventId && !each.annulled);
  const isQuorum = entry?.type === 'QuorumLost' || entry?.type === 'QuorumRegained';
  return isQuorum && closed !== null ? closedAlready() : undefined;
}

function closedAlready<E extends Event>(): Decision<E> {
  const message =
    'Mødet er holdt, og det, som det ikke behandlede, er ført videre; annullér først mødets afslutning, og slut det igen bagefter.';
  return refuse('meeting-was-held', message, ['AnnulEntry']);
}

/** The state after the event; regaining what was never lost, since that was taken back, changes nothing. */
export function evolveQuorum<S extends QuorumState>(state: S, { type, data }: QuorumEvent): S {
  const { number, date, at } = data;
  if (type === 'QuorumLost') {
    const loss = { from: number, lost: { date, at }, to: null, regained: null };
    return { ...state, quorumLosses: [...state.quorumLosses.filter(({ to }) => to !== null), loss] };
  }
  const last = openLoss(state);
  if (last === undefined) return state;
  const ended = { ...last, to: number, regained: { date, at } };
  return { ...state, quorumLosses: [...state.quorumLosses.slice(0, -1), ended] };
}
