import type { DeadlineEvent } from '@sagsgang/domain/case/deadline';
import { dateWithPrecision, longDate } from '../../danish';
import { because, betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const DEADLINE: Tellings<DeadlineEvent> = {
  DeadlineSet: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Frist sat til ${dateWithPrecision(data.date, data.precision)}`,
      quoted(data.quote, '. '),
    ),
  DeadlineMoved: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `Frist flyttet fra ${longDate(data.from)} til ${dateWithPrecision(data.date, data.precision)}`,
      quoted(data.quote, '. '),
    ),
  DeadlineMet: ({ data }) => betweenMeetings(`Frist overholdt ${longDate(data.on)}`),
  DeadlineLapsed: ({ data }) => betweenMeetings(`Frist bortfaldet${because(data.reason)}`),
};
