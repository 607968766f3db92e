import type { ExpectedRevision } from '../port';

/** What an append should come to: the revision of its last event, or the revision found in its way. */
export type Outcome = { readonly revision: number } | { readonly actual: number };

/** The log in its plainest form, written apart from the adapters so that they can be compared with it. */
export class Oracle {
  readonly log: { readonly stream: string; readonly id: string }[] = [];

  stream(name: string): string[] {
    return this.log.filter((entry) => entry.stream === name).map((entry) => entry.id);
  }

  append(name: string, expected: ExpectedRevision, ids: readonly string[]): Outcome {
    const there = this.stream(name);
    const repeated = this.repeated(there, expected, ids);
    if (repeated !== -1) return { revision: repeated + ids.length - 1 };
    const allowed = { any: true, 'stream-exists': there.length > 0, 'no-stream': there.length === 0 };
    const met = typeof expected === 'number' ? there.length === expected + 1 : allowed[expected];
    if (!met) return { actual: there.length - 1 };
    this.log.push(...ids.map((id) => ({ stream: name, id })));
    return { revision: there.length + ids.length - 1 };
  }

  /** Where the same ids stand already, or -1. */
  private repeated(there: readonly string[], expected: ExpectedRevision, ids: readonly string[]): number {
    const standsAt = (start: number): boolean => start >= 0 && ids.every((id, place) => there[start + place] === id);
    if (expected === 'no-stream') return standsAt(0) ? 0 : -1;
    if (typeof expected === 'number') return standsAt(expected + 1) ? expected + 1 : -1;
    const newest = there.lastIndexOf(ids[0]);
    return standsAt(newest) ? newest : -1;
  }
}
