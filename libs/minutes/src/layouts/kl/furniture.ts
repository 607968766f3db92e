import { MEETING_DAY } from '../../dates/meeting-day';
import type { SourceLine } from '../../lines/source-line';

/** Why a line of the page, and not of the text, is left out. */
export interface Furniture {
  readonly reason: string;
  /** What a running header says of the meeting. */
  readonly header?: RunningHeader;
}

/** The body, and the meeting's day as it is written. */
export interface RunningHeader {
  readonly body: string;
  readonly date: string;
  readonly weekday: string | undefined;
}

const NAME = '(?<body>[^\\s|](?:[^|]{0,118}[^\\s|])?)';
const PAGE = '(?: ?\\| ?(?:side ?)?\\d{1,4}(?: ?(?:af|\\/) ?\\d{1,4})?)?';
const RUNNING_HEADERS = [
  new RegExp(`^${NAME} ?\\| ?${MEETING_DAY}${PAGE}$`, 'i'),
  new RegExp(`^${MEETING_DAY} ?\\| ?${NAME}${PAGE}$`, 'i'),
];
const MAX_HEADER = 200;
const PAGE_NUMBER = /^side ?\|? ?\d{1,4}(?: ?(?:af|\/) ?\d{1,4})?$/i;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const YEAR_OR_DAY = /(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}[-./]\d{1,2}/;

/** Recognises what is printed on every page, or set below it by the program that made the text; null for text. */
export function furnitureOf(line: SourceLine): Furniture | null {
  const header = runningHeader(line.text);
  if (header !== null) return { reason: 'Løbende sidehoved', header };
  if (PAGE_NUMBER.test(line.text)) return { reason: 'Sidefod med sidetal' };
  if (LINK.test(line.text)) return { reason: 'Adressen bag et link' };
  return null;
}

function runningHeader(text: string): RunningHeader | null {
  if (text.length > MAX_HEADER || !text.includes('|')) return null;
  const groups = RUNNING_HEADERS.map((header) => header.exec(text)?.groups).find((found) => found !== undefined);
  return groups === undefined ? null : { body: groups.body, date: groups.day, weekday: groups.weekday };
}

/** True for a line that has the shape of a running header and a year or a day, but no date that can be read. */
export function isUnreadHeader(text: string): boolean {
  return text.length <= MAX_HEADER && text.includes('|') && YEAR_OR_DAY.test(text) && runningHeader(text) === null;
}
