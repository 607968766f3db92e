import type { ReturnEvent } from '@sagsgang/domain/case/return';
import { RECURRENCE_WORDS } from '../../danish';
import { because, betweenMeetings, ofCase, quoted, toTarget, type Tellings } from '../line';

export const RETURN: Tellings<ReturnEvent> = {
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
  ReturnKept: ({ data }, numbers) => ofCase(numbers, data.meetingId, 'Forelagt igen som lovet'),
  ReturnWithdrawn: ({ data }) => betweenMeetings(`Genfremlæggelsen blev opgivet${because(data.reason)}`),
};
