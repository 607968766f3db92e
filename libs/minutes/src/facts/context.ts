import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { SectionName } from '../minutes-document';
import type { PhraseBook } from '../phrases/phrase-book';
import type { Paragraph } from '../text/paragraph';
import { sentencesOf, type Sentence } from '../text/sentence';

/** What is known of the meeting when an item's sentences are read. */
export interface FactContext {
  readonly book: PhraseBook;
  readonly body: string | null;
  readonly meetingDate: PlainDate | null;
  readonly nextMeeting: PlainDate | null;
}

/** One sentence of an item with the section it stands in. */
export interface Statement extends Sentence {
  readonly section: SectionName | 'preamble';
}

/** An item's text in paragraphs, section by section; null where a section is absent. */
export type ItemText = Readonly<Record<SectionName, readonly Paragraph[] | null>> & {
  readonly preamble: readonly Paragraph[];
};

const SECTIONS = ['preamble', 'background', 'recommendation', 'presentation', 'decision'] as const;

/** All sentences of an item in reading order. */
export function statementsOf(text: ItemText): Statement[] {
  return SECTIONS.flatMap((section) => statementsIn(text[section] ?? [], section));
}

/** The sentences of some paragraphs, marked with the section they stand in. */
export function statementsIn(paragraphs: readonly Paragraph[], section: Statement['section']): Statement[] {
  return paragraphs.flatMap((paragraph) => sentencesOf(paragraph).map((sentence) => ({ ...sentence, section })));
}
