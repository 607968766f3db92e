import { readDanishDate, type DanishDate } from '../dates/danish-date';
import type { Deadline, ReadWarning, Source } from '../minutes-document';
import { DEADLINES } from '../phrases/deadline';
import type { PhraseMatch } from '../phrases/phrase-book';
import { lineWithin } from '../text/sentence';
import type { FactContext, Statement } from './context';

/** A moved deadline takes the place of the one that it was moved from. */
export interface ReadDeadlines {
  readonly deadlines: readonly Deadline[];
  readonly warnings: readonly ReadWarning[];
}

/** The deadlines of one item, each date once. Days before the meeting are no deadlines any more. */
export function findDeadlines(statements: readonly Statement[], context: FactContext): ReadDeadlines {
  const found = candidates(statements, context);
  const set = unique(found.filter(({ match }) => match.rule.gives === 'set'));
  const moved = found.filter(({ match }) => match.rule.gives === 'moved');
  const warnings: ReadWarning[] = [];
  const replaced = new Set<string>();
  const movedDeadlines = unique(moved).map((candidate) => {
    const movedFrom = originOf(candidate, set, context);
    if (movedFrom === null) warnings.push(unknownOrigin(candidate));
    else replaced.add(movedFrom);
    return asDeadline(
      candidate,
      movedFrom,
      set.find(({ date }) => date.date === movedFrom),
    );
  });
  const movedTo = new Set(movedDeadlines.map(({ date }) => date));
  const kept = set.filter(({ date }) => !replaced.has(date.date) && !movedTo.has(date.date));
  return {
    deadlines: [...kept.map((candidate) => asDeadline(candidate, null, undefined)), ...movedDeadlines],
    warnings,
  };
}

interface Candidate {
  readonly statement: Statement;
  readonly match: PhraseMatch<'moved' | 'set'>;
  readonly date: DanishDate;
}

/** In the order of the rules, so that the plainest sentence about a date is the one quoted. */
function candidates(statements: readonly Statement[], context: FactContext): Candidate[] {
  const found: Candidate[] = [];
  for (const statement of statements) {
    if (statement.section === 'recommendation') continue;
    for (const match of context.book.all(DEADLINES, statement.text)) {
      const date = readDanishDate(match.groups['date']!, context.meetingDate);
      if (date === null || (context.meetingDate !== null && date.date < context.meetingDate)) continue;
      found.push({ statement, match, date });
    }
  }
  return found.sort((a, b) => DEADLINES.indexOf(a.match.rule) - DEADLINES.indexOf(b.match.rule));
}

function unique(found: readonly Candidate[]): Candidate[] {
  const byDate = new Map<string, Candidate>();
  for (const candidate of found) if (!byDate.has(candidate.date.date)) byDate.set(candidate.date.date, candidate);
  return [...byDate.values()];
}

/** The date that the sentence names, else the item's only other deadline. */
function originOf({ match, date }: Candidate, set: readonly Candidate[], context: FactContext): string | null {
  const named = match.groups['from'];
  if (named !== undefined) return readDanishDate(named, context.meetingDate)?.date ?? null;
  const others = set.filter((other) => other.date.date !== date.date);
  return others.length === 1 ? others[0].date.date : null;
}

function asDeadline(candidate: Candidate, movedFrom: string | null, origin: Candidate | undefined): Deadline {
  const { date, precision } = candidate.date;
  const movedFromSource = origin === undefined ? null : sourceOf(origin);
  return { date, precision, movedFrom, movedFromSource, ...sourceOf(candidate) };
}

function sourceOf({ statement: { text, section, line }, match }: Candidate): Source {
  return { quote: text, section, line, rule: match.rule.id };
}

function unknownOrigin({ statement, match }: Candidate): ReadWarning {
  return { line: lineWithin(statement, match.index), message: 'En frist er flyttet, men det fremgår ikke hvorfra.' };
}
