import { idOf } from '@sagsgang/kernel/stream';
import type { Notice } from '@sagsgang/domain/body/notice';
import type { AgendaLine, ApprovalEvent, EffectiveChange } from '@sagsgang/domain/meeting/agenda';
import type { DispatchEvent } from '@sagsgang/domain/meeting/dispatch';
import type { OrderEvent } from '@sagsgang/domain/meeting/order';
import { daysOfKind, longDate } from '../../danish';
import { changeWords } from '../../meetings/change-words';
import { because, forCase, ofMeeting, quoted, type Telling, type Tellings } from '../line';

export const MEETING_AGENDA: Tellings<DispatchEvent | OrderEvent | ApprovalEvent> = {
  MeetingConvened: ({ data: { agenda, sentOn, notice = null } }) => {
    const on = `den ${longDate(sentOn)}${late(notice)}`;
    return [
      ofMeeting(`Dagsordenen med ${agenda.length} punkter blev sendt ud ${on}`),
      ...eachCase(agenda, (number) => `Sendt ud med dagsordenen ${on} som punkt ${number}`),
    ];
  },
  SupplementSent: ({ data: { supplement, lines, reason, sentOn, notice } }) => {
    const on = `den ${longDate(sentOn)}${late(notice)}${because(reason)}`;
    return [
      ofMeeting(`Tillægsdagsorden ${supplement} med ${lines.length} punkter blev sendt ud ${on}`),
      ...eachCase(lines, (number) => `Sendt ud med tillægsdagsorden ${supplement} som punkt ${number} ${on}`),
    ];
  },
  AgendaResent: ({ data: { agenda, reason, sentOn, notice } }) => {
    const on = `den ${longDate(sentOn)}${late(notice)}${because(reason)}`;
    return [
      ofMeeting(`Dagsordenen med ${agenda.length} punkter blev sendt ud igen ${on}`),
      ...eachCase(agenda, (number) => `Sendt ud igen med dagsordenen som punkt ${number} ${on}`),
    ];
  },
  AgendaReordered: ({ data: { items } }) => [
    ofMeeting(`Rækkefølgen på dagsordenen blev ændret: ${items.map(moveWords).join(', ')}`),
    ...items.flatMap(({ caseId, ...item }) =>
      caseId === null ? [] : [forCase(caseId, item.number, `Ændret rækkefølge på dagsordenen: ${moveWords(item)}`)],
    ),
  ],
  AgendaApproved: ({ data, stream }) => [
    ofMeeting(`Dagsordenen blev godkendt${quoted(data.text, ': ')}`),
    ...data.changes.map((change) => tellChange(change, data.number ?? null, idOf(stream))),
  ],
};

function eachCase(lines: readonly AgendaLine[], words: (number: string) => string): Telling[] {
  return lines.flatMap(({ caseId, number }) => (caseId === null ? [] : [forCase(caseId, number, words(number))]));
}

const late = (notice: Notice | null): string =>
  notice === null || notice.lateBy === 0 ? '' : `, ${daysOfKind(notice.lateBy, notice.kind)} for sent`;

const moveWords = ({ number, from }: { readonly number: string; readonly from: string | null }): string =>
  from === null ? `punktet fik nummer ${number}` : `punkt ${from} blev punkt ${number}`;

/** A change whose case is named stands in that case's history; else in that of whatever stands under its number. */
function tellChange(change: EffectiveChange, under: string | null, meetingId: string): Telling {
  const { number, caseId = null } = change;
  const at = under === null ? '' : ` (punkt ${under})`;
  const text = `Ved godkendelsen af dagsordenen${at}: punkt ${number} ${changeWords(change)}`;
  return caseId === null
    ? { concerns: 'listed', meetingId, aboutNumber: number, text: [text] }
    : forCase(caseId, number, text);
}
