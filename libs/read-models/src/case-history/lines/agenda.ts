import type { AgendaEvent, ItemCarriedOver } from '@sagsgang/domain/case/agenda';
import type { JoiningEvent } from '@sagsgang/domain/case/joining';
import { because, ofCase, type Tellings } from '../line';

export const AGENDA: Tellings<AgendaEvent | JoiningEvent> = {
  ItemJoined: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      data.manner === 'merged' ? 'Slået sammen med ' : 'Behandles under ét med ',
      data.withNumber === null ? '' : `punkt ${data.withNumber} `,
      { case: data.withCaseId },
      data.under === null ? '' : `, besluttet under punkt ${data.under}`,
    ),
  ItemProposed: ({ data }, numbers) =>
    ofCase(numbers, data.meetingId, 'Foreslået til dagsordenen for mødet den ', { meeting: data.meetingId }),
  CaseScheduled: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      data.listing === 'supplementary' ? 'Sat på tillægsdagsordenen' : 'Sat på dagsordenen',
      data.number === null ? '' : ` som punkt ${data.number}`,
      data.accepted ? ' (forslaget blev godtaget)' : '',
    ),
  ItemRemoved: ({ data }, numbers) =>
    ofCase(
      numbers,
      data.meetingId,
      `${data.declined ? 'Forslaget til dagsordenen blev afvist' : 'Taget af dagsordenen'}${because(data.reason)}`,
    ),
  ItemCarriedOver: ({ data }, numbers) =>
    ofCase(numbers, data.meetingId, `${carriedOver(data)}; sagen venter på næste møde`),
};

function carriedOver({ cause, wasScheduled }: ItemCarriedOver['data']): string {
  switch (cause) {
    case 'not_reached':
      return wasScheduled ? 'Ikke nået på mødet' : 'Kom ikke på mødets dagsorden';
    case 'quorum_lost':
      return 'Organet var ikke længere beslutningsdygtigt';
    case 'meeting_cancelled':
      return 'Mødet blev aflyst';
  }
}
