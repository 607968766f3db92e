import type { OpeningEvent } from '@sagsgang/domain/case/opening';
import { listed, originWords, longDate } from '../../danish';
import { betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const OPENING: Tellings<OpeningEvent> = {
  CaseOpened: ({ data }) =>
    betweenMeetings(
      `Sagen ${quoted(data.title, '')} blev oprettet`,
      label(data.journalNumber),
      data.origin === undefined ? '' : `; rejst af ${originWords(data.origin)}`,
      data.receivedOn === undefined ? '' : `; modtaget den ${longDate(data.receivedOn)}`,
    ),
  CaseMaterialRevised: ({ data }, numbers) => {
    const what = [
      ...(data.title === undefined ? [] : [`titlen ${quoted(data.title, '')}`]),
      ...changed('baggrund', data.background),
      ...changed('sagsfremstilling', data.presentation),
      ...(data.attachments === undefined ? [] : [`${data.attachments} bilag`]),
      ...(data.journalNumber === undefined ? [] : [`journalnummer ${data.journalNumber ?? 'fjernet'}`]),
      ...(data.origin === undefined
        ? []
        : [data.origin === null ? 'oprindelse fjernet' : `rejst af ${originWords(data.origin)}`]),
      ...(data.receivedOn === undefined
        ? []
        : [data.receivedOn === null ? 'modtagelsesdato fjernet' : `modtaget den ${longDate(data.receivedOn)}`]),
      ...(data.caseworkers === undefined ? [] : [`sagsbehandler ${listed(data.caseworkers)}`]),
    ];
    const when = data.belated === true ? ' dengang (ført senere)' : '';
    return ofCase(numbers, data.meetingId, `Sagens materiale${when}: ${listed(what)}`);
  },
};

const label = (journalNumber: string | null): string => (journalNumber === null ? '' : ` (${journalNumber})`);

function changed(name: string, text: string | null | undefined): string[] {
  if (text === undefined) return [];
  return [text === null ? `${name} fjernet` : name];
}
