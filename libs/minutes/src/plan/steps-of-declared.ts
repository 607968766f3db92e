import { streamOf } from '@sagsgang/kernel/stream';
import type { DeclaredReturn, MinutesItem } from '../minutes-document';
import type { KnownReturn } from './known';
import { matchDeclared, type Candidate, type DeclaredMatch } from './match-declared';
import type { PlannedEntry, PlannedItem, Question, Step } from './import-plan';
import type { Scope } from './scope';
import type { Settlements } from './settlements';

export interface PlannedDeclared {
  readonly entries: readonly PlannedEntry[];
  readonly questions: readonly Question[];
  readonly steps: readonly Step[];
}

/**
 * Matches the list's entries to this meeting's cases and to those that are still to come back. On an agenda the list is
 * only a draft: nothing is declared before the meeting was held.
 */
export function planDeclared(scope: Scope, items: readonly PlannedItem[], settlements: Settlements): PlannedDeclared {
  const { declaredReturns } = scope.document;
  const first = declaredReturns[0];
  if (first === undefined || scope.document.kind === 'agenda') return { entries: [], questions: [], steps: [] };
  const number = scope.document.items.find((item) => holds(item, first))?.number ?? null;
  const candidates = candidatesOf(scope, items);
  const entries = declaredReturns.map((entry, index): PlannedEntry => {
    const about = `${number ?? 'liste'}/${index + 1}`;
    const match = settled(settlements.get(about), candidates) ?? matchDeclared(entry.title, candidates);
    return { about, title: entry.title, condition: entry.condition, match };
  });
  return { entries, questions: entries.flatMap(questionOf), steps: stepsOf(scope, number, entries, candidates) };
}

function holds({ lines }: MinutesItem, { line }: DeclaredReturn): boolean {
  return lines.item[0] <= line && line <= lines.item[1];
}

function settled(answer: string | undefined, candidates: readonly Candidate[]): DeclaredMatch | undefined {
  if (answer === undefined) return undefined;
  if (answer === 'new' || !candidates.some((one) => one.caseId === answer)) return { kind: 'none' };
  return { kind: 'matched', caseId: answer, ground: 'afgjort af sagsbehandleren' };
}

function candidatesOf(scope: Scope, items: readonly PlannedItem[]): Candidate[] {
  const here = scope.document.items.flatMap((item, index): Candidate[] => {
    const caseId = items[index]?.caseId ?? null;
    if (caseId === null) return [];
    const { title, sections, returns, postponement } = item;
    const quotes = [...returns.map((promise) => promise.quote), ...(postponement === null ? [] : [postponement.quote])];
    const text = [sections.background, sections.presentation].filter((part) => part !== null).join('\n');
    const awaited = quotes.length > 0 || isOwed(scope, caseId);
    return [{ caseId, label: `punkt ${item.number}`, title, quotes, text, awaited }];
  });
  const elsewhere = scope.known.cases
    .filter((one) => one.returns.length > 0 && !here.some(({ caseId }) => caseId === one.caseId))
    .map(({ caseId, title, text, returns }): Candidate => {
      const quotes = returns.flatMap(({ quote }) => (quote === null ? [] : [quote]));
      return { caseId, label: `»${title}«`, title, quotes, text, awaited: true };
    });
  return [...here, ...elsewhere];
}

/**
 * True where the log holds a promise that still stands once this meeting has treated the case. Corrected minutes may no
 * longer say what the decision that was recorded first promised, and a treatment ends every deferral before it.
 */
function isOwed({ known, meetingId, document }: Scope, caseId: string): boolean {
  const one = known.cases.find((each) => each.caseId === caseId);
  const treated = one?.items.some((item) => item.meetingId === meetingId && item.status === 'treated') === true;
  const ofThisList = ({ source, quote }: KnownReturn): boolean =>
    source === 'declared' && document.declaredReturns.some(({ title }) => title === quote);
  const standing = one?.returns.filter(
    (open) =>
      (treated || open.source !== 'postponement') &&
      open.meetingId !== meetingId &&
      (open.date === null || open.date > document.date) &&
      !ofThisList(open),
  );
  return standing !== undefined && standing.length > 0;
}

function questionOf({ about, title, match }: PlannedEntry): Question[] {
  if (match.kind !== 'unsettled') return [];
  const candidates = match.candidates.map(({ caseId, title: name }) => ({ caseId, title: name }));
  return [{ about, title, doubt: null, candidates }];
}

/** A declared case that nothing else promised is promised by the list itself. */
function stepsOf(
  scope: Scope,
  number: string | null,
  entries: readonly PlannedEntry[],
  candidates: readonly Candidate[],
): Step[] {
  const { next, meetingId } = scope;
  const promises = entries.flatMap(({ about, title, condition, match }) => {
    if (match.kind !== 'matched' || candidates.some((one) => one.caseId === match.caseId && one.awaited)) return [];
    const target = scope.target({ date: null, precision: null, condition, nextMeeting: true });
    return [
      scope.step(about, streamOf('case', match.caseId), {
        type: 'PromiseReturn',
        data: { meetingId, target, quote: title, place: { section: 'list', line: null }, source: 'declared' },
      }),
    ];
  });
  const declare = scope.toMeeting(number ?? 'liste', {
    type: 'DeclareReturns',
    data: {
      number,
      forDate: next?.date ?? null,
      forMeetingId: next?.meetingId ?? null,
      entries: entries.map(({ title, condition, match }) => ({
        title,
        condition,
        caseId: match.kind === 'matched' ? match.caseId : null,
        ground: match.kind === 'matched' ? match.ground : null,
      })),
    },
  });
  return [...promises, declare];
}
