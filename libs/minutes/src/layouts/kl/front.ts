import { MEETING_DAY } from '../../dates/meeting-day';
import type { BodyLine } from '../../lines/body-line';
import type { DroppedLine, LineRange, ReadWarning } from '../../minutes-document';
import type { WrittenDate } from '../layout';
import { isMember } from './attendee-parts';

const MISSION = /^(?:mission|vision)(?: ?:)?$/i;
const DOCUMENT =
  '(?:udkast til )?(?:(?:møde|beslutnings)?referat|beslutningsprotokol|protokol|dagsorden|(?:møde)?indkaldelse)';
const HELD = "(?:[’']?s? (?:ordinære |ekstraordinære )?møde)?(?:,? (?:der blev |som blev )?(?:af)?holdt)?";
const PLACE = '(?:,? (?:i|på) \\p{Lu}[^\\d]{1,60})?';
/** A name that is the name of a body even without the word "referat" before it. */
const BODY =
  '(?:KKR|K17|Region) [^|]{2,80}?|[^|]{0,80}?(?:råd|rådet|udvalg|udvalget|bestyrelse|bestyrelsen|nævn|nævnet)';

/** The lines that name the meeting, the most telling first. Each has a date; the last has no body. */
const MEETINGS = [
  `${DOCUMENT}\\b(?:.{0,40}?\\b(?:i|for|fra)| af) (?<body>\\p{Lu}.{2,80}?)${HELD}`,
  `(?:ordinært |ekstraordinært )?møde i (?<body>\\p{Lu}.{2,80}?)${HELD}`,
  `(?<body>${BODY})(?: ?[-–|]|,)?`,
  `(?:${DOCUMENT} .{0,20}?)?(?:(?:ordinært |ekstraordinært )?møde(?:t|dato)?|dato)${HELD}(?: ?:|,)?`,
].map((start) => new RegExp(`^${start},? ${MEETING_DAY}${PLACE}\\.?$`, 'iu'));

const HAS_DATE = new RegExp(MEETING_DAY, 'iu');
const MAX_LINE = 200;
/** What no body has in its name: the sentence went on, and where the name ends is not known. */
const NO_NAME = /\d|[,;:(]|\b(?:møde|den|d\.|holdt|afholdt|som|der|blev|til)(?=\s|$)/iu;

/** What stands before the list of participants: at most one line that names the meeting; the rest is boilerplate. */
export interface Front {
  readonly body: string | null;
  readonly writtenDate: WrittenDate | null;
  readonly lines: LineRange | null;
  readonly dropped: readonly DroppedLine[];
  readonly warnings: readonly ReadWarning[];
}

/** Where no list of participants was found, the first line that looks like a member's shows what was missed. */
export function memberWithoutList(lines: readonly BodyLine[]): ReadWarning[] {
  const member = lines.find(({ text }) => text.length <= MAX_LINE && isMember(text));
  if (member === undefined) return [];
  const message = `"${member.text}" ligner en deltager, men der er ingen overskrift såsom "Deltagere" over linjen.`;
  return [{ line: member.number, message }];
}

/** Reads the lines before the participants; every one but the line that names the meeting is dropped. */
export function readFront(lines: readonly BodyLine[]): Front {
  const dropped: DroppedLine[] = [];
  const found = meetingLine(lines);
  let reason = 'Linje før deltagerlisten, som ikke bruges';
  for (const line of lines) {
    if (MISSION.test(line.text)) reason = 'Fast tekst om mission og vision';
    if (line !== found?.line) dropped.push({ line: line.number, reason });
  }
  if (found === null) return { body: null, writtenDate: null, lines: null, dropped, warnings: unreadDates(lines) };
  const { line, body, day, weekday } = found;
  const named = body !== null && !NO_NAME.test(body);
  return {
    body: named ? body : null,
    writtenDate: { text: day, line: line.number, weekday },
    lines: [line.number, line.number],
    dropped,
    warnings:
      named || body === null ? [] : [{ line: line.number, message: `"${body}" er ikke forstået som et organ.` }],
  };
}

function meetingLine(lines: readonly BodyLine[]) {
  for (const meeting of MEETINGS) {
    for (const line of lines) {
      const groups = line.text.length > MAX_LINE ? undefined : meeting.exec(line.text)?.groups;
      if (groups === undefined) continue;
      return { line, body: groups.body ?? null, day: groups.day, weekday: groups.weekday };
    }
  }
  return null;
}

/** A date above the participants may be the meeting's or any other, so it is shown and not taken. */
function unreadDates(lines: readonly BodyLine[]): ReadWarning[] {
  return lines
    .filter(({ text }) => text.length <= MAX_LINE && HAS_DATE.test(text))
    .map(({ number, text }) => ({
      line: number,
      message: `"${text}" har en dato, men siger ikke klart, at mødet blev holdt den dag.`,
    }));
}

/** True for a line that says of what meeting this is the document: "Referat af møde i … den 14. marts 2025". */
export function namesMeeting(text: string): boolean {
  return text.length <= MAX_LINE && MEETINGS[0].test(text);
}
