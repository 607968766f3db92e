import { idOf } from '@sagsgang/kernel/stream';
import type { ProtocolEvent } from '@sagsgang/domain/meeting/protocol';
import type { PublicationEvent } from '@sagsgang/domain/meeting/publication';
import { longDate } from '../../danish';
import { because, ofMeeting, quoted, type Line, type Telling, type Tellings } from '../line';

export const PROTOCOL: Tellings<ProtocolEvent | PublicationEvent> = {
  MinutesSent: ({ data }) => [
    ofMeeting(
      `Referatet blev sendt ud den ${longDate(data.sentOn)}`,
      data.remarksBy === null ? '' : `, med frist for bemærkninger den ${longDate(data.remarksBy)}`,
    ),
  ],
  MinutesRemarked: ({ data }) => [
    ofMeeting(
      `Bemærkning til referatet fra ${data.by}${item(data.number)}${data.late ? ' (efter fristen)' : ''}`,
      quoted(data.text, ': '),
    ),
  ],
  MinutesSigned: ({ data }) => [
    ofMeeting(`Referatet blev underskrevet af ${data.name}`, quoted(data.reservation, ', med forbehold: ')),
  ],
  MinutesCorrected: ({ data, stream }) => {
    const text = [`Referatet blev berigtiget af ${data.decidedBy}${item(data.number)}`, quoted(data.text, ': ')];
    // Of one item only, where the addendum names it; the meeting keeps the line as well.
    const cases = ofItems('treated', idOf(stream), ...text);
    return [ofMeeting(...text), data.number === null ? cases : { ...cases, aboutNumber: data.number }];
  },
  AgendaPublished: ({ data, stream }) => [
    ofMeeting(`Dagsordenen blev offentliggjort den ${longDate(data.on)}${how(data)}`),
    ofItems('listed', idOf(stream), `Dagsordenen blev offentliggjort den ${longDate(data.on)}`),
  ],
  MinutesPublished: ({ data, stream }) => [
    ofMeeting(`Referatet blev offentliggjort den ${longDate(data.on)}${how(data)}`),
    ofItems('treated', idOf(stream), `Referatet blev offentliggjort den ${longDate(data.on)}`),
  ],
  PublicationWithdrawn: ({ data, stream }) => {
    const thing = data.what === 'agenda' ? 'Dagsordenen' : 'Referatet';
    const text = `${thing} er ikke længere offentliggjort fra den ${longDate(data.on)}${because(data.reason)}`;
    return [ofMeeting(text), ofItems(data.what === 'agenda' ? 'listed' : 'treated', idOf(stream), text)];
  },
};

/** A line for the cases that stood on the agenda, or that the meeting had treated. */
const ofItems = (concerns: 'listed' | 'treated', meetingId: string, ...text: Line): Telling => ({
  concerns,
  meetingId,
  text,
});

const item = (number: string | null): string => (number === null ? '' : ` til punkt ${number}`);

const how = ({ checkedBy, redactedSha256 }: { checkedBy: string; redactedSha256: string | null }): string =>
  `; kontrolleret af ${checkedBy}${redactedSha256 === null ? '' : ', med noget udeladt'}`;
