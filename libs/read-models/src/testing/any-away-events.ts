import fc from 'fast-check';
import { SEND_BACK_ANSWERS, type AnswerEvent } from '@sagsgang/domain/case/answer';
import type { ConditionEvent } from '@sagsgang/domain/case/condition';
import type { HearingEvent } from '@sagsgang/domain/case/hearing';
import { atItem, bodyId, date, meetingId, one, orNull, precision, returnId, text, type ByType } from './any-words';

const hearingId = one(['h1', 'h2']);

/** What comes back from where a case was sent. */
export const AWAY_EVENTS: ByType<AnswerEvent | HearingEvent | ConditionEvent> = {
  ReferralAnswered: atItem({ answeredBy: text, text, on: date }),
  SendBackAnswered: atItem({
    how: one(SEND_BACK_ANSWERS),
    text,
    on: date,
    recommendationVersion: orNull(one([1, 2])),
    attachmentIds: fc.subarray(['b1', 'b2']),
  }),
  HearingOpened: fc.record({
    hearingId,
    itemId: orNull(one(['marts/1', 'maj/1'])),
    meetingId: orNull(meetingId),
    bodyId,
    subject: orNull(text),
    parties: fc.constant(['Naboen', 'Skolen']),
    from: date,
    to: date,
  }),
  HearingClosed: fc.record({
    hearingId,
    meetingId: orNull(meetingId),
    bodyId,
    on: date,
    answers: fc.array(fc.record({ party: text, on: orNull(date), text: orNull(text) }), { maxLength: 2 }),
    silent: fc.subarray(['Naboen', 'Skolen']),
  }),
  ConditionMet: fc.record({
    returnId,
    bodyId,
    on: date,
    text: orNull(text),
    meetingId: orNull(meetingId),
    date: orNull(date),
    precision: orNull(precision),
  }),
};
