import type { CommunicationEvent } from '@sagsgang/domain/case/communication';
import type { CorrectionEvent } from '@sagsgang/domain/case/correction';
import type { FollowUpAssigned, FollowUpEvent, FollowUpReported } from '@sagsgang/domain/case/follow-up';
import {
  CHANNEL_WORDS,
  COMPLETION_WORDS,
  dateWithPrecision,
  DELAY_REASON_WORDS,
  listed,
  longDate,
  RECURRENCE_WORDS,
} from '../../danish';
import { because, betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const AFTERWARDS: Tellings<CorrectionEvent | CommunicationEvent | FollowUpEvent> = {
  DecisionCorrected: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Beslutningen blev berigtiget af ${data.decidedBy} den ${longDate(data.on)}${because(data.basis)}`,
      quoted(data.text, '. '),
    ),
  DecisionCommunicated: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `${data.wording === 0 ? 'Beslutningen' : 'Den berigtigede beslutning'} blev meddelt ${listed(data.recipients)} `,
      `${CHANNEL_WORDS[data.channel]} den ${longDate(data.on)}`,
      data.appeal === null ? '' : `, med klagevejledning til ${data.appeal.authority}`,
    ),
  FollowUpAssigned: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Opfølgning ${data.followUpId}${data.continues === null ? '' : ` (efter ${data.continues})`} til ${holders(data)}`,
      until(data),
      data.recurrence === null ? '' : `, ${RECURRENCE_WORDS[data.recurrence]}`,
      quoted(data.task, ': '),
    ),
  FollowUpReported: ({ data }) =>
    betweenMeetings(`Status på opfølgning ${data.followUpId}`, quoted(data.text, ': '), late(data)),
  FollowUpCompleted: ({ data }) =>
    betweenMeetings(
      `Opfølgning ${data.followUpId} ${COMPLETION_WORDS[data.how]} den ${longDate(data.on)}${because(data.note)}`,
    ),
};

const holders = ({ responsible, department }: FollowUpAssigned['data']): string =>
  [responsible, department].filter((name) => name !== null).join(', ');

const until = ({ date, precision }: FollowUpAssigned['data']): string =>
  date === null ? '' : `, senest ${dateWithPrecision(date, precision)}`;

function late({ delay }: FollowUpReported['data']): string {
  if (delay === null) return '';
  const from = delay.from === null ? '' : ` fra ${longDate(delay.from)}`;
  const why = delay.text === null ? '' : ` (${delay.text})`;
  return `. Forsinket${from} til ${dateWithPrecision(delay.date, delay.precision)}: ${DELAY_REASON_WORDS[delay.reason]}${why}`;
}
