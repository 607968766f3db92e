import { HttpException } from '@nestjs/common';
import { OutcomeUnknown, StoreUnavailable, UnreadableEvent } from '@sagsgang/event-store/errors';
import { PublicViewAway } from '@sagsgang/read-models/closed/public-view';
import { UnknownMoment } from '@sagsgang/read-models/log/query';
import { RebuildNeeded } from '@sagsgang/read-models/store';
import { UnknownNextMeeting } from '@sagsgang/read-models/returns/next-list';
import { UnknownMeeting } from '@sagsgang/read-models/returns/scope';
import { unreadableEvent } from '@sagsgang/wiring/unreadable';
import { invalid, noNextMeeting, RequestFault, unknown, type Fault } from './problem';

/** The one place where errors become HTTP statuses. What is not known here is our own mistake, and tells nothing. */
export function faultOf(error: unknown): Fault {
  if (error instanceof RequestFault) return error.fault;
  if (error instanceof UnknownMeeting) return unknown('meeting', error.meetingId).fault;
  if (error instanceof UnknownNextMeeting) return noNextMeeting(error.meetingId).fault;
  if (error instanceof UnknownMoment) return invalid([{ field: 'asOf', message: MOMENT }]).fault;
  if (error instanceof UnreadableEvent) return { ...UNREADABLE, detail: unreadableEvent(error) };
  if (error instanceof PublicViewAway) return { ...PUBLIC_VIEW_AWAY, detail: error.message };
  if (isStoreAway(error)) return STORE_AWAY;
  const status = clientErrorStatus(error);
  return status === null ? OWN_MISTAKE : (CLIENT_ERRORS[status] ?? { ...BAD_REQUEST, status });
}

const MOMENT = 'skal være nummeret på en hændelse, der findes, eller et tidspunkt som 2024-02-09T12:00:00Z';

const RETRY_AFTER_SECONDS = 5;

const STORE_AWAY: Fault = {
  code: 'store-away',
  status: 503,
  title: 'Lageret svarer ikke',
  detail: 'Sagsgang kan ikke nå sine data lige nu. Prøv igen om lidt; bliver det ved, står grunden i serverens log.',
  retryAfter: RETRY_AFTER_SECONDS,
};

const PUBLIC_VIEW_AWAY = { code: 'public-view-away', status: 503, title: 'Den offentlige visning svarer ikke' };

const UNREADABLE = { code: 'unreadable-event', status: 500, title: 'Loggen kan ikke læses' };

const OWN_MISTAKE: Fault = {
  code: 'internal',
  status: 500,
  title: 'Fejl i Sagsgang',
  detail: 'Der skete en fejl i Sagsgang. Oplys forespørgslens id, så kan grunden findes i serverens log.',
};

const BAD_REQUEST: Fault = {
  code: 'bad-request',
  status: 400,
  title: 'Ugyldig forespørgsel',
  detail: 'Forespørgslen kan ikke læses: adressen eller indholdet er ikke skrevet rigtigt.',
};

const CLIENT_ERRORS: Readonly<Record<number, Fault>> = {
  400: BAD_REQUEST,
  404: {
    code: 'unknown-address',
    status: 404,
    title: 'Ukendt adresse',
    detail: 'Den adresse findes ikke med den metode. Alle adresser står på /api/docs.',
  },
  413: {
    code: 'too-large',
    status: 413,
    title: 'For stort indhold',
    detail: 'Forespørgslens indhold er større, end serveren tager imod.',
  },
};

/** SQLite's own errors come from the read models, which are asked without the event store's port. */
function isStoreAway(error: unknown): boolean {
  if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown || error instanceof RebuildNeeded)
    return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

/** Nest's own errors, and those of Express's readers of bodies and addresses; null for all others. */
function clientErrorStatus(error: unknown): number | null {
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  return status !== null && status >= 400 && status < 500 ? status : null;
}

function statusIn(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null;
}
