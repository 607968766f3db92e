import { unreachable } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy, PolicyCommand, Reaction } from '@sagsgang/kernel/policy';
import { idOf, streamOf } from '@sagsgang/kernel/stream';
import type { AnnulEntry } from '../annulment';
import type { CarryOver, CaseScheduled, ItemCarriedOver, ItemProposed, ItemRemoved } from '../case/agenda';
import type { DecisionRecorded } from '../case/decision';
import type { DomainEvent } from '../event-types';
import type { MeetingClosed } from '../meeting/holding';
import type { MeetingCancelled } from '../meeting/scheduling';

/** What the policy remembers of one meeting: what became of each case there, and how the meeting ended. */
export interface CarryOverRow {
  readonly items: readonly ItemEntry[];
  readonly ended: {
    readonly by: string;
    readonly cause: CarryOver['data']['cause'];
    /** Of the event, in the meeting's stream. */
    readonly revision: number;
  } | null;
}

interface ItemEntry {
  readonly eventId: string;
  readonly caseId: string;
  readonly waits: boolean;
  /** Carried over by this policy, which therefore may take it back. */
  readonly own: boolean;
}

type ItemEvent = ItemProposed | CaseScheduled | ItemRemoved | ItemCarriedOver | DecisionRecorded;
type Followed = ItemEvent | MeetingClosed | MeetingCancelled;
type Sent = PolicyCommand<CarryOver | AnnulEntry>;
type Reacted = Reaction<CarryOverRow, Sent['command']>;

const NAME = 'carry-over';
const EMPTY_ROW: CarryOverRow = { items: [], ended: null };
const REASON = 'Mødets afslutning eller aflysning er annulleret.';

const FOLLOWED: { readonly [T in Followed['type']]: true } = {
  ItemProposed: true,
  CaseScheduled: true,
  ItemRemoved: true,
  ItemCarriedOver: true,
  DecisionRecorded: true,
  MeetingClosed: true,
  MeetingCancelled: true,
};

/**
 * Carries on what a meeting did not treat, because it was closed without (ikke nået) or cancelled. Whether the body had lost
 * its quorum by then is for the case to say, by what the meeting knows when the item is carried on. An item that was only
 * proposed goes on as well: the promise behind it is broken, but not forgotten. One row a meeting.
 */
export const carryOver: Policy<DomainEvent, CarryOverRow, Sent['command']> = {
  name: NAME,
  key: (event) => (isFollowed(event) ? meetingIdOf(event) : null),
  react: (row = EMPTY_ROW, event) => (isFollowed(event) ? react(forget(row, event.id), event) : { row, commands: [] }),
  undo: (row = EMPTY_ROW, annulled) => undo(row, annulled.id),
};

function isFollowed(event: Recorded<DomainEvent>): event is Recorded<Followed> {
  return event.type in FOLLOWED;
}

function meetingIdOf(event: Recorded<Followed>): string {
  return 'meetingId' in event.data ? event.data.meetingId : idOf(event.stream);
}

function react(row: CarryOverRow, event: Recorded<Followed>): Reacted {
  switch (event.type) {
    case 'MeetingClosed':
      return end(row, event, 'not_reached');
    case 'MeetingCancelled':
      return end(row, event, 'meeting_cancelled');
    case 'ItemProposed':
    case 'CaseScheduled':
      return { row: withItem(row, event, true), commands: overtaken(row, event) };
    case 'ItemCarriedOver':
      return { row: withItem(row, event, false), commands: unwanted(row, event) };
    case 'ItemRemoved':
    case 'DecisionRecorded':
      return { row: withItem(row, event, false), commands: [] };
    default:
      return unreachable(event);
  }
}

function end(
  row: CarryOverRow,
  event: Recorded<MeetingClosed | MeetingCancelled>,
  cause: CarryOver['data']['cause'],
): Reacted {
  const ended = { by: event.id, cause, revision: event.revision };
  const meetingId = idOf(event.stream);
  return { row: { ...row, ended }, commands: waitingCases(row).map((caseId) => carry(caseId, meetingId, cause)) };
}

/** The cases whose newest item at the meeting still waits for its treatment. */
function waitingCases({ items }: CarryOverRow): readonly string[] {
  const waits = new Map(items.map((item) => [item.caseId, item.waits]));
  return [...waits].filter(([, still]) => still).map(([caseId]) => caseId);
}

/**
 * An item may be decided while its meeting ends: then it was put on an agenda that nobody treats any more. One that was
 * put there knowing that the meeting is over is minutes being typed, and its decision is still to come.
 */
function overtaken(row: CarryOverRow, event: Recorded<ItemProposed | CaseScheduled>): readonly Sent[] {
  const { ended } = row;
  const { meetingId } = event.data;
  const seen = event.metadata.seen[streamOf('meeting', meetingId)];
  if (ended === null || seen === undefined || seen >= ended.revision) return [];
  return [carry(idOf(event.stream), meetingId, ended.cause)];
}

/** A case that this policy carried over from a meeting whose end was taken back in the meantime stays there. */
function unwanted(row: CarryOverRow, event: Recorded<ItemCarriedOver>): readonly Sent[] {
  return row.ended === null && isOwn(event) ? [annulment(idOf(event.stream), event.id)] : [];
}

/**
 * Where the meeting did not end after all, what was carried on from it goes back to its agenda; where an item turns out
 * never to have been on the agenda, carrying it on was a mistake as well.
 */
function undo(row: CarryOverRow, annulledId: string): Reacted {
  const rest = forget(row, annulledId);
  const wrong = rest.ended === row.ended ? unfounded(rest) : lastCarried(rest);
  return {
    row: { ...rest, items: rest.items.filter((item) => !wrong.includes(item)) },
    commands: wrong.map(({ caseId, eventId }) => annulment(caseId, eventId)),
  };
}

/** What this policy carried over; a case that came back to the same meeting in the meantime keeps its new item alone. */
function lastCarried({ items }: CarryOverRow): readonly ItemEntry[] {
  return items.filter(
    ({ own, caseId }, index) => own && !items.slice(index + 1).some((each) => each.caseId === caseId),
  );
}

/** What this policy carried over although nothing is left that had been waiting there. */
function unfounded({ items }: CarryOverRow): readonly ItemEntry[] {
  return items.filter((item, index) => {
    if (!item.own) return false;
    const before = items.slice(0, index).filter(({ caseId }) => caseId === item.caseId);
    return before.at(-1)?.waits !== true;
  });
}

function forget({ items, ended }: CarryOverRow, eventId: string): CarryOverRow {
  return { items: items.filter((item) => item.eventId !== eventId), ended: ended?.by === eventId ? null : ended };
}

function withItem(row: CarryOverRow, event: Recorded<ItemEvent>, waits: boolean): CarryOverRow {
  const own = event.type === 'ItemCarriedOver' && isOwn(event);
  return { ...row, items: [...row.items, { eventId: event.id, caseId: idOf(event.stream), waits, own }] };
}

const isOwn = ({ metadata }: Recorded): boolean => metadata.actor === `policy:${NAME}`;

function carry(caseId: string, meetingId: string, cause: CarryOver['data']['cause']): Sent {
  return { stream: streamOf('case', caseId), command: { type: 'CarryOver', data: { meetingId, cause } } };
}

function annulment(caseId: string, eventId: string): Sent {
  return { stream: streamOf('case', caseId), command: { type: 'AnnulEntry', data: { eventId, reason: REASON } } };
}
