import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy, PolicyCommand, Reaction } from '@sagsgang/kernel/policy';
import { idOf, streamOf } from '@sagsgang/kernel/stream';
import type { AnnulEntry } from '../annulment';
import type { CaseAbsorbed, CaseMerged, MergeInto } from '../case/merging';
import type { DomainEvent } from '../event-types';

/** What the policy remembers of a case that others said they carry on. */
export interface MergingRow {
  /** The events by which they said so and that stand, oldest first. */
  readonly absorbedBy: readonly string[];
  /** The events by which the case itself says so, and that this policy brought about. */
  readonly merged: readonly string[];
}

type Followed = CaseAbsorbed | CaseMerged;
type Sent = PolicyCommand<MergeInto | AnnulEntry>;
type Reacted = Reaction<MergingRow, Sent['command']>;

const NAME = 'merging';
const EMPTY_ROW: MergingRow = { absorbedBy: [], merged: [] };
const REASON = 'Sammenlægningen er annulleret på den sag, der førte denne videre.';

/**
 * Brings the other side of a merger about: the case that another one carries on points to it and owes nothing more, for
 * as long as the merger stands. One row a case that is carried on by another.
 */
export const merging: Policy<DomainEvent, MergingRow, Sent['command']> = {
  name: NAME,
  key: (event) => (isFollowed(event) ? mergedCase(event) : null),
  react: (row = EMPTY_ROW, event) => (isFollowed(event) ? react(forget(row, event.id), event) : { row, commands: [] }),
  undo: (row = EMPTY_ROW, annulled) => undo(row, annulled),
};

const isFollowed = (event: Recorded<DomainEvent>): event is Recorded<Followed> =>
  event.type === 'CaseAbsorbed' || event.type === 'CaseMerged';

const mergedCase = (event: Recorded<Followed>): string =>
  event.type === 'CaseAbsorbed' ? event.data.caseId : idOf(event.stream);

function react(row: MergingRow, event: Recorded<Followed>): Reacted {
  if (event.type === 'CaseAbsorbed') {
    const { caseId, reason } = event.data;
    const data = { intoCaseId: idOf(event.stream), reason };
    const command = { stream: streamOf('case', caseId), command: { type: 'MergeInto', data } } as const;
    return { row: { ...row, absorbedBy: [...row.absorbedBy, event.id] }, commands: [command] };
  }
  if (event.metadata.actor !== `policy:${NAME}`) return { row, commands: [] };
  // The merger may have been taken back while this was on its way.
  if (row.absorbedBy.length === 0) return { row, commands: [annulment(idOf(event.stream), event.id)] };
  return { row: { ...row, merged: [...row.merged, event.id] }, commands: [] };
}

/** The case goes its own way again where no other carries it on any more. */
function undo(row: MergingRow, annulled: Recorded<DomainEvent>): Reacted {
  const rest = forget(row, annulled.id);
  if (annulled.type !== 'CaseAbsorbed' || rest.absorbedBy.length > 0) return { row: rest, commands: [] };
  const commands = rest.merged.map((eventId) => annulment(annulled.data.caseId, eventId));
  return { row: { ...rest, merged: [] }, commands };
}

const forget = ({ absorbedBy, merged }: MergingRow, eventId: string): MergingRow => ({
  absorbedBy: absorbedBy.filter((id) => id !== eventId),
  merged: merged.filter((id) => id !== eventId),
});

const annulment = (caseId: string, eventId: string): Sent => ({
  stream: streamOf('case', caseId),
  command: { type: 'AnnulEntry', data: { eventId, reason: REASON } },
});
