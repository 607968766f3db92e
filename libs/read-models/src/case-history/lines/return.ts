import type { AwaitingEvent } from '@sagsgang/domain/case/awaiting';
import type { ReturnEvent } from '@sagsgang/domain/case/return';
import { longDate, RECURRENCE_WORDS } from '../../danish';
import { because, betweenMeetings, ofCase, quoted, toTarget, type Tellings } from '../line';

export const RETURN: Tellings<ReturnEvent | AwaitingEvent> = {
  ReturnPromised: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      'Skal forelægges igen ',
      ...toTarget(data.target),
      data.recurrence === undefined ? '' : ` og derefter ${RECURRENCE_WORDS[data.recurrence]}`,
      data.responsible === undefined ? '' : ` (ansvarlig: ${data.responsible})`,
      data.source === 'declared' ? ' ifølge listen over sager til næste møde' : '',
      quoted(data.quote, '. '),
    ),
  AwaitedAnswerReceived: ({ data }) =>
    betweenMeetings(`Svaret, som sagen ventede på, kom den ${longDate(data.receivedOn)}`, quoted(data.answer, ': ')),
  ReturnKept: ({ data }, numbers) => ofCase(numbers, data.meetingId, 'Forelagt igen som lovet'),
  ReturnWithdrawn: ({ data }) =>
    betweenMeetings(
      `${data.deferral === true ? 'Udsættelsen blev frafaldet' : 'Genfremlæggelsen blev opgivet'}${because(data.reason)}`,
    ),
};
