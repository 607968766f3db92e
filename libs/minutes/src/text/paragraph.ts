import type { BodyLine } from '../lines/body-line';
import { endsBroken, joinLines, type WordList } from './hyphen';
import { listMark, type ListMark } from './list-mark';
import { wordsOf } from './word-list';

/** A paragraph or one entry of a list, its lines joined, with the way back to the lines it came from. */
export interface Paragraph {
  readonly text: string;
  /** The mark that makes it an entry of a list; null for running text. */
  readonly mark: ListMark | null;
  /** Where each line's text begins in `text`, in rising order. */
  readonly starts: readonly { readonly offset: number; readonly line: number }[];
  /** The number of `./.` marks that stood in it. */
  readonly attachments: number;
}

/** What is known of the whole document when lines are joined: its words, and how long its full lines are. */
export interface TextContext {
  readonly words: WordList;
  /** Characters of a full line. */
  readonly fullLine: number;
}

/** Measures a document: the full line is the length that only one line in twenty exceeds. */
export function textContext(lines: readonly BodyLine[]): TextContext {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return { words: wordsOf(lines), fullLine: lengths[Math.floor(lengths.length * 0.95)] ?? 0 };
}

const ATTACHMENT = / ?\.\/\. ?/g;
const SENTENCE_END = /[.:?!]["”’)]?$/;

/** The line's number at a position of the paragraph's text. */
export function lineAt(paragraph: Paragraph, offset: number): number {
  let low = 0;
  let high = paragraph.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraph.starts[middle].offset <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraph.starts[low].line;
}

/** Joins lines into paragraphs and entries of lists. Every line goes into exactly one of them. */
export function paragraphsOf(lines: readonly BodyLine[], context: TextContext): Paragraph[] {
  const groups: { mark: ListMark | null; lines: BodyLine[] }[] = [];
  let previous: BodyLine | null = null;
  for (const line of lines) {
    const current = groups.at(-1);
    const mark = listMark(line.text, { above: previous?.text ?? null, gap: line.gap, list: current?.mark ?? null });
    if (current === undefined || previous === null || mark !== null || partsFrom(previous, line, context)) {
      groups.push({ mark, lines: [line] });
    } else {
      current.lines.push(line);
    }
    previous = line;
  }
  return groups.map((group) => join(group.lines, group.mark, context.words));
}

/** True where a new paragraph begins with `line`. */
function partsFrom(above: BodyLine, line: BodyLine, context: TextContext): boolean {
  if (endsBroken(above.text) && /^\p{L}/u.test(line.text) && line.gap !== 'paragraph') return false;
  if (line.gap === 'paragraph' || /^\.\/\./.test(line.text)) return true;
  if (line.gap === 'page' && SENTENCE_END.test(above.text)) return true;
  return endsEarly(above, line, context.fullLine);
}

/**
 * A line that ends although the next word would have fitted was ended on purpose: a heading within the text, or the
 * last line of a paragraph. The margin is wide because letters differ in width.
 */
function endsEarly(above: BodyLine, line: BodyLine, fullLine: number): boolean {
  const firstWord = line.text.indexOf(' ') === -1 ? line.text.length : line.text.indexOf(' ');
  return /^\p{Lu}/u.test(line.text) && above.text.length + 1 + firstWord < fullLine * 0.85;
}

/** Joins lines that are one text whatever the space between them, such as those of a title. */
export function joinText(lines: readonly BodyLine[], words: WordList): string {
  return lines.length === 0 ? '' : join(lines, null, words).text;
}

function join(lines: readonly BodyLine[], mark: ListMark | null, words: WordList): Paragraph {
  const parts: string[] = [];
  const starts: { offset: number; line: number }[] = [];
  let attachments = 0;
  let length = 0;
  lines.forEach((line, index) => {
    attachments += countAttachments(line.text);
    const own = withoutAttachments(line.text);
    const below = lines[index + 1] === undefined ? undefined : withoutAttachments(lines[index + 1].text);
    const joint = below === undefined ? { left: own, glue: '' } : joinLines(own, below, words);
    starts.push({ offset: length, line: line.number });
    const part = tidy(joint.left) + joint.glue;
    parts.push(part);
    length += part.length;
  });
  return { text: parts.join('').trim(), mark, starts, attachments };
}

function countAttachments(text: string): number {
  return text.includes('./.') ? text.match(ATTACHMENT)!.length : 0;
}

function withoutAttachments(text: string): string {
  return text.includes('./.') ? text.replace(ATTACHMENT, ' ').trim() : text;
}

/** Takes out the blank that a page's setting leaves before a mark, as in "direktør ." or "f .eks.". */
function tidy(text: string): string {
  if (!/ [.,;:]/.test(text)) return text;
  return text.replace(/(?<=\p{L}) (?=[.,;:](?:\s|$|\p{Ll}))/gu, '');
}
