import type { BodyLine } from '../../lines/body-line';
import type { DroppedLine, ReadWarning } from '../../minutes-document';
import { proceduralTitle } from '../../phrases/procedural';
import { MAX_TITLE_LINES, type Anchor } from './anchors';
import { agendaSectionMark, headingMark, itemMark, journalMark } from './markers';

/**
 * Parts what an item swallowed from the item: below the decision, a title over a journal number, with headings of its
 * own, is an item whose beginning was not understood. Its decision must not become that of the item above, so its lines
 * are dropped, and the title is named.
 */
export function withoutSwallowed(
  lines: readonly BodyLine[],
  notes: { readonly warnings: ReadWarning[]; readonly dropped: DroppedLine[] },
): readonly BodyLine[] {
  const starts = swallowedStarts(lines);
  starts.forEach((start, i) => {
    const own = lines.slice(start, starts[i + 1] ?? lines.length);
    const reason = 'Ser ud som et punkt, hvis titel ikke er forstået';
    notes.dropped.push(...own.map(({ number }) => ({ line: number, reason })));
    const message =
      `"${own[0].text}" ligner titlen på et punkt, men er ikke forstået. ` +
      `Teksten til og med linje ${own.at(-1)!.number} er ikke læst.`;
    notes.warnings.push({ line: own[0].number, message });
  });
  return starts.length === 0 ? lines : lines.slice(0, starts[0]);
}

function swallowedStarts(lines: readonly BodyLine[]): number[] {
  const decision = lines.findIndex(({ text }) => headingMark(text) === 'decision');
  if (decision === -1) return [];
  const headings = lines.flatMap(({ text }, index) => (headingMark(text) === null ? [] : [index]));
  const lastHeading = headings.at(-1) ?? -1;
  const starts: number[] = [];
  for (let index = decision + 2; index < lastHeading; index++) {
    if (journalMark(lines[index].text) === null) continue;
    const start = titleStart(lines, index - 1);
    if (start > decision + 1 && start > (starts.at(-1) ?? 0) && index - start <= MAX_TITLE_LINES) starts.push(start);
  }
  return starts;
}

/** The first line of the paragraph that ends at `index`. */
function titleStart(lines: readonly BodyLine[], index: number): number {
  while (index > 0 && lines[index].gap === 'line') index--;
  return index;
}

/** Warns of lines that count on from the item in which they stand as text, though nothing else says that they begin one. */
export function closeNumbers({ number }: Anchor, lines: readonly BodyLine[]): ReadWarning[] {
  const [major, minor = 0] = number.split('.').map(Number);
  return lines
    .filter(({ text, gap }, index) => {
      if (index === 0 || gap !== 'line' || /^\d/.test(lines[index - 1].text)) return false;
      const item = itemMark(text);
      if (item !== null) {
        const counts = item.major === major ? item.minor === minor + 1 : item.major === major + 1 && item.minor === 1;
        return counts && /^\p{Lu}/u.test(item.title);
      }
      const section = agendaSectionMark(text);
      return section !== null && section.major === major + 1 && proceduralTitle(section.title) !== null;
    })
    .map((line) => ({
      line: line.number,
      message: `"${line.text}" er læst som tekst under punkt ${number}, men ligner begyndelsen på et punkt.`,
    }));
}
