import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy, PolicyCommand, Reaction } from '@sagsgang/kernel/policy';
import { idOf, streamOf } from '@sagsgang/kernel/stream';
import type { AnnulEntry } from '../annulment';
import type { CaseScheduled, ScheduleCase } from '../case/agenda';
import type { DecisionRecorded, RecordDecision } from '../case/decision';
import type { ItemJoined, JoinItem } from '../case/joining';
import type { DomainEvent } from '../event-types';
import type { AgendaApproved, EffectiveChange } from '../meeting/agenda';
import type { AgendaReordered } from '../meeting/order';

/** What the policy remembers of one meeting: what changed its agenda, and what came of that in the cases. */
export interface AgendaChangesRow {
  /** The approvals and reorderings that stand. */
  readonly grounds: readonly string[];
  readonly effects: readonly Effect[];
}

interface Effect {
  readonly ground: string;
  readonly caseId: string;
  readonly eventId: string;
}

type Ground = AgendaApproved | AgendaReordered;
type EffectEvent = CaseScheduled | DecisionRecorded | ItemJoined;
type Followed = Ground | EffectEvent;
type CaseCommand = ScheduleCase | RecordDecision | JoinItem | AnnulEntry;
type Sent = PolicyCommand<CaseCommand>;
type Reacted = Reaction<AgendaChangesRow, CaseCommand>;

const NAME = 'agenda-changes';
const EMPTY_ROW: AgendaChangesRow = { grounds: [], effects: [] };
const REASON = 'Den ændring af dagsordenen, som det fulgte af, er annulleret.';

/**
 * Lets changes of a meeting's agenda take effect on their cases: new numbers, and what the body decided when it approved
 * the agenda, such as "godkendt med den ændring, at punkt 7 udsættes". What came of it falls with it. One row a meeting.
 */
export const agendaChanges: Policy<DomainEvent, AgendaChangesRow, CaseCommand> = {
  name: NAME,
  key: (event) => (isFollowed(event) ? meetingIdOf(event) : null),
  react: (row = EMPTY_ROW, event) => (isFollowed(event) ? react(row, event) : { row, commands: [] }),
  undo: (row = EMPTY_ROW, annulled) => undo(row, annulled.id),
};

/** An approval without its item tells of changes that each case records by itself. */
function isFollowed(event: Recorded<DomainEvent>): event is Recorded<Followed> {
  switch (event.type) {
    case 'AgendaReordered':
      return true;
    case 'AgendaApproved':
      return event.data.number !== undefined;
    case 'CaseScheduled':
    case 'DecisionRecorded':
    case 'ItemJoined':
      return event.metadata.actor === `policy:${NAME}`;
    default:
      return false;
  }
}

const isGround = (event: Recorded<Followed>): event is Recorded<Ground> =>
  event.type === 'AgendaApproved' || event.type === 'AgendaReordered';

const meetingIdOf = (event: Recorded<Followed>): string =>
  isGround(event) ? idOf(event.stream) : event.data.meetingId;

function react(row: AgendaChangesRow, event: Recorded<Followed>): Reacted {
  const before = forget(row, event.id);
  if (isGround(event))
    return { row: { ...before, grounds: [...before.grounds, event.id] }, commands: effectsOf(event) };
  const effect = { ground: event.metadata.causationId ?? '', caseId: idOf(event.stream), eventId: event.id };
  // The change may have been taken back while its effect was on its way.
  if (!before.grounds.includes(effect.ground)) return { row: before, commands: [annulment(effect)] };
  return { row: { ...before, effects: [...before.effects, effect] }, commands: [] };
}

function undo(row: AgendaChangesRow, annulledId: string): Reacted {
  const rest = forget(row, annulledId);
  const fallen = rest.effects.filter(({ ground }) => ground === annulledId);
  return {
    row: { ...rest, effects: rest.effects.filter((effect) => !fallen.includes(effect)) },
    commands: fallen.map(annulment),
  };
}

const forget = ({ grounds, effects }: AgendaChangesRow, eventId: string): AgendaChangesRow => ({
  grounds: grounds.filter((ground) => ground !== eventId),
  effects: effects.filter((effect) => effect.eventId !== eventId),
});

function effectsOf(event: Recorded<Ground>): readonly Sent[] {
  const meetingId = idOf(event.stream);
  if (event.type === 'AgendaApproved') {
    return event.data.changes.flatMap((change) => effectOf(change, meetingId, event.data));
  }
  return event.data.items.flatMap(({ caseId, number }) =>
    caseId === null ? [] : [inCase(caseId, { type: 'ScheduleCase', data: { meetingId, number } })],
  );
}

/** A change of an item that is no case concerns the meeting alone. */
function effectOf(change: EffectiveChange, meetingId: string, approval: AgendaApproved['data']): readonly Sent[] {
  const { caseId = null } = change;
  const command = caseId === null ? null : commandFor(change, meetingId, approval);
  return caseId === null || command === null ? [] : [inCase(caseId, command)];
}

function commandFor(
  { change, number, to = null, toCaseId = null, target = null }: EffectiveChange,
  meetingId: string,
  approval: AgendaApproved['data'],
): CaseCommand | null {
  const { text, bodyId } = approval;
  const under = approval.number ?? null;
  const decision = { meetingId, text, decidedUnder: under };
  switch (change) {
    case 'postponed': {
      const indefinitely = { bodyId, meetingId: null, date: null, precision: null, condition: null };
      const postponement = { target: target ?? indefinitely, quote: text };
      return { type: 'RecordDecision', data: { ...decision, outcomes: ['postponed'], postponement } };
    }
    case 'withdrawn':
      return { type: 'RecordDecision', data: { ...decision, outcomes: ['withdrawn'] } };
    case 'added':
      return { type: 'ScheduleCase', data: { meetingId, number, listing: 'supplementary', toldBy: 'minutes' } };
    case 'moved':
      return { type: 'ScheduleCase', data: { meetingId, number: to, toldBy: 'minutes' } };
    case 'merged':
    case 'taken_together':
      if (toCaseId === null) return null;
      return { type: 'JoinItem', data: { meetingId, withCaseId: toCaseId, manner: change, under } };
  }
}

const annulment = ({ caseId, eventId }: Effect): Sent =>
  inCase(caseId, { type: 'AnnulEntry', data: { eventId, reason: REASON } });

const inCase = (caseId: string, command: CaseCommand): Sent => ({ stream: streamOf('case', caseId), command });
