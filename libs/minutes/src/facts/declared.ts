import type { DeclaredReturn } from '../minutes-document';
import { lineAt, type Paragraph } from '../text/paragraph';
import type { ItemText } from './context';

const IN_PARENTHESES =
  /\(((?:hvis|når|såfremt|forudsat|under forudsætning|betinget|med forbehold|afhængig|afventer)[^()]{0,200})\)/i;
const AFTER_COMMA = /, ((?:hvis|når|såfremt|forudsat,? at|under forudsætning af) .{3,200}?)\.?$/i;

/** The entries of the list of cases for the next meeting. A parenthesis or clause that sets a condition is split off. */
export function readDeclared(text: ItemText): DeclaredReturn[] {
  const lists = [text.presentation, text.decision, text.preamble].map((part) => part?.filter(isEntry) ?? []);
  const entries = lists.find((list) => list.length > 0) ?? [];
  return entries.map(readEntry);
}

function isEntry(paragraph: Paragraph): boolean {
  return paragraph.mark !== null;
}

function readEntry(paragraph: Paragraph): DeclaredReturn {
  const quote = paragraph.text.slice(paragraph.mark!.length).trim();
  const condition = IN_PARENTHESES.exec(quote) ?? AFTER_COMMA.exec(quote);
  const title = (condition === null ? quote : quote.replace(condition[0], ' ')).replace(/\s+/g, ' ').trim();
  return {
    title: title.replace(/[.,;]$/, '').trim(),
    condition: condition?.[1]?.trim() ?? null,
    quote,
    line: lineAt(paragraph, 0),
  };
}
