/** One non-empty line of the document, before anything is dropped. */
export interface SourceLine {
  /** 1-based, as an editor counts: a form feed begins a page but no line. */
  readonly number: number;
  /** Trimmed, runs of white space made one blank. */
  readonly text: string;
  /**
   * True where the line begins a page: after a form feed, or set in by one blank more than the lines around it and close
   * under the line above.
   */
  readonly pageStart: boolean;
}

const LINE_END = /\r\n|\n|\r|\u2028|\u2029/;

/** The 1-based number of the line in which the character at `index` stands. */
export function lineNumberAt(text: string, index: number): number {
  return text.slice(0, index).split(LINE_END).length;
}

/** The non-empty lines of a text. */
export function splitLines(text: string): SourceLine[] {
  const raws = text.split(LINE_END);
  const isSetIn = setInByOne(raws);
  const lines: SourceLine[] = [];
  let newPage = false;
  let blankAbove = true;
  raws.forEach((raw, index) => {
    newPage = newPage || raw.includes('\f');
    const trimmed = raw.replace(/\s+/g, ' ').trim();
    if (trimmed === '') {
      blankAbove = true;
      return;
    }
    lines.push({ number: index + 1, text: trimmed, pageStart: newPage || (!blankAbove && isSetIn(raw)) });
    newPage = false;
    blankAbove = false;
  });
  return lines;
}

/**
 * Tells the lines that are set in by one blank (or tab, or unbreakable blank) more than the lines around them. The text
 * as a whole may be set in, so how many lines begin at which column is counted first.
 */
function setInByOne(raws: readonly string[]): (raw: string) => boolean {
  const counts = new Map<number, number>();
  for (const raw of raws) {
    const indent = indentOf(raw);
    if (indent !== null) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const linesAt = (indent: number) => counts.get(indent) ?? 0;
  return (raw) => {
    const indent = indentOf(raw);
    return indent !== null && linesAt(indent - 1) > linesAt(indent);
  };
}

/** How many blanks a line begins with; null for an empty line. A form feed takes no room. */
function indentOf(raw: string): number | null {
  const start = raw.search(/\S/);
  return start === -1 ? null : raw.slice(0, start).replaceAll('\f', '').length;
}
