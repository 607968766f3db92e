import fc from 'fast-check';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { OUTCOMES, PRECISIONS, type Target } from '@sagsgang/domain/vocabulary';

/** Few of each, so that events meet each other. */
export const CASE_IDS = ['havn', 'bro', 'sti'] as const;
export const MEETING_IDS = ['marts', 'maj', 'juni'] as const;
export const BODY_IDS = ['raad'] as const;
export const DATES = ['2025-03-14', '2025-05-16', '2025-06-20'] as const;
export const NUMBERS = ['2.1', '2.9', '2.10'] as const;

/** Any of these. */
export const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** The value, or nothing. */
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

export const bodyId = one(BODY_IDS);
export const meetingId = one(MEETING_IDS);
export const caseId = one(CASE_IDS);
export const date = one(DATES);
export const number = one(NUMBERS);
export const text = one(['Ærø og Øresund', 'Havnen åbner', 'En bro "i to spor"']);
export const returnId = one(['r1', 'r2', 'r3']);
export const deadlineId = one(['d1', 'd2']);
export const precision = one(PRECISIONS);
export const outcomes = fc.uniqueArray(one(OUTCOMES), { minLength: 1, maxLength: 2 });
export const list = fc.constant([]);

export const target: fc.Arbitrary<Target> = fc.record({
  bodyId,
  meetingId: orNull(meetingId),
  date: orNull(date),
  precision: orNull(precision),
  condition: orNull(text),
  awaiting: orNull(fc.record({ from: text, what: text, askedOn: orNull(date) })),
  reviewOn: orNull(date),
});

/** An item of a case at a meeting. */
export const item = (id: string, n = 1) => ({ itemId: `${id}/${n}`, meetingId: id, bodyId: BODY_IDS[0] });

/** The item of a case at any meeting, with more fields. */
export const atItem = <T>(fields: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(meetingId, one([1, 2]), fc.record(fields)).map(([id, n, rest]) => ({ ...item(id, n), ...rest }));

/** The data of each of these events. */
export type ByType<E extends DomainEvent> = {
  readonly [T in E['type']]: fc.Arbitrary<Extract<E, { readonly type: T }>['data']>;
};
