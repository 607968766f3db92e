import type { Outcome } from '../minutes-document';
import type { PhraseRule } from './rule';

/** Decisions that take note of something, or give input without adopting anything. */
export const CONSIDERATIONS: readonly PhraseRule<Outcome>[] = [
  {
    id: 'noted-by-body',
    kind: 'outcome',
    meaning: 'Organet tog sagen til efterretning',
    stems: ['til efterretning', 'til orientering'],
    pattern:
      '{organ}{led}\\b(?:tog|tager|besluttede at tage)\\b(?! ikke\\b){led}\\btil (?:efterretning|orientering)\\b',
    gives: 'noted',
    example: 'KKR Fjordlandet drøftede status og tog den til efterretning.',
    counterExample: 'Havnerådet tog sagen til efterretning.',
  },
  {
    id: 'noted-passive',
    kind: 'outcome',
    meaning: 'Sagen blev taget til efterretning',
    stems: ['til efterretning', 'til orientering'],
    pattern:
      '^(?:[\\p{L}\\d]+ ){0,5}?(?:(?:blev|er|blev herefter) )?{måde}(?:taget|toges) til (?:efterretning|orientering)\\b(?! af\\b)|^til (?:efterretning|orientering)\\b',
    gives: 'noted',
    example: 'Orienteringen blev taget til efterretning.',
    counterExample: 'Orienteringen blev taget til efterretning af Havnerådet i januar.',
  },
  {
    id: 'discussed-by-body',
    kind: 'outcome',
    meaning: 'Organet drøftede sagen',
    stems: ['drøft', 'behandlede'],
    pattern: '{organ}{led}\\b(?:drøftede|drøfter|behandlede)\\b(?! ikke\\b)',
    gives: 'discussed',
    example: 'KKR Fjordlandet drøftede rammerne for næste års budget.',
    counterExample: 'Havnerådet drøftede rammerne i januar.',
  },
  {
    id: 'discussed-inverted',
    kind: 'outcome',
    meaning: 'Organet drøftede sagen, med omvendt ordstilling',
    stems: ['drøftede'],
    pattern: '^(?:\\p{L}+ ){1,6}?drøftede {organ}',
    gives: 'discussed',
    example: 'Efter oplægget drøftede KKR Fjordlandet sagen.',
    counterExample: 'Efter oplægget drøftede Øernes Råd og KKR Fjordlandets sekretariat sagen.',
  },
  {
    id: 'discussed-passive',
    kind: 'outcome',
    meaning: 'Sagen blev drøftet',
    stems: ['drøft'],
    pattern:
      '^(?:sagen|punktet|emnet|oplægget|temaet) (?:(?:blev|er) )?{måde}(?:drøftet|behandlet|drøftedes)\\b(?! i\\b)|^drøftet(?:[.,]|$)|^drøftedes\\b',
    gives: 'discussed',
    example: 'Sagen blev drøftet.',
    counterExample: 'Sagen blev drøftet i Havnerådet forud for mødet.',
  },
  {
    id: 'discussed-input',
    kind: 'outcome',
    meaning: 'Organet gav input uden at vedtage noget',
    stems: ['pegede på', 'input', 'tilkendegav', 'kom med bemærkninger'],
    pattern:
      '{organ}{led}\\b(?:pegede på|tilkendegav|kom med (?:følgende )?(?:input|bemærkninger)|gav (?:følgende )?input)\\b',
    gives: 'discussed',
    example: 'KKR Fjordlandet pegede på disse hensyn til den videre proces:',
    counterExample: 'Sekretariatet samlede input fra kommunerne.',
  },
  {
    id: 'discussed-in-list',
    kind: 'outcome',
    meaning: 'Der indledes en liste over det, der kom frem i drøftelsen',
    stems: ['drøftelse'],
    pattern: '^følgende blev (?:fremhævet|bemærket|nævnt|anført) i (?:\\p{L}+ og )?drøftelsen?(?:r|rne)?\\b',
    gives: 'discussed',
    example: 'Følgende blev nævnt i drøftelsen:',
    counterExample: 'Følgende blev bemærket om økonomien forud for drøftelsen:',
  },
];
