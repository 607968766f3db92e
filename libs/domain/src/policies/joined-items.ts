import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy, PolicyCommand, Reaction } from '@sagsgang/kernel/policy';
import { idOf, streamOf } from '@sagsgang/kernel/stream';
import type { AnnulEntry } from '../annulment';
import type { DecisionRecorded } from '../case/decision';
import type { ItemJoined, TreatJoined } from '../case/joining';
import type { DomainEvent } from '../event-types';

/** What the policy remembers of one meeting: which items were merged, and which cases were decided. */
export interface JoinedItemsRow {
  readonly merged: readonly { readonly eventId: string; readonly caseId: string; readonly withCaseId: string }[];
  readonly decided: readonly DecidedCase[];
}

interface DecidedCase {
  readonly eventId: string;
  readonly caseId: string;
  /** What this policy decided it after: the other case's decision, or the merging; null of what others decided. */
  readonly after: string | null;
}

type Sent = PolicyCommand<TreatJoined | AnnulEntry>;
type Reacted = Reaction<JoinedItemsRow, Sent['command']>;

const NAME = 'joined-items';
const EMPTY_ROW: JoinedItemsRow = { merged: [], decided: [] };
const REASON = 'Beslutningen på det punkt, som sagen var lagt sammen med, er annulleret.';

/** Lets the decision on an item hold for the items that were merged into it (sammenlagt). One row a meeting. */
export const joinedItems: Policy<DomainEvent, JoinedItemsRow, Sent['command']> = {
  name: NAME,
  key: (event) => (isFollowed(event) ? event.data.meetingId : null),
  react: (row = EMPTY_ROW, event) => (isFollowed(event) ? react(forget(row, event.id), event) : { row, commands: [] }),
  undo: (row = EMPTY_ROW, annulled) => (isFollowed(annulled) ? undo(row, annulled) : { row, commands: [] }),
};

const isFollowed = (event: Recorded<DomainEvent>): event is Recorded<ItemJoined | DecisionRecorded> =>
  event.type === 'DecisionRecorded' || (event.type === 'ItemJoined' && event.data.manner === 'merged');

function react(row: JoinedItemsRow, event: Recorded<ItemJoined | DecisionRecorded>): Reacted {
  const caseId = idOf(event.stream);
  const { meetingId } = event.data;
  if (event.type === 'ItemJoined') {
    const { withCaseId } = event.data;
    const merged = [...row.merged, { eventId: event.id, caseId, withCaseId }];
    const isDecided = row.decided.some((each) => each.caseId === withCaseId);
    return { row: { ...row, merged }, commands: isDecided ? [treatment(caseId, meetingId)] : [] };
  }
  const own = event.metadata.actor === `policy:${NAME}`;
  const after = own ? event.metadata.causationId : null;
  const decided = { eventId: event.id, caseId, after };
  if (after !== null && !stands(row, after)) return { row, commands: [annulment(decided)] };
  const followers = row.merged.filter(({ withCaseId }) => withCaseId === caseId);
  return {
    row: { ...row, decided: [...row.decided, decided] },
    commands: followers.map((each) => treatment(each.caseId, meetingId)),
  };
}

/** What was decided after something falls with it, or with the merging. */
function undo(row: JoinedItemsRow, annulled: Recorded<ItemJoined | DecisionRecorded>): Reacted {
  const rest = forget(row, annulled.id);
  const caseId = annulled.type === 'ItemJoined' ? idOf(annulled.stream) : null;
  const fallen = rest.decided.filter((each) => {
    return each.after !== null && (each.after === annulled.id || each.caseId === caseId);
  });
  return {
    row: { ...rest, decided: rest.decided.filter((each) => !fallen.includes(each)) },
    commands: fallen.map(annulment),
  };
}

const stands = ({ merged, decided }: JoinedItemsRow, id: string): boolean =>
  [...merged, ...decided].some(({ eventId }) => eventId === id);

const forget = ({ merged, decided }: JoinedItemsRow, id: string): JoinedItemsRow => ({
  merged: merged.filter(({ eventId }) => eventId !== id),
  decided: decided.filter(({ eventId }) => eventId !== id),
});

const treatment = (caseId: string, meetingId: string): Sent => ({
  stream: streamOf('case', caseId),
  command: { type: 'TreatJoined', data: { meetingId } },
});

const annulment = ({ caseId, eventId }: DecidedCase): Sent => ({
  stream: streamOf('case', caseId),
  command: { type: 'AnnulEntry', data: { eventId, reason: REASON } },
});
