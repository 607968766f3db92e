import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const item = { number: '4.1', title: 'Næste møde', kind: 'next_meeting' } as const;
const record = (data: object = {}): MeetingCommand => ({ type: 'RecordProcedure', data: { ...item, ...data } });
const blank = {
  section: null,
  background: null,
  recommendation: null,
  presentation: null,
  decision: null,
  outcomes: [],
};
const recorded = (data: object = {}): MeetingEvent => ({
  type: 'ProcedureRecorded',
  data: { bodyId: KKR, ...item, ...blank, ...data },
});

describe('an item that is no case', () => {
  it('is recorded as planned before the meeting', () => {
    given(meetingAggregate, scheduled()).when(record()).then(recorded());
  });

  it('keeps a section that is there and empty apart from one that is missing', () => {
    given(meetingAggregate, scheduled())
      .when(record({ background: '' }))
      .then(recorded({ background: '' }));
  });

  it('is recorded with its decision once the meeting has begun', () => {
    const decided = { decision: 'Udvalget tog det til efterretning.', outcomes: ['noted'] };
    given(meetingAggregate, scheduled(), opened()).when(record(decided)).then(recorded(decided));
    given(meetingAggregate, scheduled(), opened(), closed()).when(record(decided)).then(recorded(decided));
    given(meetingAggregate, scheduled()).when(record(decided)).thenRefused('meeting-not-opened');
  });

  it('is corrected by saying it again, and changes nothing where it is the same', () => {
    given(meetingAggregate, scheduled(), recorded()).when(record()).thenNothing();
    given(meetingAggregate, scheduled(), recorded({ presentation: 'Kl. 9.' }))
      .when(record())
      .then(recorded());
  });

  it.each([
    [{ number: '' }, 'text-missing', 'number'],
    [{ title: ' ' }, 'text-missing', 'title'],
    [{ kind: 'case' }, 'unknown-word', 'kind'],
    [{ presentation: 'x'.repeat(200_001) }, 'text-too-long', 'presentation'],
    [{ decision: 'Vedtaget.', outcomes: ['vedtaget'] }, 'unknown-word', 'outcomes.0'],
    [{ decision: ' ', outcomes: ['approved'] }, 'decision-needs-text', 'decision'],
    [{ outcomes: ['approved'] }, 'decision-needs-text', 'decision'],
  ])('is refused where it says what cannot be (%#)', (data, code, field) => {
    given(meetingAggregate, scheduled(), opened()).when(record(data)).thenRefused(code, { field });
  });
});
