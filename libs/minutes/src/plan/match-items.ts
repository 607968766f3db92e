import type { DatedDocument } from './import-plan';
import type { MinutesItem } from '../minutes-document';
import { freeCaseId } from './ids';
import { sameTitle } from './kinship';
import { isCalledAt, type Known, type KnownCase } from './known';
import { matchItem, type ItemMatch, type ThisMeeting } from './match-item';
import { LIKE_TITLE, matchLater } from './match-later';
import { settledBy, type Settlements } from './settlements';

/** What an item was found to be. */
export interface Matched {
  readonly match: ItemMatch;
  /** The case that it treats: one that is known, or the one that it opens. Null while that is asked. */
  readonly caseId: string | null;
  /** Why it is asked, in Danish; null where the reason is that several cases fit. */
  readonly doubt: string | null;
}

const TWO_ITEMS = 'passer til en sag, som et andet punkt også passer til';
const OTHER_TITLE = 'har fået et nummer, som en anden sag havde, da mødet blev indlæst';

/**
 * Finds the case of each item that is one, all of them together: a case is one item at a meeting, so that no two items
 * are given the same, and none opens a case under the id of another.
 */
export function matchItems(
  document: DatedDocument,
  meeting: ThisMeeting,
  known: Known,
  settlements: Settlements,
): ReadonlyMap<MinutesItem, Matched> {
  const items = document.items.filter(({ kind }) => kind === 'case');
  const matches = new Map<MinutesItem, ItemMatch>();
  for (const item of items) {
    const match = settledBy(settlements, item.number, known) ?? certain(item, items, meeting, known);
    if (match !== undefined) matches.set(item, match);
  }
  const taken = casesOf(matches);
  const left = { ...known, cases: known.cases.filter(({ caseId }) => !taken.has(caseId)) };
  const asked = items.filter((item) => !matches.has(item));
  const doubts = new Map<MinutesItem, string>();
  for (const item of asked) {
    const match = matchItem(item, meeting, left);
    const later = match.kind === 'new' ? matchLater(item, meeting, document, left) : undefined;
    matches.set(item, later?.match ?? match);
    if (later?.doubt != null) doubts.set(item, later.doubt);
    else if (match.kind === 'unsettled' && match.candidates.length === 1) doubts.set(item, LIKE_TITLE);
  }
  askAboutClaims(asked, matches, known, doubts);
  return identified(items, matches, doubts, { meeting, known, settlements });
}

/** The item with its very title on the agenda of this meeting, where the document has no second of that title. */
function certain(
  item: MinutesItem,
  items: readonly MinutesItem[],
  meeting: ThisMeeting,
  known: Known,
): ItemMatch | undefined {
  const { number, title } = item;
  const there = known.cases.filter(
    (one) => isCalledAt(one, title, meeting.meetingId) && entryAt(one, meeting) !== undefined,
  );
  const namesakes = items.filter((other) => sameTitle(other.title, title));
  const unique = there.length === 1 && namesakes.length === 1;
  const found = unique ? there[0] : there.find((one) => entryAt(one, meeting)?.number === number);
  if (found === undefined) return undefined;
  const match = matchItem(item, meeting, { ...known, cases: [found] });
  return match.kind === 'matched' ? match : undefined;
}

const entryAt = (one: KnownCase, { meetingId }: ThisMeeting): KnownCase['items'][number] | undefined =>
  one.items.find((entry) => entry.meetingId === meetingId && entry.status !== 'proposed');

function casesOf(matches: ReadonlyMap<MinutesItem, ItemMatch>): ReadonlySet<string> {
  return new Set([...matches.values()].flatMap((match) => (match.kind === 'matched' ? [match.caseId] : [])));
}

/** Turns the matches of items that claim the same case into questions. */
function askAboutClaims(
  items: readonly MinutesItem[],
  matches: Map<MinutesItem, ItemMatch>,
  known: Known,
  doubts: Map<MinutesItem, string>,
): void {
  const claims = new Map<string, MinutesItem[]>();
  for (const item of items) {
    const match = matches.get(item);
    if (match?.kind === 'matched') claims.set(match.caseId, [...(claims.get(match.caseId) ?? []), item]);
  }
  for (const [caseId, claimants] of claims) {
    if (claimants.length === 1) continue;
    const candidates = known.cases.filter((one) => one.caseId === caseId);
    for (const item of claimants) {
      matches.set(item, { kind: 'unsettled', candidates });
      doubts.set(item, TWO_ITEMS);
    }
  }
}

interface Surroundings {
  readonly meeting: ThisMeeting;
  readonly known: Known;
  readonly settlements: Settlements;
}

/** Gives each new case an id that is free, or that is this very case's: an import was killed after it was opened. */
function identified(
  items: readonly MinutesItem[],
  matches: ReadonlyMap<MinutesItem, ItemMatch>,
  doubts: ReadonlyMap<MinutesItem, string>,
  { meeting, known, settlements }: Surroundings,
): ReadonlyMap<MinutesItem, Matched> {
  const claimed = new Set(casesOf(matches));
  const found = new Map<MinutesItem, Matched>();
  for (const item of items) {
    const match = matches.get(item);
    if (match === undefined) throw new Error('every item was matched');
    if (match.kind !== 'new') {
      const caseId = match.kind === 'matched' ? match.caseId : null;
      found.set(item, { match, caseId, doubt: doubts.get(item) ?? null });
      continue;
    }
    const { caseId, instead } = freeCaseId(item, meeting.meetingId, known, claimed);
    // Another title under this number, and the old one gone: retitled, or another case. Only a person can tell.
    if (instead !== undefined && !claimed.has(instead.caseId) && !settlements.has(item.number)) {
      const asked: ItemMatch = { kind: 'unsettled', candidates: [instead] };
      found.set(item, { match: asked, caseId: null, doubt: OTHER_TITLE });
      continue;
    }
    claimed.add(caseId);
    found.set(item, { match, caseId, doubt: null });
  }
  return found;
}
