/** What a command is called where it is used, and where its rule comes from; `docs/domain.md` is made of them. */
export interface Term {
  /** The Danish term of the field, as a caseworker says it. */
  readonly danish: string;
  /**
   * The source of the rule: a paragraph of law (KSL, FVL), a line of the real minutes, a section of the design, or
   * `practice` where bodies do it so without a written rule.
   */
  readonly source: string;
}

/** The terms of an aggregate's commands; it does not compile while one is missing. */
export type Glossary<Type extends string> = { readonly [T in Type]: Term };
