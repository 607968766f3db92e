import fc from 'fast-check';
import type { ProtocolEvent } from '@sagsgang/domain/meeting/protocol';
import { PUBLISHED, type PublicationEvent } from '@sagsgang/domain/meeting/publication';

type Event = ProtocolEvent | PublicationEvent;
type Events = { readonly [T in Event['type']]: fc.Arbitrary<Extract<Event, { readonly type: T }>['data']> };

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const bodyId = fc.constant('raad');
const date = one(['2025-03-14', '2025-05-16', '2025-06-20']);
const text = one(['Ærø og Øresund', 'Havnen åbner', 'En bro "i to spor"']);
const number = orNull(one(['2.1', '2.9']));
const sha256 = one(['aa', 'bb']);
const publication = { bodyId, sha256, redactedSha256: orNull(sha256), checkedBy: text, on: date };

/** What may happen to minutes and their publication, whether a decider would have let it pass or not. */
export const PROTOCOL_EVENTS: Events = {
  MinutesSent: fc.record({ bodyId, sentOn: date, sha256: orNull(sha256), remarksBy: orNull(date) }),
  MinutesRemarked: fc.record({ bodyId, by: text, text, number, on: date, late: fc.boolean() }),
  MinutesSigned: fc.record({ bodyId, name: one(['Ane', 'Bo']), reservation: orNull(text), on: date }),
  MinutesCorrected: fc.record({ bodyId, text, number, decidedBy: text, on: date, sha256: orNull(sha256) }),
  AgendaPublished: fc.record(publication),
  MinutesPublished: fc.record(publication),
  PublicationWithdrawn: fc.record({ bodyId, what: one(PUBLISHED), reason: text, on: date }),
};
