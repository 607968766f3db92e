import type { SourceLine } from './source-line';

/** A line that is left when the page furniture is out, with what parts it from the line before it. */
export interface BodyLine {
  readonly number: number;
  readonly text: string;
  /**
   * `line`: the next line of the same paragraph, as far as spacing tells. `paragraph`: more space than between lines.
   * `page`: a page ended between the two, so spacing tells nothing.
   */
  readonly gap: 'line' | 'paragraph' | 'page';
}

/**
 * Joins the lines that stay across what was dropped. Text out of a PDF may have an empty line between any two lines, so
 * the usual distance between lines is measured, and only what is wider parts paragraphs.
 */
export function bodyLines(all: readonly SourceLine[], isDropped: (line: SourceLine) => boolean): BodyLine[] {
  const pitch = usualDistance(all);
  const body: BodyLine[] = [];
  let interrupted = false;
  let previous: SourceLine | null = null;
  for (const line of all) {
    if (isDropped(line)) {
      interrupted = true;
      continue;
    }
    body.push({ number: line.number, text: line.text, gap: gapBefore(previous, line, pitch, interrupted) });
    previous = line;
    interrupted = false;
  }
  return body;
}

function gapBefore(previous: SourceLine | null, line: SourceLine, pitch: number, interrupted: boolean) {
  if (previous === null) return 'paragraph';
  if (interrupted || line.pageStart) return 'page';
  return line.number - previous.number > pitch ? 'paragraph' : 'line';
}

/** Where fewer of the lines than this stand close under the line above, close lines are the exception. */
const CLOSE_SHARE = 0.2;

/** The distance between two lines of a paragraph: 1 in plain text, 2 where each line is followed by an empty one. */
function usualDistance(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const distance = lines[i].number - lines[i - 1].number;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  if ((counts.get(1) ?? 0) >= (lines.length - 1) * CLOSE_SHARE) return 1;
  return [...counts].reduce((usual, entry) => (entry[1] > usual[1] ? entry : usual))[0];
}
