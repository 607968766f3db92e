import type { SectionName } from '../../minutes-document';
import { decisionHeading } from './decision-heading';

/** The lines by which this layout is recognised and divided. */

const ITEM = /^(\d{1,2})\.(\d{1,2})[.:]? (\S.*)$/;
const AGENDA_SECTION = /^(\d{1,2})\. (\S.*)$/;
/** Numbers as several case systems write them: "SAG-2025-00001", "25/01177", "S2025-1177", "00.01.00-P35-1-25". */
const JOURNAL_NUMBER =
  '(?:SAG|EMN|KKR|DOK)-\\d{4}-\\d{1,8}|[A-ZÆØÅ]{1,3}\\d{4}-\\d{1,8}|\\d{2}/(?!(?:19|20)\\d{2}(?!\\d))\\d{4,8}|' +
  '\\d{4}[-/]\\d{5,8}|\\d{2}\\.\\d{2}\\.\\d{2}-[A-ZÆØÅ]\\d{2}-\\d{1,5}-\\d{2}';
const JOURNAL = new RegExp(
  `^(${JOURNAL_NUMBER})(?: (\\p{L}[\\p{L}\\d]{1,7}(?: ?[/,] ?\\p{L}[\\p{L}\\d]{1,7}){0,9}))?$`,
  'u',
);
const MAX_JOURNAL = 160;
const JOURNAL_WORD = /^(?:sagsnr|sagsnummer|sag nr|journalnr|journalnummer|j\.? ?nr)\.? ?:? /i;
const LIKE_JOURNAL = /^(?:SAG|EMN|DOK)[- ]?\d|^\d{2,4}[-/](?!(?:19|20)\d{2}$)\d{3,8}(?:-\w+)*(?: \p{Ll}{2,8})?$/u;
const OTHER_ITEM =
  /^((?:punkt|pkt\.?|dagsordenspunkt) )?(\d{1,2})(?:\.(\d{1,2}))?(\.\d{1,2}|[a-zæøå])?([.:]?) (\S.*)$/i;

const HEADINGS: Readonly<Record<string, SectionName>> = {
  baggrund: 'background',
  indstilling: 'recommendation',
  sagsfremstilling: 'presentation',
  beslutning: 'decision',
};

/** "2.10. A title" */
export function itemMark(text: string): { major: number; minor: number; title: string } | null {
  const match = ITEM.exec(text);
  return match === null ? null : { major: Number(match[1]), minor: Number(match[2]), title: match[3] };
}

/** "3. A heading that gathers items" */
export function agendaSectionMark(text: string): { major: number; title: string } | null {
  const match = AGENDA_SECTION.exec(text);
  return match === null ? null : { major: Number(match[1]), title: match[2] };
}

/** The number of an item in another form than "2.10.", such as "Punkt 2.10", "2.10.1", "2a." or "3.". */
export interface OtherItemMark {
  readonly number: string;
  readonly major: number;
  /** Null in "3." and "2a.". */
  readonly minor: number | null;
  readonly title: string;
}

/** "Punkt 2.10: A title". Text may begin in the same way, so an item needs more signs than this one. */
export function otherItemMark(text: string): OtherItemMark | null {
  const match = OTHER_ITEM.exec(text);
  if (match === null) return null;
  const [, word, major, minor, part, end, title] = match;
  if (minor === undefined ? end === '' || part?.startsWith('.') === true : word === undefined && part === undefined) {
    return null;
  }
  const number = `${major}${minor === undefined ? '' : `.${minor}`}${part?.toLowerCase() ?? ''}`;
  return { number, major: Number(major), minor: minor === undefined ? null : Number(minor), title };
}

/** "SAG-2024-00001 abcd/efgh": the journal number and, where given, the caseworkers' initials. */
export function journalMark(text: string): { number: string; caseworkers: string[] } | null {
  if (text.length > MAX_JOURNAL) return null;
  const match = JOURNAL.exec(text.replace(JOURNAL_WORD, ''));
  if (match === null) return null;
  return { number: match[1], caseworkers: match[2]?.split(/ ?[/,] ?/) ?? [] };
}

/** True for a line that is no journal line that can be read, but looks like one. */
export function isLikeJournal(text: string): boolean {
  if (text.length > MAX_JOURNAL || journalMark(text) !== null) return false;
  return JOURNAL_WORD.test(text) || LIKE_JOURNAL.test(text);
}

/** The section that a line heads: one word, or "Beslutning" with body and date; null for any other line. */
export function headingMark(text: string): SectionName | null {
  const word =
    text.length > 20
      ? undefined
      : HEADINGS[
          text
            .replace(/ ?:$/, '')
            .toLowerCase()
            .replace(/(?<=g|nd)(?:en|er)$/, '')
        ];
  return word ?? (decisionHeading(text) === null ? null : 'decision');
}

const SECTION_WORD =
  /^(?:indstilling|sagsfremstilling|baggrund)(?:en|er)?(?= |:)|(?<!^(?:uden|ingen|efter|som)) (?:indstilling|sagsfremstilling|baggrund)(?:er)? ?:?$/i;

/** True for a short line that is no heading that can be read, but has the words of one: "Formandens indstilling". */
export function isLikeHeading(text: string): boolean {
  return text.length <= 60 && /^\p{Lu}[^.?!,;]+$/u.test(text) && SECTION_WORD.test(text) && headingMark(text) === null;
}
