import type { SectionName } from '../../minutes-document';
import { decisionHeading } from './decision-heading';

/** The lines by which this layout is recognised and divided. */

const ITEM = /^(\d{1,2})\.(\d{1,2})\.? (\S.*)$/;
const AGENDA_SECTION = /^(\d{1,2})\. (\S.*)$/;
const JOURNAL = /^((?:SAG|EMN|KKR|DOK)-\d{4}-\d{3,6})(?: (\p{L}[\p{L}\d]{1,7}(?: ?[/,] ?\p{L}[\p{L}\d]{1,7}){0,9}))?$/u;

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

/** "SAG-2024-00001 abcd/efgh": the journal number and, where given, the caseworkers' initials. */
export function journalMark(text: string): { number: string; caseworkers: string[] } | null {
  const match = JOURNAL.exec(text);
  if (match === null) return null;
  return { number: match[1], caseworkers: match[2]?.split(/ ?[/,] ?/) ?? [] };
}

/** The section that a line heads: one word, or "Beslutning" with body and date; null for any other line. */
export function headingMark(text: string): SectionName | null {
  const word = text.length > 20 ? undefined : HEADINGS[text.replace(/ ?:$/, '').toLowerCase()];
  return word ?? (decisionHeading(text) === null ? null : 'decision');
}
