import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import { meetingAggregate, meetingFact, type MeetingCommand, type MeetingEvent } from './meeting';

const day = '2025-03-14';
const next = '2025-03-15';
const suspend = (data: object = {}): MeetingCommand => ({ type: 'SuspendMeeting', data });
const adjourn = (data: object = {}): MeetingCommand => ({ type: 'AdjournMeeting', data: { toDate: next, ...data } });
const resume = (data: object = {}): MeetingCommand => ({ type: 'ResumeMeeting', data });
const suspended = (data: object = {}): MeetingEvent => ({
  type: 'MeetingSuspended',
  data: { bodyId: KKR, date: day, at: null, reason: null, ...data },
});
const adjourned = (data: object = {}): MeetingEvent => ({
  type: 'MeetingAdjourned',
  data: { bodyId: KKR, date: day, at: null, toDate: next, toTime: null, reason: null, ...data },
});
const resumed = (data: object = {}): MeetingEvent => ({
  type: 'MeetingResumed',
  data: { bodyId: KKR, date: day, at: null, ...data },
});
const begun = [scheduled(), opened('09.30')];

describe('interrupting a meeting', () => {
  it('suspends Fjordrådet for group meetings, and takes it up again the same day', () => {
    given(meetingAggregate, ...begun)
      .when(suspend({ at: '10.40', reason: 'Gruppemøder' }))
      .then(suspended({ at: '10.40', reason: 'Gruppemøder' }));
    given(meetingAggregate, ...begun, suspended({ at: '10.40' }))
      .when(resume({ at: '11.00' }))
      .then(resumed({ at: '11.00' }));
  });

  it('adjourns Fjordrådet to the next morning, where the rest of the agenda is still its own', () => {
    const late = { at: '22.55', toTime: '09.00' };
    given(meetingAggregate, ...begun)
      .when(adjourn(late))
      .then(adjourned(late));
    const going = given(meetingAggregate, ...begun, adjourned(late)).when(resume({ at: '09.05' }));
    going.then(resumed({ date: next, at: '09.05' }));
    expect(meetingFact('1', going.state())).toMatchObject({ status: 'in_progress', date: day });
  });

  it('keeps Fjordrådet from being closed while it is adjourned, so that the next sitting can end it', () => {
    const close: MeetingCommand = { type: 'CloseMeeting', data: {} };
    given(meetingAggregate, ...begun, adjourned())
      .when(close)
      .thenRefused('meeting-adjourned', { allowed: ['ResumeMeeting', 'AnnulEntry'] });
    given(meetingAggregate, ...begun, adjourned(), resumed({ date: next }))
      .when(close)
      .then({ type: 'MeetingClosed', data: { bodyId: KKR, date: day, at: null, on: next } });
    given(meetingAggregate, ...begun, suspended())
      .when(close)
      .thenTypes('MeetingClosed');
  });

  it('counts the items and the end on the day of the sitting', () => {
    const second = [...begun, adjourned(), resumed({ date: next, at: '09.05' })];
    const data = { bodyId: KKR, date: next, at: '09.10', number: '2.6', together: [], reopened: false };
    given(meetingAggregate, ...second)
      .when({ type: 'OpenItem', data: { number: '2.6', at: '09.10' } })
      .then({ type: 'ItemOpened', data });
    given(meetingAggregate, ...second)
      .when({ type: 'CloseMeeting', data: { at: '11.00' } })
      .then({ type: 'MeetingClosed', data: { bodyId: KKR, date: day, at: '11.00', on: next } });
  });

  it('makes a suspension an adjournment where the body does not come back that evening', () => {
    const late = { at: '22.55', toTime: '09.00' };
    const after = given(meetingAggregate, ...begun, suspended({ at: '22.00' })).when(adjourn(late));
    after.then(adjourned(late));
    expect(after.state().breaks).toMatchObject([{ from: { at: '22.00' }, to: { date: next }, resumed: null }]);
  });

  it('changes nothing the second time', () => {
    given(meetingAggregate, ...begun, suspended({ at: '10.40' }))
      .when(suspend({ at: '10.40' }))
      .thenNothing();
    given(meetingAggregate, ...begun, adjourned())
      .when(adjourn())
      .thenNothing();
    given(meetingAggregate, ...begun, suspended(), resumed({ at: '11.00' }))
      .when(resume())
      .thenNothing();
  });

  it('is refused while it waits, and says that it can be resumed or adjourned', () => {
    const { decision } = given(meetingAggregate, ...begun, suspended({ at: '10.40' })).when(suspend({ at: '10.50' }));
    expect(decision).toHaveProperty('refused', {
      code: 'meeting-is-suspended',
      message: 'Mødet er allerede afbrudt (14.03.2025 kl. 10.40); det kan genoptages eller udsættes til en anden dag.',
      allowed: ['ResumeMeeting', 'AdjournMeeting', 'AnnulEntry'],
    });
    given(meetingAggregate, ...begun, adjourned())
      .when(suspend())
      .thenRefused('meeting-is-suspended', { allowed: ['ResumeMeeting', 'AnnulEntry'] });
  });

  it.each<[string, MeetingEvent[], MeetingCommand, string, string | undefined]>([
    ['nothing to take up', [], resume(), 'meeting-not-suspended', undefined],
    ['a goal in the past', [], adjourn({ toDate: '2025-03-13' }), 'adjourned-to-the-past', 'toDate'],
    ['a goal earlier that day', [], adjourn({ at: '12.00', toDate: day, toTime: '11.00' }), 'adjourned-to-the-past', 'toTime'], // prettier-ignore
    ['a goal that day without a time', [], adjourn({ toDate: day }), 'time-missing', 'toTime'],
    ['a resumption before the break', [suspended({ at: '10.40' })], resume({ at: '10.30' }), 'resumed-before-the-break', 'at'], // prettier-ignore
    ['a break before the last resumption', [suspended(), resumed({ at: '11.00' })], suspend({ at: '10.50' }), 'before-the-resumption', 'at'], // prettier-ignore
    ['a break before the opening', [], suspend({ at: '09.00' }), 'before-the-opening', 'at'],
  ])('is refused for %s', (_, events, command, code, field) => {
    given(meetingAggregate, ...begun, ...events)
      .when(command)
      .thenRefused(code, field === undefined ? {} : { field });
  });

  it('is refused before the meeting was opened', () => {
    given(meetingAggregate, scheduled()).when(suspend()).thenRefused('meeting-not-opened');
  });

  it('is over when the meeting is', () => {
    given(meetingAggregate, ...begun, suspended(), closed())
      .when({ type: 'OpenItem', data: { number: '2.1' } })
      .thenTypes('ItemOpened');
  });
});
