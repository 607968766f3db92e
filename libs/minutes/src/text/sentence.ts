import { lineAt, type Paragraph } from './paragraph';

/** One sentence of a paragraph, with the line on which it begins. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  /** True where it stands in an entry of a list. */
  readonly inList: boolean;
  readonly paragraph: Paragraph;
  /** Where it begins in the paragraph's text. */
  readonly offset: number;
}

/** The line on which something in the sentence stands, by its index in the sentence's text. */
export function lineWithin({ paragraph, offset }: Sentence, index: number): number {
  return lineAt(paragraph, offset + index);
}

/** No sentence of minutes is longer; what is, is cut, so that the phrase rules stay quick on any text. */
const MAX_LENGTH = 800;

/** A full stop, question or exclamation mark before a blank and what may begin a sentence. */
const END = /[.?!]["”’)]? (?=["”’(–-]? ?[\p{Lu}\d])/gu;

/** What has no letter says nothing that a rule could know. */
const LETTER = /\p{L}/u;

/** Abbreviations that never end a sentence. "mv.", "kr." and the like may. */
const ABBREVIATIONS = new Set(
  (
    'bl.a. f.eks. ca. jf. nr. vedr. dvs. pkt. kl. inkl. ekskl. p.t. pt. d. evt. suppl. tlf. stk. kap. if. ift. hhv. ' +
    'fx. incl. max. min. gl. sml. skt. pr. fhv. afd. adm. dir. resp. t.o.m.'
  ).split(' '),
);

/** Splits a paragraph into its sentences. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  let from = paragraph.mark?.length ?? 0;
  const take = (to: number) => {
    for (const [start, end] of pieces(paragraph.text, from, to)) {
      const whole = paragraph.text.slice(start, end).trimEnd();
      const text = whole.trimStart();
      const offset = start + whole.length - text.length;
      if (!LETTER.test(text)) continue;
      sentences.push({ text, line: lineAt(paragraph, offset), inList: paragraph.mark !== null, paragraph, offset });
    }
    from = to;
  };
  for (const match of paragraph.text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match.index >= from && endsSentence(paragraph.text, match.index)) take(end);
  }
  take(paragraph.text.length);
  return sentences;
}

/** What follows the letter of a party rather than a person's initial. */
const AFTER_A_PARTY = /^ (?:for|imod|hverken|undlod|blanke|indstillingen|forslaget|sagen)\b/i;

/** False where the mark at `index` belongs to an abbreviation or to a number such as a day or a paragraph's. */
function endsSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 24), index + 1);
  const word = before.slice(before.lastIndexOf(' ') + 1).replace(/^[("”’]/, '');
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (/^\p{Lu}\.$/u.test(word)) return AFTER_A_PARTY.test(text.slice(index + 1, index + 20));
  if (!/^\d{1,2}\.$/.test(word)) return true;
  const beforeNumber = before.slice(0, before.lastIndexOf(' '));
  return !/(?:^|\s)(?:den|d\.|nr\.|pkt\.|punkt|ad|kl\.|§|kap\.)$/i.test(beforeNumber);
}

/** Cuts what is longer than a sentence may be, at blanks where there are any. */
function* pieces(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  while (to - start > MAX_LENGTH) {
    const blank = text.slice(start, start + MAX_LENGTH).lastIndexOf(' ');
    const end = start + (blank > 0 ? blank : MAX_LENGTH);
    yield [start, end];
    start = end;
  }
  yield [start, to];
}
