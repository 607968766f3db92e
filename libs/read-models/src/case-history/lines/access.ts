import type { AccessEvent, AccessSet } from '@sagsgang/domain/case/access';
import { SECTION_WORDS } from '../../danish';
import { betweenMeetings, ofCase, quoted, type Tellings } from '../line';

export const ACCESS: Tellings<AccessEvent> = {
  AccessSet: ({ data }, numbers) => {
    const { meetingId, closed, basis, publicTitle, decidedBy } = data;
    const what = [
      `${thing(data)} blev ${closed ? 'lukket' : 'åbnet'} for offentligheden`,
      quoted(publicTitle, ' under titlen '),
      basis === null ? '' : `; hjemmel: ${basis}`,
      `; besluttet af ${decidedBy}`,
    ];
    return meetingId === null ? betweenMeetings(...what) : ofCase(numbers, meetingId, ...what);
  },
};

function thing({ scope, section, attachmentId, meetingId }: AccessSet['data']): string {
  if (scope === 'attachment') return `Bilag ${attachmentId}`;
  if (section !== null) return `Sagens ${SECTION_WORDS[section]}`;
  return meetingId === null ? 'Sagen' : 'Punktet';
}
