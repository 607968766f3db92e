import type { PhraseRule } from './rule';

/** Words that point at the body's next meeting without a date. */
export const NEXT_MEETING_WORDS: PhraseRule<'next-meeting'> = {
  id: 'target-next-meeting',
  kind: 'next-meeting',
  meaning: 'Det næste møde i samme organ',
  stems: ['møde'],
  pattern: '\\b(?:næste|kommende|førstkommende) (?:ordinære )?(?:\\p{L}+-)?møde\\b(?! i (?!{organ}))',
  gives: 'next-meeting',
  example: 'Sagen kommer igen på næste møde i KKR Fjordlandet.',
  counterExample: 'Sagen drøftes på næste møde i Havnerådet.',
};

/** A condition on which something comes back. */
export const CONDITION: PhraseRule<'condition'> = {
  id: 'target-condition',
  kind: 'condition',
  meaning: 'Noget skal ske, før sagen kommer igen',
  stems: ['når', 'hvis', 'såfremt', 'forudsat', 'forudsætning', 'betinget'],
  pattern: '(?<![\\p{L}\\p{N}]){betingelse}',
  gives: 'condition',
  example: 'Sagen forelægges igen, når tilskuddet er bevilget.',
  counterExample: 'Sagen forelægges igen i maj.',
};
