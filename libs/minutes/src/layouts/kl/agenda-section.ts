import type { BodyLine } from '../../lines/body-line';
import { rangeOf } from '../../lines/line-range';
import type { AgendaSection, DroppedLine, ReadWarning } from '../../minutes-document';
import { joinText, type TextContext } from '../../text/paragraph';
import type { Anchor } from './anchors';
import { countTitleLines } from './item';

/** Reads a heading that gathers items. Text between it and its first item belongs to none and is reported. */
export function readAgendaSection(
  anchor: Anchor,
  lines: readonly BodyLine[],
  text: TextContext,
  notes: { warnings: ReadWarning[]; dropped: DroppedLine[] },
): AgendaSection {
  const titleLines = lines.slice(0, countTitleLines(lines));
  for (const { number } of lines.slice(titleLines.length)) {
    notes.dropped.push({ line: number, reason: 'Tekst mellem en overskrift og dens første punkt' });
    notes.warnings.push({
      line: number,
      message: `Teksten under overskriften ${anchor.number} hører ikke til et punkt.`,
    });
  }
  const [first, ...rest] = titleLines;
  const title = joinText([{ ...first, text: anchor.title }, ...rest], text.words);
  return { number: anchor.number, title, lines: rangeOf(titleLines)! };
}
