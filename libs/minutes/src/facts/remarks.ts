import { REMARKS } from '../phrases/remark';
import type { Paragraph } from '../text/paragraph';
import { sentencesOf } from '../text/sentence';
import type { FactContext } from './context';

/** What was remarked beside the decision: the entries of lists that are introduced so, and single sentences. */
export function findRemarks(decision: readonly Paragraph[], { book }: FactContext): string[] {
  const remarks: string[] = [];
  let inRemarks = false;
  for (const paragraph of decision) {
    if (paragraph.mark !== null) {
      if (inRemarks) remarks.push(paragraph.text.slice(paragraph.mark.length).trim());
      continue;
    }
    inRemarks = false;
    for (const { text } of sentencesOf(paragraph)) {
      const rule = book.first(REMARKS, text)?.rule;
      if (rule?.gives === 'remark') remarks.push(text);
      inRemarks = rule?.gives === 'introduction';
    }
  }
  return remarks;
}
