import { compilePattern } from './placeholders';
import type { PhraseRule } from './rule';

/** The phrase rules made ready for the minutes of one body. */
export interface PhraseBook {
  /** The first rule of `rules` that the text says, with what its pattern caught; null for none. */
  first<Meaning>(rules: readonly PhraseRule<Meaning>[], text: string): PhraseMatch<Meaning> | null;
  /** Every rule of `rules` that the text says. */
  all<Meaning>(rules: readonly PhraseRule<Meaning>[], text: string): PhraseMatch<Meaning>[];
}

export interface PhraseMatch<Meaning> {
  readonly rule: PhraseRule<Meaning>;
  readonly index: number;
  /** Where the match ends. */
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Makes the rules ready for one body; a pattern is compiled when a text first holds one of its stems. */
export function phraseBook(body: string | null): PhraseBook {
  const compiled = new Map<string, RegExp>();
  const lowered = { text: '', lower: '' };
  const lower = (text: string) => {
    if (lowered.text !== text) Object.assign(lowered, { text, lower: text.toLowerCase() });
    return lowered.lower;
  };
  const match = <Meaning>(rule: PhraseRule<Meaning>, text: string): PhraseMatch<Meaning> | null => {
    if (!rule.stems.some((stem) => lower(text).includes(stem))) return null;
    let pattern = compiled.get(rule.id);
    if (pattern === undefined) compiled.set(rule.id, (pattern = compilePattern(rule.pattern, body)));
    const found = pattern.exec(text);
    if (found === null) return null;
    return { rule, index: found.index, end: found.index + found[0].length, groups: found.groups ?? {} };
  };
  return {
    first: (rules, text) => {
      for (const rule of rules) {
        const found = match(rule, text);
        if (found !== null) return found;
      }
      return null;
    },
    all: (rules, text) => rules.flatMap((rule) => match(rule, text) ?? []),
  };
}
