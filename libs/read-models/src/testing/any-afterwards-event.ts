import fc from 'fast-check';
import { CHANNELS, type CommunicationEvent } from '@sagsgang/domain/case/communication';
import type { CorrectionEvent } from '@sagsgang/domain/case/correction';
import { COMPLETIONS, DELAY_REASONS, type FollowUpEvent } from '@sagsgang/domain/case/follow-up';
import { RECURRENCES } from '@sagsgang/domain/case/recurrence';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';

type AfterwardsEvent = CorrectionEvent | CommunicationEvent | FollowUpEvent;
type Events = {
  readonly [T in AfterwardsEvent['type']]: fc.Arbitrary<Extract<AfterwardsEvent, { readonly type: T }>['data']>;
};

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const meetingId = one(['marts', 'maj', 'juni']);
const item = meetingId.map((id) => ({ itemId: `${id}/1`, meetingId: id, bodyId: 'raad' }));
const date = one(['2025-03-14', '2025-05-16', '2025-06-20']);
const text = one(['Ærø og Øresund', 'Havnen åbner', 'En bro "i to spor"']);
const precision = one(PRECISIONS);
const followUpId = one(['o1', 'o2']);
const wording = one([0, 1, 2]);

/** What may come after a decision, whether a decider would have let it pass or not. */
export const AFTERWARDS_EVENTS: Events = {
  DecisionCorrected: fc
    .tuple(item, fc.record({ wording, text, decidedBy: text, basis: text, on: date }))
    .map(([of, said]) => ({ ...of, ...said })),
  DecisionCommunicated: fc
    .tuple(
      item,
      fc.record({
        wording,
        recipients: fc.array(text, { minLength: 1, maxLength: 2 }),
        channel: one(CHANNELS),
        on: date,
        appeal: orNull(fc.record({ authority: text, deadline: orNull(date), how: orNull(text) })),
      }),
    )
    .map(([of, said]) => ({ ...of, ...said })),
  FollowUpAssigned: fc.record({
    followUpId,
    meetingId: orNull(meetingId),
    itemId: fc.constant(null),
    bodyId: fc.constant('raad'),
    task: text,
    responsible: orNull(one(['hast', 'Bo'])),
    department: orNull(one(['Havn', 'Vej'])),
    date: orNull(date),
    precision: orNull(precision),
    recurrence: orNull(one(RECURRENCES)),
    continues: orNull(followUpId),
  }),
  FollowUpReported: fc.record({
    followUpId,
    meetingId: orNull(meetingId),
    text: orNull(text),
    on: date,
    delay: orNull(fc.record({ reason: one(DELAY_REASONS), text: orNull(text), from: orNull(date), date, precision })),
  }),
  FollowUpCompleted: fc.record({
    followUpId,
    meetingId: orNull(meetingId),
    on: date,
    how: one(COMPLETIONS),
    note: orNull(text),
  }),
};
