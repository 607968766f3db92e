import { idOf } from '@sagsgang/kernel/stream';
import type { AgendaChange, MeetingAgendaEvent } from '@sagsgang/domain/meeting/agenda';
import { longDate } from '../../danish';
import { forCase, ofMeeting, quoted, type Telling, type Tellings } from '../line';

export const MEETING_AGENDA: Tellings<MeetingAgendaEvent> = {
  MeetingConvened: ({ data }) => [
    ofMeeting(`Dagsordenen med ${data.agenda.length} punkter blev sendt ud den ${longDate(data.sentOn)}`),
    ...data.agenda.flatMap(({ caseId, number }) =>
      caseId === null
        ? []
        : [forCase(caseId, number, `Sendt ud med dagsordenen den ${longDate(data.sentOn)} som punkt ${number}`)],
    ),
  ],
  AgendaApproved: ({ data, stream }) => [
    ofMeeting(`Dagsordenen blev godkendt${quoted(data.text, ': ')}`),
    ...data.changes.map((change): Telling => ({
      concerns: 'listed',
      meetingId: idOf(stream),
      aboutNumber: change.number,
      text: [`Ved godkendelsen af dagsordenen: punkt ${change.number} ${changeWords(change)}`],
    })),
  ],
};

function changeWords({ change, to }: AgendaChange): string {
  const target = to ?? null;
  switch (change) {
    case 'postponed':
      return 'udsat';
    case 'withdrawn':
      return 'taget af';
    case 'added':
      return 'optaget';
    case 'moved':
      return target === null ? 'flyttet' : `flyttet til punkt ${target}`;
    case 'merged':
      return target === null ? 'slået sammen med et andet punkt' : `slået sammen med punkt ${target}`;
  }
}
