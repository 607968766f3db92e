import type { MinutesItem } from '../minutes-document';
import { oneHoldsOther, sameTitle, shareKnown, wordsOf, yearsDisagree } from './kinship';
import { isCalledAt, wasCalled, type Known, type KnownCase, type KnownReturn } from './known';

/** Which case an item of the document treats. */
export type ItemMatch =
  | { readonly kind: 'new'; readonly note: string | null }
  | { readonly kind: 'matched'; readonly caseId: string; readonly ground: string }
  | { readonly kind: 'unsettled'; readonly candidates: readonly KnownCase[] };

/** The meeting that the document tells of. */
export interface ThisMeeting {
  readonly meetingId: string;
  readonly date: string;
}

/** So many of the words of both titles must be shared where the titles are not the same. */
const ALIKE = 0.6;

/**
 * By the agenda of the same meeting, or by title together with a postponement or promise; never by journal number,
 * since in real minutes nearly all items share one. A like title alone opens a new case: reports come every year.
 */
export function matchItem(item: MinutesItem, meeting: ThisMeeting, known: Known): ItemMatch {
  return onAgenda(item, meeting, known) ?? comingBack(item, meeting, known) ?? opened(item, known);
}

/** The case that the item treats by the meeting's own agenda; undefined where it is on none that is known. */
export function onAgenda(item: MinutesItem, meeting: ThisMeeting, known: Known): ItemMatch | undefined {
  const there = known.cases.filter((one) =>
    one.items.some((entry) => entry.meetingId === meeting.meetingId && entry.status !== 'proposed'),
  );
  const byTitle = there.filter((one) => isCalledAt(one, item.title, meeting.meetingId));
  const byNumber = there.filter((one) =>
    one.items.some((entry) => entry.meetingId === meeting.meetingId && entry.number === item.number),
  );
  const both = byTitle.filter((one) => byNumber.includes(one));
  if (both.length === 1) return matched(both[0], `står på mødets dagsorden som punkt ${item.number}`);
  if (byTitle.length > 0) return settled(byTitle, 'står på mødets dagsorden med samme titel');
  const alike = byNumber.filter((one) => titlesAlike(one.title, item.title) || holdsTitle(one.title, item.title));
  return alike.length === 0 ? undefined : settled(alike, `står på mødets dagsorden som punkt ${item.number}`);
}

function comingBack(item: MinutesItem, meeting: ThisMeeting, known: Known): ItemMatch | undefined {
  const open = known.cases.filter((one) => one.returns.length > 0);
  const toThis = open.filter((one) => one.returns.some((promise) => isFor(promise, meeting)));
  const declared = open.filter((one) =>
    one.returns.some((promise) => promise.declaredAs.some((entry) => sameTitle(entry.title, item.title))),
  );
  const steps: readonly (readonly [readonly KnownCase[], string])[] = [
    [toThis.filter((one) => wasCalled(one, item.title)), `samme titel og ${reasonFor(toThis, meeting)}`],
    [declared, 'titlen stod på listen over sager til mødet, hvor sagen var genkendt'],
    [open.filter((one) => wasCalled(one, item.title)), 'samme titel, og sagen er udsat eller lovet genfremlagt'],
    [toThis.filter((one) => titlesAlike(one.title, item.title)), `lignende titel og ${reasonFor(toThis, meeting)}`],
  ];
  const found = steps.find(([cases]) => cases.length > 0);
  if (found !== undefined) return settled(found[0], found[1]);
  const retitled = open.filter(
    (one) => holdsTitle(one.title, item.title) || (toThis.includes(one) && mayBe(one.title, item.title)),
  );
  return retitled.length === 0 ? undefined : { kind: 'unsettled', candidates: retitled };
}

function reasonFor(cases: readonly KnownCase[], meeting: ThisMeeting): string {
  const postponed = cases.some((one) =>
    one.returns.some((promise) => isFor(promise, meeting) && promise.source === 'postponement'),
  );
  return postponed ? 'udsat eller lovet til dette møde' : 'lovet til dette møde';
}

function isFor(promise: KnownReturn, meeting: ThisMeeting): boolean {
  const here = (where: { readonly meetingId: string | null; readonly date: string | null }) =>
    where.meetingId === meeting.meetingId || where.date === meeting.date;
  return here(promise) || promise.declaredAs.some(here);
}

function titlesAlike(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (yearsDisagree(left, right)) return false;
  return shareKnown(left, right) >= ALIKE && shareKnown(right, left) >= ALIKE;
}

/** One of the titles is the other with words around it: a person has to tell whether it is the same case. */
function holdsTitle(a: string, b: string): boolean {
  return mayBe(a, b) && oneHoldsOther(a, b);
}

/** All that one title is about, the other is about as well. */
function mayBe(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return !yearsDisagree(left, right) && (shareKnown(left, right) === 1 || shareKnown(right, left) === 1);
}

function opened(item: MinutesItem, known: Known): ItemMatch {
  const namesake = known.cases.find((one) => sameTitle(one.title, item.title));
  return {
    kind: 'new',
    note:
      namesake === undefined
        ? null
        : `samme titel som ${namesake.caseId}, der hverken er udsat eller lovet genfremlagt`,
  };
}

function settled(cases: readonly KnownCase[], ground: string): ItemMatch {
  return cases.length === 1 ? matched(cases[0], ground) : { kind: 'unsettled', candidates: cases };
}

function matched(one: KnownCase | undefined, ground: string): ItemMatch {
  if (one === undefined) throw new Error('a match needs a case');
  return { kind: 'matched', caseId: one.caseId, ground };
}
