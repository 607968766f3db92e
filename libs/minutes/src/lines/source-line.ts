/** One non-empty line of the document, before anything is dropped. */
export interface SourceLine {
  /** 1-based, as an editor counts: a form feed begins a page but no line. */
  readonly number: number;
  /** Trimmed, runs of white space made one blank. */
  readonly text: string;
  /** True where the line begins a page: after a form feed, or set in by one blank and close under the line above. */
  readonly pageStart: boolean;
}

const LINE_END = /\r\n|\n|\r|\u2028|\u2029/;

/** The non-empty lines of a text. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let newPage = false;
  let blankAbove = true;
  text.split(LINE_END).forEach((raw, index) => {
    newPage = newPage || raw.includes('\f');
    const trimmed = raw.replace(/\s+/g, ' ').trim();
    if (trimmed === '') {
      blankAbove = true;
      return;
    }
    const setIn = !blankAbove && /^ \S/.test(raw);
    lines.push({ number: index + 1, text: trimmed, pageStart: newPage || setIn });
    newPage = false;
    blankAbove = false;
  });
  return lines;
}
