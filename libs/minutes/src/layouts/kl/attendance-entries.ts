import type { BodyLine } from '../../lines/body-line';
import { isNobody, listHeading } from './attendance-lists';
import { isPerson } from './attendee-parts';

const MARK = /^(?:[-\u2010\u2013\u2014\u2022\u00b7*\u25aa\u25cf\u2043]|\d{1,2}[.)]|[a-z]\)) (?=\S)/;
const MAX_LINES = 4;
/** A party or a note on a line of its own; "(B) Ea Dam" begins the next entry. */
const BESIDE_A_NAME = /^\((?!\p{Lu}{1,2}\) \p{Lu})/u;

/** The lines that tell of one person, or that run on in one list of people, without the mark before them. */
export interface Entry {
  readonly text: string;
  readonly lines: readonly BodyLine[];
  /** True where a parenthesis opens and is not closed. */
  readonly unclosed: boolean;
}

/**
 * An entry goes on to the next line while a parenthesis is open that will be closed, where the next line begins with one,
 * and where the line ends in a comma, in "og", or in the first half of a name.
 */
export function entriesOf(lines: readonly BodyLine[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length;) {
    const count = linesOfEntry(lines, at);
    const own = lines.slice(at, at + count);
    const text = own.map((line, index) => (index === 0 ? unmarked(line.text) : line.text)).join(' ');
    entries.push({ text, lines: own, unclosed: depth(text) > 0 });
    at += count;
  }
  return entries;
}

function linesOfEntry(lines: readonly BodyLine[], from: number): number {
  if (listHeading(lines[from].text)?.names === '') return 1;
  let text = lines[from].text;
  let count = 1;
  while (count < MAX_LINES && beginsNoEntry(lines[from + count])) {
    const below = lines[from + count].text;
    const closes = depth(text) > 0 ? linesToClose(lines, from + count, depth(text)) : 0;
    if (closes === 0 && !BESIDE_A_NAME.test(below) && !runsOn(text)) break;
    for (let taken = 0; taken < Math.max(1, closes); taken++) text += ` ${lines[from + count++].text}`;
  }
  return count;
}

function beginsNoEntry(line: BodyLine | undefined): boolean {
  return line !== undefined && listHeading(line.text) === null && !MARK.test(line.text) && !isNobody(line.text);
}

/** How many lines it takes until the open parentheses are closed; 0 where none of the next ones closes them. */
function linesToClose(lines: readonly BodyLine[], from: number, open: number): number {
  for (let taken = 1; taken < MAX_LINES && beginsNoEntry(lines[from + taken - 1]); taken++) {
    open += depthChange(lines[from + taken - 1].text);
    if (open <= 0) return taken;
  }
  return 0;
}

/** True where the list of people in a line is not at its end: "…, Kaj / Vig (V)". */
function runsOn(text: string): boolean {
  if (/(?:[,;]| og)$/.test(text)) return true;
  const last = /[,;] (\p{Lu}[\p{L}’-]*)$/u.exec(text);
  return last !== null && last[1].length > 2 && isPerson(text.slice(0, last.index).split(/[,;] /).at(-1)!);
}

function unmarked(text: string): string {
  return text.replace(MARK, '');
}

function depth(text: string): number {
  return Math.max(0, depthChange(text));
}

function depthChange(text: string): number {
  return text.split('(').length - text.split(')').length;
}
