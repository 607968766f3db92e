import type { MinutesEvent } from '@sagsgang/domain/meeting/minutes';
import type { ProcedureEvent } from '@sagsgang/domain/meeting/procedure';
import { longDate } from '../../danish';
import { forCase, ofMeeting, quoted, type Tellings } from '../line';

export const MINUTES: Tellings<MinutesEvent | ProcedureEvent> = {
  MinutesApproved: ({ data }) => [
    ofMeeting(
      'Referatet af mødet den ',
      { meeting: data.ofMeetingId },
      ` blev godkendt${APPROVALS[data.how ?? 'later_meeting']}`,
    ),
    {
      concerns: 'treated',
      aboutMeetingId: data.ofMeetingId,
      text: [`Referatet blev godkendt${APPROVALS[data.how ?? 'later_meeting']}`, quoted(data.remarks, ': ')],
    },
  ],
  ReturnsDeclared: ({ data }) => [
    ofMeeting(`Listen over sager til næste møde med ${data.entries.length} sager`),
    ...data.entries.flatMap(({ caseId, title, condition }) =>
      caseId === null
        ? []
        : [
            forCase(
              caseId,
              data.number,
              'På listen over sager til ',
              ...nextMeeting(data),
              quoted(title, ': '),
              condition === null ? '' : ` (${condition})`,
            ),
          ],
    ),
  ],
  DocumentFiled: ({ data }) => [
    ofMeeting(`${data.kind === 'minutes' ? 'Referatet' : 'Dagsordenen'} ${quoted(data.fileName, '')} blev arkiveret`),
  ],
  ProcedureRecorded: ({ data }) => [ofMeeting(`Punkt ${data.number} ${data.title}`, quoted(data.decision, '. '))],
};

const APPROVALS = {
  later_meeting: '',
  same_meeting: ' ved mødets slutning',
  signatures: ' med alle deltageres underskrift',
} as const;

function nextMeeting({ forDate, forMeetingId }: { forDate: string | null; forMeetingId: string | null }) {
  if (forMeetingId !== null) return ['mødet den ', { meeting: forMeetingId, said: forDate }];
  return [forDate === null ? 'næste møde' : `mødet den ${longDate(forDate)}`];
}
