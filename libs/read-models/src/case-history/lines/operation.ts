import { categoryOf, idOf } from '@sagsgang/kernel/stream';
import type { EventSkipped } from '@sagsgang/domain/operation/skipping';
import { listed } from '../../danish';
import { because, forCase, type Telling, type Tellings } from '../line';

/** A case's history must say that something of it is left out, and a meeting's as well. */
export const OPERATION: Tellings<EventSkipped> = {
  EventSkipped: ({ data }) => {
    const text = `Hændelse ${data.number} (${data.eventType}) sprunget over af ${listed([...data.consumers])}${because(data.reason)}`;
    switch (categoryOf(data.stream)) {
      case 'case':
        return [forCase(idOf(data.stream), null, text)];
      case 'meeting':
        return [ofMeeting(idOf(data.stream), text)];
      default:
        return [];
    }
  },
};

const ofMeeting = (aboutMeetingId: string, text: string): Telling => ({
  concerns: 'meeting',
  meetingId: aboutMeetingId,
  aboutMeetingId,
  text: [text],
});
