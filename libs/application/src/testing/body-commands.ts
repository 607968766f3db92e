import type { AnnulEntry } from '@sagsgang/domain/annulment';
import type { RecordMembership } from '@sagsgang/domain/body/membership';
import type { RegisterBody } from '@sagsgang/domain/body/registration';

/** The simplest kind of stream: a body with its members. */
export const BODY = 'body-kkr';

export const registerBody = (name = 'KKR Eksempel'): RegisterBody => ({ type: 'RegisterBody', data: { name } });

/** The membership of a person, from the start of a term on. */
export const recordMember = (name: string, to: string | null = null): RecordMembership => ({
  type: 'RecordMembership',
  data: { name, from: '2022-01-01', to },
});

export const annul = (eventId: string | undefined): AnnulEntry => ({
  type: 'AnnulEntry',
  data: { eventId: eventId ?? 'none', reason: 'Tastefejl' },
});
