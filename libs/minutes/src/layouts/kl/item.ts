import type { BodyLine } from '../../lines/body-line';
import type { AgendaSection, ReadWarning, SectionName } from '../../minutes-document';
import type { OutlineItem } from '../layout';
import { MAX_TITLE_LINES, type Anchor } from './anchors';
import { isOfAnotherMeeting, type NamedMeeting } from './decision-heading';
import { headingMark, isLikeHeading, isLikeJournal, itemMark, journalMark, otherItemMark } from './markers';

type Sections = Record<SectionName, BodyLine[] | null>;

/** Takes one item apart: title, journal line, what stands before the first heading, and the sections. */
export function readItem(
  anchor: Anchor,
  lines: readonly BodyLine[],
  agendaSection: AgendaSection | null,
  meeting: NamedMeeting,
  warnings: ReadWarning[],
): OutlineItem {
  const first = lines[0];
  const titleLength = countTitleLines(lines);
  const title = [{ ...first, text: anchor.title }, ...lines.slice(1, titleLength)];
  warnings.push(...unreadInTitle(lines.slice(1, titleLength), anchor.number));
  const journal = lines[titleLength] === undefined ? null : journalMark(lines[titleLength].text);
  const rest = lines.slice(titleLength + (journal === null ? 0 : 1));
  const { preamble, sections } = divide(rest, anchor.number, meeting, warnings);
  return {
    number: anchor.number,
    title,
    agendaSection,
    journal: journal === null ? null : { ...journal, line: lines[titleLength].number },
    preamble,
    sections,
    lines: [first.number, lines.at(-1)!.number],
  };
}

/** A title ends at the journal line or the first heading; where neither comes soon, at the first wider space. */
export function countTitleLines(lines: readonly BodyLine[]): number {
  for (let i = 1; i <= MAX_TITLE_LINES && i < lines.length; i++) {
    if (journalMark(lines[i].text) !== null) return i;
    if (headingMark(lines[i].text) !== null) break;
  }
  let count = 1;
  while (count < MAX_TITLE_LINES && continuesTitle(lines[count])) count++;
  return count;
}

function continuesTitle(line: BodyLine | undefined): boolean {
  return line !== undefined && line.gap === 'line' && headingMark(line.text) === null;
}

function divide(lines: readonly BodyLine[], number: string, meeting: NamedMeeting, warnings: ReadWarning[]) {
  const preamble: BodyLine[] = [];
  const sections: Sections = { background: null, recommendation: null, presentation: null, decision: null };
  let open = preamble;
  let above: BodyLine | null = null;
  for (const line of lines) {
    const heading = headingMark(line.text);
    const elsewhere = heading === 'decision' && isOfAnotherMeeting(line.text, meeting);
    if (heading === null || elsewhere || !opensSection(heading, sections, line, above)) {
      if (heading !== null) warnings.push(readAsText(line, number, elsewhere));
      else if (sections.decision === null && standsAlone(line, above) && isLikeHeading(line.text)) {
        warnings.push(unreadHeading(line, number));
      }
      open.push(line);
    } else {
      open = sections[heading] = [];
    }
    above = heading === null ? line : null;
  }
  return { preamble, sections };
}

/**
 * Each heading heads one section, and nothing follows the decision: a second "Baggrund" is a heading within the text.
 * A lone word that continues a sentence is no heading either.
 */
function opensSection(heading: SectionName, sections: Sections, line: BodyLine, above: BodyLine | null): boolean {
  if (sections[heading] !== null || sections.decision !== null) return false;
  if (heading === 'background' && sections.presentation !== null) return false;
  return standsAlone(line, above);
}

/** False for a line that may go on with the sentence of the line above it. */
function standsAlone(line: BodyLine, above: BodyLine | null): boolean {
  return line.gap !== 'line' || above === null || /[.:;?!)]["”’]?$/.test(above.text);
}

function unreadHeading(line: BodyLine, number: string): ReadWarning {
  const message = `"${line.text}" under punkt ${number} ligner en overskrift, men er læst som tekst.`;
  return { line: line.number, message };
}

/** What ends in a title, and may be the number of the case or the beginning of another item. */
function unreadInTitle(title: readonly BodyLine[], number: string): ReadWarning[] {
  return title.flatMap(({ text, gap, number: line }) => {
    const begins = gap !== 'line' && (itemMark(text) ?? otherItemMark(text)) !== null;
    if (!begins && !isLikeJournal(text)) return [];
    const like = begins ? 'begyndelsen på et punkt' : 'et journalnummer';
    return [{ line, message: `"${text}" står i titlen på punkt ${number}, men ligner ${like}.` }];
  });
}

function readAsText(line: BodyLine, number: string, elsewhere: boolean): ReadWarning {
  const message = elsewhere
    ? `"${line.text}" under punkt ${number} gælder ikke dette møde og er læst som tekst.`
    : `"${line.text}" under punkt ${number} er læst som tekst, for afsnittet kan ikke begynde her.`;
  return { line: line.number, message };
}
