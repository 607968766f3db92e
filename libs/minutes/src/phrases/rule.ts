/**
 * A phrase rule: one way in which minutes say something. All rules together are the table in `phrases.ts`, written so that
 * a caseworker can review it: what the words mean, a sentence that says so, and a like sentence that does not.
 */
export interface PhraseRule<Meaning = unknown> {
  /** Stable: it is recorded with what the rule found. */
  readonly id: string;
  readonly kind:
    | 'outcome'
    | 'point'
    | 'motion'
    | 'postponement'
    | 'circumstance'
    | 'return'
    | 'deadline'
    | 'vote'
    | 'remark'
    | 'earlier'
    | 'next-meeting'
    | 'minutes-of'
    | 'condition'
    | 'procedure';
  /** In Danish: what a sentence of this kind tells. */
  readonly meaning: string;
  /** Small letters; a text without any of them is not looked at further, which keeps reading quick. */
  readonly stems: readonly string[];
  /**
   * A regular expression (case ignored, `\b` knowing Danish letters) with the placeholders of `placeholders.ts`, such as
   * `{organ}` for the body whose minutes these are.
   */
  readonly pattern: string;
  readonly gives: Meaning;
  /** Invented sentences, of the body and at the date in `rule-table.spec.ts`. */
  readonly example: string;
  readonly counterExample: string;
}
