import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, timeFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import { openBreak, sittingDay, type BreaksState } from './breaks';
import { hasBegun, unopened, type HoldingCommand, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import { danishMoment, isBefore, momentFault, type Moment } from './moments';

/** Takes up an item of the agenda, alone or together with others (behandles under ét); also once more (genoptages). */
export type OpenItem = Command<
  'OpenItem',
  {
    readonly number: string;
    /** The numbers of the items that are taken together with it. */
    readonly together?: readonly string[];
    /** Local time of the day, `09.30`. */
    readonly at?: string | null;
    /** ISO date, where it is not the day of the sitting, such as after midnight. */
    readonly on?: string | null;
  }
>;

/** Ends the treatment of an item, and with it of those that were taken together with it. */
export type CloseItem = Command<
  'CloseItem',
  { readonly number: string; readonly at?: string | null; readonly on?: string | null }
>;

interface ItemMoment {
  readonly bodyId: string;
  readonly number: string;
  /** The other items that were opened or closed with it. */
  readonly together: readonly string[];
  readonly date: string;
  readonly at: string | null;
}

export type ItemOpened = Event<
  'ItemOpened',
  ItemMoment & {
    /** The item had been up before at this meeting. */
    readonly reopened: boolean;
  }
>;
export type ItemClosed = Event<'ItemClosed', ItemMoment>;

export type ItemCommand = OpenItem | CloseItem;
export type ItemEvent = ItemOpened | ItemClosed;

/** One treatment of one item: an item that is reopened has several. */
export interface Turn {
  readonly number: string;
  readonly together: readonly string[];
  readonly opened: Moment;
  /** Null while the item is open. */
  readonly closed: Moment | null;
}

/** The items as they were taken up, in the order in which that was recorded. */
export interface ItemsState {
  readonly turns: readonly Turn[];
}

export const initialItems: ItemsState = { turns: [] };

/** The item's newest treatment at the meeting. */
export function lastTurn({ turns }: ItemsState, number: string): Turn | undefined {
  return turns.filter((turn) => turn.number === number).at(-1);
}

type Known = ItemsState & HoldingState & BreaksState;

/** At the meeting or after it, since minutes are typed afterwards. One item is open at a time, or several as one. */
export function decideItem(command: ItemCommand, meeting: MeetingIdentity, state: Known): Decision<ItemEvent> {
  const { number, at, on } = command.data;
  const wrong = firstFault(
    wordingFault(number, 'number', 'Punktets nummer', TITLE_MAX),
    timeFault(at, 'at'),
    dateFault(on, 'on'),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  return command.type === 'OpenItem' ? open(command.data, meeting, state) : close(command.data, meeting, state);
}

function open(data: OpenItem['data'], meeting: MeetingIdentity, state: Known): Decision<ItemOpened> {
  const { number, together = [], at = null, on } = data;
  const wrong = togetherFault(number, together);
  if (wrong !== undefined) return { refused: wrong };
  const standing = openTurns(state);
  const wanted = [number, ...together];
  const fresh = wanted.filter((each) => !standing.some((turn) => turn.number === each));
  if (fresh.length === 0) return openAlready(data, state);
  const others = standing.filter((turn) => !wanted.includes(turn.number));
  if (others.length > 0) return anotherOpen(others);
  if (openBreak(state) !== undefined) {
    return refuse('meeting-is-suspended', 'Mødet er afbrudt; genoptag det, før et punkt tages op.', ['ResumeMeeting']);
  }
  const moment = { date: on ?? sittingDay(meeting, state), at };
  const impossible = firstFault(momentFault(moment, meeting, state), duringAnotherFault(moment, wanted, state));
  if (impossible !== undefined) return { refused: impossible };
  const reopened = lastTurn(state, number)?.closed != null;
  return accept({ type: 'ItemOpened', data: { bodyId: meeting.bodyId, number, together, ...moment, reopened } });
}

function close(data: CloseItem['data'], meeting: MeetingIdentity, state: Known): Decision<ItemClosed> {
  const { number, at = null, on } = data;
  const standing = openTurns(state);
  const turn = standing.find((each) => each.number === number);
  if (turn === undefined) return notOpen(data, state);
  const sitting = sittingDay(meeting, state);
  const moment = { date: on ?? (turn.opened.date > sitting ? turn.opened.date : sitting), at };
  const impossible = firstFault(momentFault(moment, meeting, state), closingFault(moment, standing, state));
  if (impossible !== undefined) return { refused: impossible };
  const together = standing.map((each) => each.number).filter((each) => each !== number);
  return accept({ type: 'ItemClosed', data: { bodyId: meeting.bodyId, number, together, ...moment } });
}

const openTurns = ({ turns }: ItemsState): readonly Turn[] => turns.filter(({ closed }) => closed === null);

function togetherFault(number: string, together: readonly string[]): Fault {
  return firstFault(
    ...together.map((each, at) => wordingFault(each, `together.${at}`, 'Punktets nummer', TITLE_MAX)),
    ...together.map((each, at) =>
      each === number || together.indexOf(each) < at
        ? fault('number-twice', `Punkt ${each} står to gange.`, `together.${at}`)
        : undefined,
    ),
  );
}

function openAlready({ number, at = null, on = null }: OpenItem['data'], state: ItemsState): Decision<ItemOpened> {
  const opened = lastTurn(state, number)?.opened;
  const same = (at === null || at === opened?.at) && (on === null || on === opened?.date);
  if (same) return accept();
  const since = opened === undefined ? '' : ` (${danishMoment(opened)})`;
  return refuse('item-is-open', `Punkt ${number} er allerede åbnet${since}.`, ['CloseItem', 'AnnulEntry'], 'at');
}

function anotherOpen(others: readonly Turn[]): Decision<ItemOpened> {
  const numbers = danishList(others.map(({ number }) => number));
  const standing = others.length === 1 ? 'åbent; luk det' : 'åbne; luk dem';
  const message = `Punkt ${numbers} er stadig ${standing} først, eller tag punkterne sammen ("together").`;
  return refuse('another-item-open', message, ['CloseItem', 'OpenItem'], 'number');
}

function notOpen({ number, at = null, on = null }: CloseItem['data'], state: ItemsState): Decision<ItemClosed> {
  const closed = lastTurn(state, number)?.closed ?? null;
  if (closed === null) {
    return refuse('item-not-open', `Punkt ${number} er ikke taget op på mødet.`, ['OpenItem'], 'number');
  }
  if ((at === null || at === closed.at) && (on === null || on === closed.date)) return accept();
  const message = `Punkt ${number} er allerede lukket (${danishMoment(closed)}).`;
  return refuse('item-was-closed', message, ['OpenItem', 'AnnulEntry'], 'at');
}

/** An item is not taken up while another one was being treated, unless both are taken together. */
function duringAnotherFault(moment: Moment, numbers: readonly string[], { turns }: ItemsState): Fault {
  const during = turns.find(
    ({ opened, closed }) => closed !== null && isBefore(opened, moment) && isBefore(moment, closed),
  );
  if (during === undefined) return undefined;
  const message = `Den ${danishMoment(moment)} var punkt ${during.number} oppe, så punkt ${danishList(numbers)} kan ikke være taget op da.`;
  return fault('during-another-item', message, 'at', ['OpenItem', 'AnnulEntry']);
}

function closingFault(moment: Moment, standing: readonly Turn[], { turns }: ItemsState): Fault {
  const early = standing.find(({ opened }) => isBefore(moment, opened));
  if (early !== undefined) {
    const message = `Punkt ${early.number} blev først taget op ${danishMoment(early.opened)}.`;
    return fault('closes-before-it-opens', message, 'at', ['CloseItem']);
  }
  const overlapped = turns.find(
    ({ opened, closed }) =>
      closed !== null && standing.some((turn) => isBefore(turn.opened, closed)) && isBefore(opened, moment),
  );
  if (overlapped === undefined) return undefined;
  const message = `Punkt ${overlapped.number} var oppe imellem, fra ${danishMoment(overlapped.opened)}.`;
  return fault('during-another-item', message, 'at', ['CloseItem', 'AnnulEntry']);
}

/** The state after the event; closing what is not open, since its opening was taken back, changes nothing. */
export function evolveItems<S extends ItemsState>(state: S, event: ItemEvent): S {
  const { number, together, date, at } = event.data;
  const numbers = [number, ...together];
  if (event.type === 'ItemClosed') return { ...state, turns: closed(state.turns, { date, at }, numbers) };
  const standing = openTurns(state).map((turn) => turn.number);
  const fresh = numbers.filter((each) => !standing.includes(each));
  const turns = fresh.map((each): Turn => {
    return { number: each, together: numbers.filter((other) => other !== each), opened: { date, at }, closed: null };
  });
  return { ...state, turns: [...state.turns, ...turns] };
}

/** The refusal of an end of the meeting before the beginning of an item that is still open; undefined for any other. */
export function endRefusal<E extends Event>(
  { type, data }: HoldingCommand,
  meeting: MeetingIdentity,
  state: Known,
): Decision<E> | undefined {
  if (type !== 'CloseMeeting' || state.closed !== null) return undefined;
  const moment = { date: data.on ?? sittingDay(meeting, state), at: data.at ?? null };
  const late = openTurns(state).find(({ opened }) => isBefore(moment, opened));
  if (late === undefined) return undefined;
  const message = `Punkt ${late.number} blev taget op ${danishMoment(late.opened)}; mødet kan ikke være sluttet før.`;
  return refuse('ends-before-an-item', message, ['CloseMeeting', 'AnnulEntry'], 'at');
}

/** The end of the meeting ends what is still open. */
export function endItems<S extends ItemsState>(state: S, moment: Moment): S {
  const numbers = openTurns(state).map(({ number }) => number);
  return numbers.length === 0 ? state : { ...state, turns: closed(state.turns, moment, numbers) };
}

function closed(turns: readonly Turn[], moment: Moment, numbers: readonly string[]): readonly Turn[] {
  return turns.map((turn) =>
    turn.closed === null && numbers.includes(turn.number) ? { ...turn, closed: moment } : turn,
  );
}
