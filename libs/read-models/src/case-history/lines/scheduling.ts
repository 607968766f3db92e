import { idOf } from '@sagsgang/kernel/stream';
import type { MeetingTime, SchedulingEvent } from '@sagsgang/domain/meeting/scheduling';
import { longDate } from '../../danish';
import { because, ofMeeting, type Tellings } from '../line';

export const SCHEDULING: Tellings<SchedulingEvent> = {
  MeetingScheduled: ({ data }) => [
    ofMeeting(`Mødet blev planlagt til den ${longDate(data.date)}${at(data.time)}${in_(data.place)}`),
  ],
  MeetingMoved: ({ data, stream }) => [
    {
      concerns: 'listed',
      meetingId: idOf(stream),
      text: [
        data.from === data.date
          ? `Mødet den ${longDate(data.date)} fik nyt tidspunkt eller sted${at(data.time)}${in_(data.place)}`
          : `Mødet blev flyttet fra den ${longDate(data.from)} til den ${longDate(data.date)}${at(data.time)}`,
        because(data.reason),
      ],
    },
  ],
  MeetingCancelled: ({ data, stream }) => [
    {
      concerns: 'listed',
      meetingId: idOf(stream),
      text: [`Mødet den ${longDate(data.date)} blev aflyst${because(data.reason)}`],
    },
  ],
};

const at = (time: MeetingTime | null): string => (time === null ? '' : ` kl. ${time.start}`);
const in_ = (place: string | null): string => (place === null ? '' : `, ${place}`);
