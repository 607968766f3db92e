import type { BodyLine } from '../../lines/body-line';
import type { DroppedLine, LineRange } from '../../minutes-document';

const MISSION = /^(?:mission|vision)(?: ?:)?$/i;
const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const MEETING = new RegExp(
  `^(?:(referat|dagsorden|beslutningsreferat)\\b.{0,40}?\\b(?:i|for|fra) )(\\p{Lu}.{2,80}?),? (?:den )?(\\d{1,2}\\. (?:${MONTHS}) \\d{4}|\\d{1,2}[-.]\\d{1,2}[-.]\\d{4})\\.?$`,
  'iu',
);

/** What stands before the list of participants: at most one line that names the meeting; the rest is boilerplate. */
export interface Front {
  readonly body: string | null;
  readonly writtenDate: { readonly text: string; readonly line: number } | null;
  readonly lines: LineRange | null;
  readonly dropped: readonly DroppedLine[];
}

/** Reads the lines before the participants; every one but the line that names the meeting is dropped. */
export function readFront(lines: readonly BodyLine[]): Front {
  const named = lines.find((line) => MEETING.test(line.text));
  const match = named === undefined ? null : MEETING.exec(named.text);
  let reason = 'Linje før deltagerlisten, som ikke bruges';
  const dropped: DroppedLine[] = [];
  for (const line of lines) {
    if (MISSION.test(line.text)) reason = 'Fast tekst om mission og vision';
    if (line !== named) dropped.push({ line: line.number, reason });
  }
  if (named === undefined || match === null) return { body: null, writtenDate: null, lines: null, dropped };
  return {
    body: match[2],
    writtenDate: { text: match[3], line: named.number },
    lines: [named.number, named.number],
    dropped,
  };
}
