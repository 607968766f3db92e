import { leadInTurn, type LeadershipOptions } from '@sagsgang/event-store/postgres/leadership';

/** The lock's name in the database; all projectors of an installation stand for it. */
const OFFICE = 'sagsgang projector';

/** Leads the projectors of an installation whenever it is this one's turn, until the signal aborts. */
export function leadProjectors(database: string, options: Omit<LeadershipOptions, 'url' | 'name'>): Promise<void> {
  return leadInTurn({ ...options, url: database, name: OFFICE });
}
