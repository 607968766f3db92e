import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { fault, firstFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import type { Facts } from '../facts';
import { hasBegun, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import type { ProcedureState } from './procedure';

/** One item of the agenda with its new number: a case, or the procedural item that had another number. */
export interface OrderedItem {
  readonly number: string;
  readonly caseId?: string | null;
  /** The number that the procedural item has had. */
  readonly procedure?: string | null;
}

/** Orders the agenda anew: gives the named items their numbers, all at once; the others keep theirs. */
export type ReorderAgenda = Command<'ReorderAgenda', { readonly items: readonly OrderedItem[] }>;

/** Only the items whose number changes. */
export type AgendaReordered = Event<
  'AgendaReordered',
  {
    readonly bodyId: string;
    readonly items: readonly {
      readonly number: string;
      /** Null of an item that had no number yet. */
      readonly from: string | null;
      /** Null of a procedural item. */
      readonly caseId: string | null;
    }[];
  }
>;

export type OrderCommand = ReorderAgenda;
export type OrderEvent = AgendaReordered;

/** Orders an agenda before the meeting; at the meeting the body itself does, when it approves the agenda. */
export function decideOrder(
  { data: { items } }: ReorderAgenda,
  { meetingId, bodyId }: MeetingIdentity,
  state: ProcedureState & HoldingState,
  facts: Facts,
): Decision<OrderEvent> {
  const wrong = firstFault(...items.map((item, index) => formFault(item, index, items)));
  if (wrong !== undefined) return { refused: wrong };
  const unknown = firstFault(...items.map((item, index) => itemFault(item, index, meetingId, state, facts)));
  if (unknown !== undefined) return { refused: unknown };
  const clash = firstFault(...items.map((item, index) => clashFault(item, index, items, state)));
  if (clash !== undefined) return { refused: clash };
  const moved = items
    .map(({ number, caseId = null, procedure = null }) => {
      return { number, from: caseId === null ? procedure : (numberOf(caseId, meetingId, facts) ?? null), caseId };
    })
    .filter(({ number, from }) => number !== from);
  if (moved.length === 0) return accept();
  if (hasBegun(state)) {
    const message = 'Mødet er begyndt, så kun organet selv kan ændre rækkefølgen, når det godkender dagsordenen.';
    return refuse('meeting-has-begun', message, ['ApproveAgenda'], 'items');
  }
  return accept({ type: 'AgendaReordered', data: { bodyId, items: moved } });
}

function formFault({ number, caseId, procedure }: OrderedItem, index: number, all: readonly OrderedItem[]): Fault {
  const field = `items.${index}`;
  const wrong = wordingFault(number, `${field}.number`, 'Punktets nummer', TITLE_MAX);
  if (wrong !== undefined) return wrong;
  if ((caseId == null) === (procedure == null)) {
    return fault('item-unclear', `Punkt ${number}: nævn enten sagen eller det faste punkts nummer.`, field);
  }
  const before = all.slice(0, index);
  if (before.some((other) => other.number === number)) {
    return fault('number-twice', `Nummeret ${number} gives til to punkter.`, `${field}.number`);
  }
  if (before.some((other) => (caseId ?? null) === (other.caseId ?? null) && procedure == other.procedure)) {
    return fault('item-twice', `Punkt ${number}: det samme punkt står to gange.`, field);
  }
  return undefined;
}

function itemFault(
  { number, caseId = null, procedure = null }: OrderedItem,
  index: number,
  meetingId: string,
  { procedures }: ProcedureState,
  facts: Facts,
): Fault {
  if (procedure !== null && !procedures.has(procedure)) {
    const message = `Mødet har intet fast punkt ${procedure}.`;
    return fault('procedure-unknown', message, `items.${index}.procedure`, ['RecordProcedure']);
  }
  if (caseId === null || numberOf(caseId, meetingId, facts) !== undefined) return undefined;
  const message = `Punkt ${number}: sagen står ikke på dette mødes dagsorden.`;
  return fault('item-not-on-agenda', message, `items.${index}.caseId`, ['ScheduleCase']);
}

/** Of the items that keep their number, the meeting itself knows the procedural ones. */
function clashFault({ number }: OrderedItem, index: number, all: readonly OrderedItem[], state: ProcedureState): Fault {
  if (!state.procedures.has(number) || all.some(({ procedure }) => procedure === number)) return undefined;
  const message = `Nummeret ${number} har et fast punkt; giv det et andet nummer i samme ombæring.`;
  return fault('number-taken', message, `items.${index}.number`);
}

/** The number that the case has on the agenda, null where it has none; undefined where it is not on it. */
function numberOf(caseId: string, meetingId: string, { cases }: Facts): string | null | undefined {
  return cases.get(caseId)?.items.find((item) => item.meetingId === meetingId && item.status === 'scheduled')?.number;
}

/** The state after the event: the procedural items under their new numbers. */
export function evolveOrder<S extends ProcedureState>(state: S, { data: { items } }: OrderEvent): S {
  const moved = items.filter(({ caseId }) => caseId === null);
  const numberNow = (number: string): string => moved.find(({ from }) => from === number)?.number ?? number;
  const procedures = [...state.procedures].map(([number, item]) => [numberNow(number), item] as const);
  return { ...state, procedures: new Map(procedures) };
}
