import { accept, unreachable, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import { fallenWith, type EntryAnnulled } from '../annulment';
import { wordingFault } from '../checks';
import type { Facts } from '../facts';
import { treatedItemAt, untreatedItemAt, type CaseItem } from './agenda';
import { returnsEndedBy } from './comeback';
import { keep } from './ending';
import type { CaseEvent } from './events';
import { nextItemId } from './issued';
import { findStandingMeeting, isRefusal } from './meetings';
import { moved, MovedIds, unmovable } from './moved';
import type { ItemReleased, ReassignItem, ReassignmentCommand, ReleaseItem } from './reassignment';
import type { CaseState } from './state';

/** Decides that an item is another case's, on the side of the case that gets it or of the one that loses it. */
export function decideReassignment(command: ReassignmentCommand, state: CaseState, facts: Facts): Decision<CaseEvent> {
  switch (command.type) {
    case 'ReassignItem':
      return reassign(command.data, state, facts);
    case 'ReleaseItem':
      return release(command.data, facts);
    default:
      return unreachable(command);
  }
}

function reassign(data: ReassignItem['data'], state: CaseState, facts: Facts): Decision<CaseEvent> {
  const { fromCaseId, meetingId, reason } = data;
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen') ?? unfit(data, state, facts);
  if (wrong !== undefined) return { refused: wrong };
  const item = untreatedItemAt(state.items, meetingId) ?? freshItem(meetingId, meeting.bodyId, state);
  const history = historyOf(fromCaseId, facts);
  const from = { meetingId, fromCaseId };
  const brought = moved(history, from, new MovedIds(state.issued, item.itemId));
  const decisions = brought.events.filter((event) => event.type === 'DecisionRecorded');
  // What was not reached did not come back.
  const treated = decisions.filter(({ data }) => data.outcomes[0] !== 'not_reached');
  const kept = treated.flatMap(({ data: { points } }) => returnsEndedBy({ item, meeting, points }, state));
  return accept<CaseEvent>(
    { type: 'ItemReassigned', data: { fromCaseId, meetingId, eventIds: brought.eventIds, reason } },
    ...brought.events,
    ...kept.flatMap((one) => keep(one, state, item)),
  );
}

/** A case's stream holds events of cases alone. */
const historyOf = (caseId: string, { histories }: Facts): readonly Recorded<CaseEvent>[] =>
  (histories?.get(caseId) ?? []) as readonly Recorded<CaseEvent>[];

/** Why the item cannot come here; undefined where it can. */
function unfit(data: ReassignItem['data'], state: CaseState, facts: Facts): Refusal | undefined {
  const { fromCaseId, meetingId } = data;
  const refusal = (code: string, message: string, allowed: readonly string[], field: string): Refusal => {
    return { code, message, allowed, field };
  };
  if (fromCaseId === state.material?.caseId) {
    return refusal('item-already-here', 'Punktet hører allerede til denne sag.', [], 'fromCaseId');
  }
  const other = facts.cases.get(fromCaseId);
  if (other === undefined) {
    return refusal('other-case-unknown', `Sagen ${fromCaseId} findes ikke.`, ['OpenCase'], 'fromCaseId');
  }
  const stands = ['scheduled', 'treated'];
  if (!other.items.some((item) => item.meetingId === meetingId && stands.includes(item.status))) {
    const message = `Sagen ${fromCaseId} har intet punkt på mødet ${meetingId}, som kan flyttes.`;
    return refusal('item-unknown', message, ['ScheduleCase'], 'meetingId');
  }
  if (treatedItemAt(state.items, meetingId) !== undefined) {
    const message = `Denne sag er selv behandlet på mødet ${meetingId}; en sag er ét punkt på et møde.`;
    return refusal('item-already-treated', message, ['AnnulEntry', 'MergeCases'], 'meetingId');
  }
  const left = unmovable(historyOf(fromCaseId, facts), meetingId);
  if (left.length === 0) return undefined;
  const message =
    `På punktet er der også ført ${left.join(', ')}, som ikke kan flyttes; ` +
    `annullér det på sagen ${fromCaseId}, og før det her bagefter.`;
  return refusal('item-has-more', message, ['AnnulEntry'], 'meetingId');
}

function freshItem(meetingId: string, bodyId: string, state: CaseState): CaseItem {
  const itemId = nextItemId(state.issued, meetingId);
  const nothing = { scheduled: null, number: null, listing: 'ordinary', returnId: null, meetingDate: null } as const;
  return { itemId, meetingId, bodyId, status: 'scheduled', ...nothing };
}

/** What the policy names falls with all that it caused here; what was taken back meanwhile need not fall again. */
function release(data: ReleaseItem['data'], facts: Facts): Decision<EntryAnnulled | ItemReleased> {
  const { meetingId, toCaseId, eventIds, reason } = data;
  // A case goes on without the item; that it was opened at all is taken back by hand.
  const fallen = fallenWith(
    eventIds,
    facts.entries.filter(({ type }) => type !== 'CaseOpened'),
  );
  const [eventId] = fallen;
  if (eventId === undefined) return accept();
  return accept<EntryAnnulled | ItemReleased>(
    { type: 'EntryAnnulled', data: { eventId, eventIds: fallen, reason } },
    { type: 'ItemReleased', data: { meetingId, toCaseId, reason } },
  );
}

/** Half of a reassignment cannot be annulled: the other case's entries would stay taken back. */
export function reassignedBy(eventId: string, { entries }: Facts): Refusal | undefined {
  const commandId = entries.find((entry) => entry.eventId === eventId && !entry.annulled)?.commandId;
  const isPart = entries.some(
    (entry) => entry.commandId === commandId && ['ItemReassigned', 'ItemReleased'].includes(entry.type),
  );
  if (commandId === undefined || !isPart) return undefined;
  const message = 'Indførslen kom hertil eller gik herfra med et flyttet punkt; flyt punktet tilbage i stedet.';
  return { code: 'reassign-back', message, allowed: ['ReassignItem'], field: 'eventId' };
}
