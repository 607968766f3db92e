import type { Paragraph } from '../text/paragraph';
import { sentencesOf, type Sentence } from '../text/sentence';
import type { FactContext } from './context';

/** A sentence of a decision as the phrase rules read it. */
export interface DecisionSentence extends Sentence {
  /** The sentence in full: an entry of a list with the words that lead into the list. `text` is the quote. */
  readonly full: string;
  /** The number of the entry, where the decision is given point by point; else null. */
  readonly point: number | null;
}

const DECIDES = /\b(?:besluttede|besluttedes|besluttet|vedtog)\b[^.]{0,80}$/i;

/**
 * The sentences that can decide. Running text does. An entry of a list does where the words before the list decide, or
 * where entries are numbered and short ("1. Godkendt"); other lists tell what was said.
 */
export function decisionSentences(paragraphs: readonly Paragraph[], context: FactContext): DecisionSentence[] {
  const sentences: DecisionSentence[] = [];
  let lead: string | null = null;
  for (const paragraph of paragraphs) {
    const own = sentencesOf(paragraph);
    if (paragraph.mark === null) {
      for (const sentence of own) sentences.push({ ...sentence, full: sentence.text, point: null });
      lead = leadIn(own.at(-1)?.text ?? '', context);
      continue;
    }
    const first = own[0];
    if (first === undefined) continue;
    const point = paragraph.mark.kind === 'dash' ? null : paragraph.mark.ordinal;
    if (lead !== null) sentences.push({ ...first, full: `${lead} ${first.text}`, point });
    else if (point !== null && paragraph.text.length < 80) sentences.push({ ...first, full: first.text, point });
  }
  return sentences;
}

/** The words that every entry of the list below completes; null where they do not decide. */
function leadIn(sentence: string, context: FactContext): string | null {
  const words = sentence.replace(/ ?:$/, '').trim();
  if (words.endsWith('.') || words.length > 120) return null;
  return DECIDES.test(words) || words === context.body ? words : null;
}
