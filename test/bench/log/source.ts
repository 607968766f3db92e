import { comparePositions } from '@sagsgang/kernel/position';
import type { Recorded } from '@sagsgang/kernel/event';
import { importMinutes } from '@sagsgang/wiring/import-minutes';
import { DOCUMENTS, requestOf } from '../documents/documents';
import { withInstallation } from '../opening';

/** What importing one document left in the log, the policies' answers included. */
export type Chapter = readonly Recorded[];

/** Imports all documents, each as a user would, and gives the log's events chapter by chapter. */
export function importedChapters(): Promise<readonly Chapter[]> {
  return withInstallation(undefined, async (installation) => {
    const ends: string[] = [];
    for (const file of DOCUMENTS) {
      await importMinutes(installation, requestOf(file));
      await installation.bringToHead();
      ends.push(await installation.store.head());
    }
    const events: Recorded[] = [];
    // Copied whole, since texts are decrypted where they are read, and the keys go with the installation.
    for await (const page of installation.store.readAll()) events.push(...page.map(decrypted));
    return ends.map((end, index) => events.filter((event) => liesIn(event, ends[index - 1] ?? '0', end)));
  });
}

const decrypted = (event: Recorded): Recorded => JSON.parse(JSON.stringify(event)) as Recorded;

function liesIn({ position }: Recorded, after: string, end: string): boolean {
  return comparePositions(position, after) > 0 && comparePositions(position, end) <= 0;
}

/** How many of a thousand events are of each type, the most frequent first. */
export function mixOf(chapters: readonly Chapter[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const events = chapters.flat();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return Object.fromEntries(sorted.map(([type, count]) => [type, Math.round((count * 1_000) / events.length)]));
}
