import type { AnswerEvent } from '@sagsgang/domain/case/answer';
import type { ConditionEvent } from '@sagsgang/domain/case/condition';
import type { HearingEvent } from '@sagsgang/domain/case/hearing';
import { listed, longDate } from '../../danish';
import { because, betweenMeetings, ofCase, quoted, toTarget, type Tellings } from '../line';

export const AWAY: Tellings<AnswerEvent | HearingEvent | ConditionEvent> = {
  ReferralAnswered: ({ data }) =>
    betweenMeetings(`Svar fra ${data.answeredBy} den ${longDate(data.on)}`, quoted(data.text, ': ')),
  SendBackAnswered: ({ data }) =>
    betweenMeetings(
      data.how === 'answered' ? 'Forvaltningen har svaret' : 'Forvaltningen har lagt sagen op igen',
      ` den ${longDate(data.on)}`,
      data.recommendationVersion === null ? '' : `, med indstilling ${data.recommendationVersion}`,
      data.attachmentIds.length === 0 ? '' : `, med bilag ${listed(data.attachmentIds)}`,
      quoted(data.text, ': '),
    ),
  HearingOpened: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Høring ${data.hearingId} hos ${listed(data.parties)}`,
      ` fra den ${longDate(data.from)} til den ${longDate(data.to)}${because(data.subject)}`,
    ),
  HearingClosed: ({ data }) =>
    betweenMeetings(
      `Høring ${data.hearingId} blev lukket den ${longDate(data.on)}: `,
      data.answers.length === 0 ? 'ingen svarede' : `svar fra ${listed(data.answers.map(({ party }) => party))}`,
      data.silent.length === 0 ? '' : `; intet svar fra ${listed(data.silent)}`,
    ),
  ConditionMet: ({ data: { on, text, ...named } }) =>
    betweenMeetings(
      `Betingelsen blev opfyldt den ${longDate(on)}${because(text)}. Sagen skal forelægges igen `,
      ...toTarget({ ...named, condition: null }, 'not_reached'),
    ),
};
