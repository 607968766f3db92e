import { streamOf, type Category } from '@sagsgang/kernel/stream';
import { bodyFact, type BodyState } from '@sagsgang/domain/body/body';
import { caseFact, type CaseState } from '@sagsgang/domain/case/case';
import type { BodyFact, CaseFact, Entry, Facts, MeetingFact, References } from '@sagsgang/domain/facts';
import { meetingFact, type MeetingState } from '@sagsgang/domain/meeting/meeting';
import { annulledIds } from '@sagsgang/kernel/fold';
import type { Recorded } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { LoadedStreams } from './loaded';

/** What a decision may depend on in other streams, and the revisions at which it was seen. */
export interface Seen {
  readonly facts: Pick<Facts, 'meetings' | 'cases' | 'bodies'>;
  readonly seen: Readonly<Record<string, number>>;
}

/**
 * Reads the streams that a command speaks of, each as it is in the log now.
 * @param day for which the command counts
 */
export async function look(streams: LoadedStreams, references: References, day: PlainDate): Promise<Seen> {
  const seen: Record<string, number> = {};
  const read = async (category: Category, id: string): Promise<unknown> => {
    const stream = streamOf(category, id);
    const loaded = await streams.current(stream);
    if (loaded.revision === -1) return undefined;
    seen[stream] = loaded.revision;
    return loaded.state;
  };
  const meetings = new Map<string, MeetingFact>();
  for (const id of references.meetings) {
    const state = (await read('meeting', id)) as MeetingState | undefined;
    const fact = state === undefined ? undefined : meetingFact(id, state);
    if (fact !== undefined) meetings.set(id, fact);
  }
  const cases = new Map<string, CaseFact>();
  for (const id of references.cases) {
    const state = (await read('case', id)) as CaseState | undefined;
    const fact = state === undefined ? undefined : caseFact(id, state);
    if (fact !== undefined) cases.set(id, fact);
  }
  const bodies = new Map<string, BodyFact>();
  for (const id of references.bodies) {
    const state = (await read('body', id)) as BodyState | undefined;
    const fact = state === undefined ? undefined : bodyFact(id, state, day);
    if (fact !== undefined) bodies.set(id, fact);
  }
  return { facts: { meetings, cases, bodies }, seen };
}

/** A stream's own events as AnnulEntry needs them. */
export function entriesOf(events: readonly Recorded[]): readonly Entry[] {
  const annulled = annulledIds(events);
  return events.map(({ id, type, metadata }) => ({
    eventId: id,
    type,
    commandId: metadata.commandId,
    causationId: metadata.causationId,
    annulled: annulled.has(id),
  }));
}
