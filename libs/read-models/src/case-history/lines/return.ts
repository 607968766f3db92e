import type { AwaitingEvent } from '@sagsgang/domain/case/awaiting';
import type { PromiseSource, ReturnEvent } from '@sagsgang/domain/case/return';
import { longDate, RECURRENCE_WORDS } from '../../danish';
import { because, betweenMeetings, ofCase, quoted, toTarget, type Tellings } from '../line';

const SOURCE_WORDS: Readonly<Record<PromiseSource, string>> = {
  sentence: '',
  declared: ' ifølge listen over sager til næste møde',
  outside_meeting: ' som orientering om afgørelsen uden for møde',
  halt: ' i kommunalbestyrelsen, da beslutningen er standset',
  answer: ', da svaret er kommet',
};

export const RETURN: Tellings<ReturnEvent | AwaitingEvent> = {
  ReturnPromised: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      'Skal forelægges igen ',
      ...toTarget(data.target, data.after === undefined ? 'body' : 'not_reached'),
      data.recurrence === undefined ? '' : ` og derefter ${RECURRENCE_WORDS[data.recurrence]}`,
      data.responsible === undefined ? '' : ` (ansvarlig: ${data.responsible})`,
      SOURCE_WORDS[data.source],
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
