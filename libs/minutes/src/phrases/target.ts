import type { PhraseRule } from './rule';

/** Words that point at the body's next meeting without a date. */
export const NEXT_MEETING_WORDS: PhraseRule<'next-meeting'> = {
  id: 'target-next-meeting',
  kind: 'next-meeting',
  meaning: 'Det næste møde i samme organ',
  stems: ['møde', 'næste gang'],
  pattern:
    '\\b(?:næste|næstkommende|kommende|førstkommende|efterfølgende) (?:ordinære )?(?:KKR |\\p{L}+-|udvalgs|bestyrelses|byråds|råds|regionsråds)?møde\\b(?! i (?!{organ}))|\\bnæste gang\\b',
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
