import { DATE_PATTERN } from '../../dates/danish-date';
import { readMeetingDay } from '../../dates/meeting-day';

/** The meeting of the document as its header names it. */
export interface NamedMeeting {
  readonly body: string | null;
  readonly date: string | null;
}

/** A name in which each word but the small ones has a capital, as in "Udvalget for Teknik og Miljø". */
const NAME = '(?<body>\\p{Lu}[\\p{L}’-]*?(?: (?:(?:for|og|i|af) )?\\p{Lu}[\\p{L}’-]*?){0,7})';
const ON_DATE = `(?:,? (?:den |d\\. ?)?(?<date>${DATE_PATTERN}))?`;
const MEETING = '(?: (?:på|fra|i) (?:KKR-)?møde(?:t)?)?';
const HEADINGS = [
  new RegExp(`^(?:Beslutning|BESLUTNING)(?:en|er)?${MEETING}(?: i ${NAME})?${ON_DATE} ?:?$`, 'u'),
  new RegExp(`^${NAME}[’']?s beslutning${MEETING}${ON_DATE} ?:?$`, 'u'),
];

/** "Beslutning i KKR Fjordlandet den 14. marts 2025": the body and date as written, each null where it is left out. */
export function decisionHeading(text: string): NamedMeeting | null {
  if (text.length > 160 || !/beslutning/i.test(text)) return null;
  const match = HEADINGS.map((heading) => heading.exec(text)).find((found) => found !== null);
  if (match === undefined) return null;
  return { body: match.groups!['body'] ?? null, date: match.groups!['date'] ?? null };
}

/** True where the heading names another body or another day: what stands below was decided there, and not here. */
export function isOfAnotherMeeting(text: string, meeting: NamedMeeting): boolean {
  const named = decisionHeading(text);
  if (named === null) return false;
  return differ(named.body?.toLowerCase(), meeting.body?.toLowerCase()) || differ(day(named.date), day(meeting.date));
}

function day(written: string | null): string | undefined {
  return written === null ? undefined : (readMeetingDay(written) ?? undefined);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
