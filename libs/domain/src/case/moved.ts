import type { Recorded } from '@sagsgang/kernel/event';
import type { CaseEvent } from './events';
import { nextDeadlineId, nextReturnId, type Issued } from './issued';

/** What an item is made of; each of it is recorded anew on the case that it is brought to. */
const MOVABLE: readonly CaseEvent['type'][] = [
  'CaseMaterialRevised',
  'RecommendationProposed',
  'RecommendationWithdrawn',
  'ItemProposed',
  'CaseScheduled',
  'ItemRemoved',
  'ItemCarriedOver',
  'DecisionRecorded',
  'CasePostponed',
  'CaseSentBack',
  'CaseReferred',
  'CaseWithdrawn',
  'ReturnPromised',
  'ReturnWithdrawn',
  'DeadlineSet',
  'DeadlineMoved',
  'DeadlineMet',
  'DeadlineLapsed',
];

/** What falls with the item and is decided anew where it comes to. */
const LEFT: readonly CaseEvent['type'][] = ['ReturnKept', 'ItemReassigned', 'ItemReleased'];

/** The types of the entries at a meeting that nobody could record on another case. */
export function unmovable(history: readonly Recorded<CaseEvent>[], meetingId: string): readonly string[] {
  const itemIds = new Set(history.filter((event) => isAt(event, meetingId)).map(itemIdOf));
  const isOfItem = (event: Recorded<CaseEvent>): boolean =>
    isAt(event, meetingId) || (itemIdOf(event) !== null && itemIds.has(itemIdOf(event)));
  const others = history.filter((event) => isOfItem(event) && ![...MOVABLE, ...LEFT].includes(event.type));
  return [...new Set(others.map(({ type }) => type))];
}

/** The ids under which the other case's entries are known here. */
export class MovedIds {
  private readonly returns = new Map<string, string>();
  private readonly deadlines = new Map<string, string>();
  private readonly versions = new Map<number, number>();

  constructor(
    private readonly issued: Issued,
    readonly itemId: string,
  ) {}

  /** The id of a return that the item opens here. */
  opened(returnId: string): string {
    return memo(this.returns, returnId, (ahead) => nextReturnId(this.issued, ahead));
  }
  /** The id of a deadline that the item sets here. */
  set(deadlineId: string): string {
    return memo(this.deadlines, deadlineId, (ahead) => nextDeadlineId(this.issued, ahead));
  }
  /** The version of a recommendation that came with the item. */
  proposed(version: number): number {
    return memo(this.versions, version, (ahead) => this.issued.version + 1 + ahead);
  }
  returnOf = (returnId: string | null): string | undefined => this.returns.get(returnId ?? '');
  deadlineOf = (deadlineId: string): string | undefined => this.deadlines.get(deadlineId);
  versionOf = (version: number | null): number | undefined => this.versions.get(version ?? 0);
}

function memo<K, V>(known: Map<K, V>, key: K, make: (ahead: number) => V): V {
  const value = known.get(key) ?? make(known.size);
  known.set(key, value);
  return value;
}

interface From {
  readonly fromCaseId: string;
  readonly meetingId: string;
}

/** An item's entries as they are recorded anew, with the ids that they have on the case that loses them. */
export function moved(
  history: readonly Recorded<CaseEvent>[],
  from: From,
  ids: MovedIds,
): { readonly events: readonly CaseEvent[]; readonly eventIds: readonly string[] } {
  const pairs = history.flatMap((event) => {
    const anew = isAt(event, from.meetingId) || isFollowUp(event) ? anewHere(event, from, ids) : undefined;
    return anew === undefined ? [] : [{ anew, eventId: event.id }];
  });
  return { events: pairs.map(({ anew }) => anew), eventIds: pairs.map(({ eventId }) => eventId) };
}

const isAt = ({ data }: Recorded<CaseEvent>, meetingId: string): boolean =>
  'meetingId' in data && data.meetingId === meetingId;

const itemIdOf = ({ data }: Recorded<CaseEvent>): string | null => ('itemId' in data ? data.itemId : null);

/** What was said later of a promise, a deadline or a recommendation that the item made. */
const isFollowUp = ({ type }: Recorded<CaseEvent>): boolean =>
  ['ReturnWithdrawn', 'DeadlineMoved', 'DeadlineMet', 'DeadlineLapsed', 'RecommendationWithdrawn'].includes(type);

/** Undefined for what is not of the item, or is decided anew. */
function anewHere(event: Recorded<CaseEvent>, from: From, ids: MovedIds): CaseEvent | undefined {
  const { itemId } = ids;
  switch (event.type) {
    case 'CaseMaterialRevised':
      return { type: event.type, data: { ...event.data } };
    case 'RecommendationProposed':
      return { type: event.type, data: { ...event.data, version: ids.proposed(event.data.version) } };
    case 'ItemProposed':
      return { type: event.type, data: { ...event.data, itemId, returnId: ids.returnOf(event.data.returnId) ?? null } };
    case 'CaseScheduled':
      return { type: event.type, data: { ...event.data, itemId } };
    case 'ItemRemoved':
      return { type: event.type, data: { ...event.data, itemId } };
    case 'ItemCarriedOver':
      return { type: event.type, data: { ...event.data, itemId, returnId: ids.opened(event.data.returnId) } };
    case 'DecisionRecorded': {
      const recommendationVersion = ids.versionOf(event.data.recommendationVersion) ?? null;
      return { type: event.type, data: { ...event.data, itemId, recommendationVersion } };
    }
    case 'CasePostponed': {
      const { returnId } = event.data;
      const takenOver = { caseId: from.fromCaseId, id: returnId, since: event.metadata.effectiveOn };
      return { type: event.type, data: { ...event.data, itemId, returnId: ids.opened(returnId), takenOver } };
    }
    case 'CaseSentBack':
      return { type: event.type, data: { ...event.data, itemId } };
    case 'CaseReferred':
      return { type: event.type, data: { ...event.data, itemId } };
    case 'CaseWithdrawn':
      return { type: event.type, data: { ...event.data, itemId } };
    case 'ReturnPromised':
      return { type: event.type, data: { ...event.data, itemId, returnId: ids.opened(event.data.returnId) } };
    case 'DeadlineSet':
      return { type: event.type, data: { ...event.data, itemId, deadlineId: ids.set(event.data.deadlineId) } };
    default:
      return followingHere(event, ids);
  }
}

function followingHere(event: Recorded<CaseEvent>, ids: MovedIds): CaseEvent | undefined {
  switch (event.type) {
    case 'RecommendationWithdrawn': {
      const version = ids.versionOf(event.data.version);
      return version === undefined ? undefined : { type: event.type, data: { ...event.data, version } };
    }
    case 'ReturnWithdrawn': {
      const returnId = ids.returnOf(event.data.returnId);
      return returnId === undefined ? undefined : { type: event.type, data: { ...event.data, returnId } };
    }
    case 'DeadlineMoved': {
      const deadlineId = ids.deadlineOf(event.data.deadlineId);
      return deadlineId === undefined ? undefined : { type: event.type, data: { ...event.data, deadlineId } };
    }
    case 'DeadlineMet': {
      const deadlineId = ids.deadlineOf(event.data.deadlineId);
      return deadlineId === undefined ? undefined : { type: event.type, data: { ...event.data, deadlineId } };
    }
    case 'DeadlineLapsed': {
      const deadlineId = ids.deadlineOf(event.data.deadlineId);
      return deadlineId === undefined ? undefined : { type: event.type, data: { ...event.data, deadlineId } };
    }
    default:
      return undefined;
  }
}
