import type { AnnulEntry } from '@sagsgang/domain/annulment';
import type { RecordMembership } from '@sagsgang/domain/body/membership';
import type { RegisterBody } from '@sagsgang/domain/body/registration';
import type { CommandResult } from '../result';

/** The simplest kind of stream: a body with its members. */
export const BODY = 'body-kkr';

export const registerBody = (name = 'KKR Eksempel'): RegisterBody => ({ type: 'RegisterBody', data: { name } });

/** The membership of a person, from the start of a term on. */
export const recordMember = (name: string, to: string | null = null): RecordMembership => ({
  type: 'RecordMembership',
  data: { name, from: '2022-01-01', to },
});

export const annul = (eventId: string): AnnulEntry => ({
  type: 'AnnulEntry',
  data: { eventId, reason: 'Tastefejl' },
});

/** The id of the first event that a command recorded. */
export function firstEvent(result: CommandResult): string {
  const event = result.kind === 'recorded' || result.kind === 'repeated' ? result.events[0] : undefined;
  if (event === undefined) throw new Error(`nothing was recorded: ${JSON.stringify(result)}`);
  return event.id;
}
