import { findCases } from '@sagsgang/read-models/case-overview/query';
import type { Reading } from '@sagsgang/read-models/reading';
import { VerbFailed } from './failure';

/** A case that was looked for: the one, or the several that fit. */
export type Found<T> =
  | { readonly kind: 'one'; readonly found: T }
  | { readonly kind: 'several'; readonly hits: Awaited<ReturnType<typeof findCases>> };

/** Finds a case by id or words, a hit in the title before one in the text, and looks it up. @throws VerbFailed */
export async function findCase<T>(
  reading: Reading,
  words: string,
  look: (id: string) => Promise<T | null>,
): Promise<Found<T>> {
  const hits = await findCases(reading, words);
  const [first] = hits;
  if (first === undefined) {
    throw new VerbFailed(`Ingen sag passer på »${words}«. Se alle med: sagsgang case list`);
  }
  if (hits.length > 1) return { kind: 'several', hits };
  const found = await look(first.id);
  if (found === null) throw new VerbFailed(`Sagen ${first.id} findes ikke.`);
  return { kind: 'one', found };
}

/** The cases that fit, with their ids to choose from. */
export function tellHits(words: string, hits: readonly { readonly id: string; readonly title: string }[]): string[] {
  return [`${hits.length} sager passer på »${words}«; vælg en:`, ...hits.map(({ id, title }) => `  ${id}  ${title}`)];
}
