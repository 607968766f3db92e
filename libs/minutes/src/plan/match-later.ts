import type { DatedDocument } from './import-plan';
import type { MinutesItem } from '../minutes-document';
import { sameTitle } from './kinship';
import { wasCalled, type Known, type KnownCase, type KnownMeeting, type KnownReturn } from './known';
import { matchItem, type ItemMatch, type ThisMeeting } from './match-item';

/** A case as a meeting after this one had it. */
interface Later {
  readonly one: KnownCase;
  readonly at: KnownMeeting;
  readonly number: string;
}

/** That a case of a later meeting is meant, and why it is asked where it is. */
export interface LaterMatch {
  readonly match: ItemMatch;
  readonly doubt: string | null;
}

/** Why it is asked of one case alone. */
export const LIKE_TITLE = 'ligner en sag under en anden titel, som er udsat eller lovet genfremlagt';
const AROUND = 'kan være en sag, der har været på møder både før og efter dette';

/**
 * Minutes may come after those of a later meeting, whose items then opened cases of their own. The same rules are asked
 * with the parts exchanged: had this item been known when the later minutes came, would they have been matched to it?
 * Undefined where no later meeting has such a case; a like title alone is none: reports come every year.
 */
export function matchLater(
  item: MinutesItem,
  meeting: ThisMeeting,
  document: DatedDocument,
  known: Known,
): LaterMatch | undefined {
  const later = known.cases.flatMap((one) => firstAfter(one, meeting, known.meetings));
  const here = asKnown(item, document, known);
  const answers = (kind: ItemMatch['kind']): Later[] =>
    later.filter(({ one, at, number }) => {
      const answer = matchItem({ ...item, title: one.title, number }, at, { ...known, cases: [here] });
      return here.returns.length > 0 && answer.kind === kind;
    });
  const would = answers('matched');
  const meant = would.filter(({ at }) => here.returns.some(({ date }) => date === at.date));
  const nearest = meant.length > 0 ? meant : earliest(would);
  if (nearest.length > 0) return { match: matchOf(nearest, meant.length > 0), doubt: null };
  const alike = answers('unsettled').map(({ one }) => one);
  if (alike.length > 0) return { match: { kind: 'unsettled', candidates: alike }, doubt: LIKE_TITLE };
  const around = later.filter(({ one }) => wasCalled(one, item.title) && wasBefore(one, meeting, known.meetings));
  if (around.length === 0) return undefined;
  return { match: { kind: 'unsettled', candidates: around.map(({ one }) => one) }, doubt: AROUND };
}

function firstAfter(one: KnownCase, meeting: ThisMeeting, meetings: readonly KnownMeeting[]): Later[] {
  const entries = one.items.flatMap(({ meetingId, number, status }): Later[] => {
    const at = meetings.find((each) => each.meetingId === meetingId);
    if (at === undefined || at.date <= meeting.date || status === 'proposed') return [];
    return [{ one, at, number: number ?? '' }];
  });
  return earliest(entries).slice(0, 1);
}

function wasBefore(one: KnownCase, { date }: ThisMeeting, meetings: readonly KnownMeeting[]): boolean {
  return one.items.some(({ meetingId }) => meetings.some((each) => each.meetingId === meetingId && each.date < date));
}

function earliest(entries: readonly Later[]): readonly Later[] {
  const first = entries.map(({ at }) => at.date).sort()[0];
  return entries.filter(({ at }) => at.date === first);
}

function matchOf(found: readonly Later[], meant: boolean): ItemMatch {
  const [first] = found;
  if (first === undefined || found.length > 1) return { kind: 'unsettled', candidates: found.map(({ one }) => one) };
  const { one, at } = first;
  const reason = meant ? 'som punktet her er udsat eller lovet til' : 'og punktet her er udsat eller lovet genfremlagt';
  return { kind: 'matched', caseId: one.caseId, ground: `behandlet på det senere møde ${at.meetingId}, ${reason}` };
}

/** The item as the log would have known its case after this meeting: its title, and when it was to come back. */
function asKnown(item: MinutesItem, { nextMeeting, declaredReturns }: DatedDocument, { meetings }: Known): KnownCase {
  const promise = (date: string | null, source: KnownReturn['source'], declaredAs: string[]): KnownReturn => {
    const meetingId = meetings.find((each) => each.date === date && each.status !== 'cancelled')?.meetingId ?? null;
    const declared = declaredAs.map((title) => ({ title, meetingId, date }));
    return { returnId: source, source, meetingId, date, condition: null, quote: null, declaredAs: declared };
  };
  const { postponement, outcomes, postponedTo, title } = item;
  const entries = declaredReturns.map((entry) => entry.title).filter((name) => sameTitle(name, title));
  const returns = [
    ...(outcomes.includes('postponed')
      ? [promise(postponedTo ?? (postponement?.nextMeeting === true ? nextMeeting : null), 'postponement', entries)]
      : []),
    ...item.returns
      .filter(({ source }) => source === 'sentence')
      .map(({ target, nextMeeting: next }) => promise(target ?? (next ? nextMeeting : null), 'sentence', entries)),
    ...(entries.length > 0 ? [promise(nextMeeting, 'declared', entries)] : []),
  ];
  return { caseId: item.number, title, text: '', items: [], returns, deadlines: [], deadlineCount: 0 };
}
