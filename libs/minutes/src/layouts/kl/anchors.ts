import type { BodyLine } from '../../lines/body-line';
import { proceduralTitle } from '../../phrases/procedural';
import { isMember } from './attendee-parts';
import { agendaSectionMark, headingMark, itemMark, journalMark, otherItemMark, type OtherItemMark } from './markers';

/** A line on which an item or a heading that gathers items begins. */
export type Anchor =
  | { readonly kind: 'item'; readonly index: number; readonly number: string; readonly title: string }
  | { readonly kind: 'section'; readonly index: number; readonly number: string; readonly title: string };

/** A title runs over at most this many lines. */
export const MAX_TITLE_LINES = 5;

/**
 * Finds where items begin. A line such as "2.4. …" or "2. …" may as well be text, so each needs a second sign: for an
 * item a journal number or a heading below it, or that it counts on from the item before; for a heading that gathers
 * items, the first of them right below, or a title that only such headings have. Numbers in other forms need more.
 */
export function findAnchors(lines: readonly BodyLine[]): Anchor[] {
  const anchors: Anchor[] = [];
  let major = 0;
  let minor = 0;
  let decided = false;
  lines.forEach((line, index) => {
    const item = itemMark(line.text);
    if (item !== null) {
      const counts = item.major === major ? item.minor === minor + 1 : item.major === major + 1 && item.minor === 1;
      if (!hasItemParts(lines, index) && !(counts && line.gap !== 'line')) return;
      anchors.push({ kind: 'item', index, number: `${item.major}.${item.minor}`, title: item.title });
      ({ major, minor } = item);
      decided = false;
      return;
    }
    const section = agendaSectionMark(line.text);
    if (section !== null && isSection(lines, index, section, major)) {
      anchors.push({ kind: 'section', index, number: String(section.major), title: section.title });
      major = section.major;
      minor = 0;
      decided = false;
      return;
    }
    if (headingMark(line.text) === 'decision') decided = true;
    const other = otherItemMark(line.text);
    if (other === null || !isOtherItem(lines, index, other, major, decided)) return;
    anchors.push({ kind: 'item', index, number: other.number, title: other.title });
    minor = other.minor ?? (other.major === major ? minor : 0);
    major = other.major;
    decided = false;
  });
  return anchors;
}

/**
 * "3. …" or "Punkt 2.2. …" begins an item above a journal number, and above the first heading of an item where the item
 * before has its decision: nothing follows a decision but the next item.
 */
function isOtherItem(
  lines: readonly BodyLine[],
  index: number,
  item: OtherItemMark,
  previousMajor: number,
  decided: boolean,
): boolean {
  if (lines[index].gap === 'line' || isMember(item.title)) return false;
  for (const below of lines.slice(index + 1, index + 1 + MAX_TITLE_LINES)) {
    if (journalMark(below.text) !== null) return true;
    const heading = headingMark(below.text);
    if (heading !== null) {
      return decided && heading !== 'decision' && (item.major === previousMajor || item.major === previousMajor + 1);
    }
    if (below.gap === 'paragraph') return false;
  }
  return false;
}

/** True where a journal number or a section's heading stands below within the length of a title. */
function hasItemParts(lines: readonly BodyLine[], index: number): boolean {
  for (const below of lines.slice(index + 1, index + 1 + MAX_TITLE_LINES)) {
    if (itemMark(below.text) !== null) return false;
    if (journalMark(below.text) !== null || headingMark(below.text) !== null) return true;
  }
  return false;
}

function isSection(
  lines: readonly BodyLine[],
  index: number,
  section: { major: number; title: string },
  previousMajor: number,
): boolean {
  if (isMember(section.title)) return false;
  for (let below = index + 1; below < lines.length && below < index + 4; below++) {
    if (agendaSectionMark(lines[below].text)?.major === section.major) break;
    if (headingMark(lines[below].text) !== null) break;
    const item = itemMark(lines[below].text);
    if (item === null) continue;
    if (item.major === section.major && hasItemParts(lines, below)) return true;
    break;
  }
  return section.major === previousMajor + 1 && lines[index].gap !== 'line' && proceduralTitle(section.title) !== null;
}
