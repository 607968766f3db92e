import type { OutlineItem } from '../layouts/layout';
import type { BodyLine } from '../lines/body-line';
import { joinText, paragraphsOf, type Paragraph, type TextContext } from '../text/paragraph';
import { statementsOf, type ItemText, type Statement } from './context';

/** An item whose lines are joined to text, before its sentences are read for facts. */
export interface JoinedItem {
  readonly outline: OutlineItem;
  readonly title: string;
  readonly text: ItemText;
  readonly statements: readonly Statement[];
}

/** Joins the lines of an item, section by section. */
export function joinItem(outline: OutlineItem, context: TextContext): JoinedItem {
  const join = (lines: readonly BodyLine[] | null) => (lines === null ? null : paragraphsOf(lines, context));
  const text: ItemText = {
    preamble: paragraphsOf(outline.preamble, context),
    background: join(outline.sections.background),
    recommendation: join(outline.sections.recommendation),
    presentation: join(outline.sections.presentation),
    decision: join(outline.sections.decision),
  };
  return { outline, title: joinText(outline.title, context.words), text, statements: statementsOf(text) };
}

/** The text of a section, one paragraph or entry of a list a line; null where the section is absent. */
export function textOf(paragraphs: readonly Paragraph[] | null): string | null {
  if (paragraphs === null) return null;
  return paragraphs
    .map((paragraph) => paragraph.text)
    .filter((text) => text !== '')
    .join('\n');
}
