import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const open = (number: string, data: object = {}): MeetingCommand => ({ type: 'OpenItem', data: { number, ...data } });
const close = (number: string, data: object = {}): MeetingCommand => ({ type: 'CloseItem', data: { number, ...data } });
const blank = { bodyId: KKR, together: [], date: '2025-03-14', at: null };
const up = (number: string, data: object = {}): MeetingEvent => ({
  type: 'ItemOpened',
  data: { ...blank, number, reopened: false, ...data },
});
const done = (number: string, data: object = {}): MeetingEvent => ({
  type: 'ItemClosed',
  data: { ...blank, number, ...data },
});
const suspended: MeetingEvent = {
  type: 'MeetingSuspended',
  data: { bodyId: KKR, date: '2025-03-14', at: '10.30', reason: null },
};
const begun = [scheduled(), opened('09.30')];

describe('taking up an item', () => {
  it('notes when Fællesudvalget took up item 2.1, and when it was done with it', () => {
    given(meetingAggregate, ...begun)
      .when(open('2.1', { at: '09.40' }))
      .then(up('2.1', { at: '09.40' }));
    given(meetingAggregate, ...begun, up('2.1', { at: '09.40' }))
      .when(close('2.1', { at: '10.05' }))
      .then(done('2.1', { at: '10.05' }));
  });

  it('is told afterwards as well, and without times', () => {
    given(meetingAggregate, ...begun, closed())
      .when(open('2.1'))
      .then(up('2.1'));
  });

  it('takes Molen and Fyrtårnet together, and ends them together', () => {
    const both = up('2.3', { together: ['2.4'] });
    given(meetingAggregate, ...begun)
      .when(open('2.3', { together: ['2.4'] }))
      .then(both);
    given(meetingAggregate, ...begun, up('2.3'))
      .when(open('2.4', { together: ['2.3'] }))
      .then(up('2.4', { together: ['2.3'] }));
    given(meetingAggregate, ...begun, both)
      .when(close('2.4', { at: '11.00' }))
      .then(done('2.4', { together: ['2.3'], at: '11.00' }));
  });

  it('takes Havnen up once more after it was closed', () => {
    given(meetingAggregate, ...begun, up('2.1', { at: '09.40' }), done('2.1', { at: '10.05' }))
      .when(open('2.1', { at: '10.50' }))
      .then(up('2.1', { at: '10.50', reopened: true }));
  });

  it('goes on past midnight on a day of its own', () => {
    given(meetingAggregate, scheduled(), opened('19.00'), up('2.9', { at: '23.40' }))
      .when(close('2.9', { at: '00.20', on: '2025-03-15' }))
      .then(done('2.9', { at: '00.20', date: '2025-03-15' }));
  });

  it('changes nothing the second time, and is refused with another time', () => {
    const standing = [...begun, up('2.1', { at: '09.40' })];
    given(meetingAggregate, ...standing)
      .when(open('2.1'))
      .thenNothing();
    given(meetingAggregate, ...standing)
      .when(open('2.1', { at: '09.50' }))
      .thenRefused('item-is-open', { allowed: ['CloseItem', 'AnnulEntry'], field: 'at' });
    const over = [...standing, done('2.1', { at: '10.05' })];
    given(meetingAggregate, ...over)
      .when(close('2.1'))
      .thenNothing();
    given(meetingAggregate, ...over)
      .when(close('2.1', { at: '10.10' }))
      .thenRefused('item-was-closed', { field: 'at' });
  });

  it('is refused while another item is open, and says what is possible instead', () => {
    const { decision } = given(meetingAggregate, ...begun, up('2.1')).when(open('2.2'));
    expect(decision).toHaveProperty('refused', {
      code: 'another-item-open',
      message: 'Punkt 2.1 er stadig åbent; luk det først, eller tag punkterne sammen ("together").',
      allowed: ['CloseItem', 'OpenItem'],
      field: 'number',
    });
  });

  it.each<[string, MeetingEvent[], MeetingCommand, string, string]>([
    ['a time before the opening', [], open('2.1', { at: '09.10' }), 'before-the-opening', 'at'],
    ['a day before the meeting', [], open('2.1', { on: '2025-03-13' }), 'before-the-meeting', 'on'],
    ['an end before its beginning', [up('2.1', { at: '10.00' })], close('2.1', { at: '09.50' }), 'closes-before-it-opens', 'at'], // prettier-ignore
    [
      'a time at which another item was up',
      [up('2.1', { at: '09.40' }), done('2.1', { at: '10.05' })],
      open('2.2', { at: '10.00' }),
      'during-another-item',
      'at',
    ],
    [
      'an end that would span another item',
      [up('2.2', { at: '10.00' }), done('2.2', { at: '10.20' }), up('2.1', { at: '09.40' })],
      close('2.1', { at: '10.30' }),
      'during-another-item',
      'at',
    ],
    ['an item that was never up', [], close('2.1'), 'item-not-open', 'number'],
    ['an item twice', [], open('2.1', { together: ['2.1'] }), 'number-twice', 'together.0'],
    ['no number', [], open(' '), 'text-missing', 'number'],
    ['no time of the day', [], open('2.1', { at: '9' }), 'no-such-time', 'at'],
  ])('is refused for %s', (_, events, command, code, field) => {
    given(meetingAggregate, ...begun, ...events)
      .when(command)
      .thenRefused(code, { field });
  });

  it('is refused before the meeting and during an interruption', () => {
    given(meetingAggregate, scheduled()).when(open('2.1')).thenRefused('meeting-not-opened');
    given(meetingAggregate, ...begun, suspended)
      .when(open('2.1'))
      .thenRefused('meeting-is-suspended', { allowed: ['ResumeMeeting'] });
  });

  it('ends with the meeting at the latest', () => {
    const { state } = given(meetingAggregate, ...begun, up('2.1', { at: '11.00' }), closed('11.45'));
    expect(state.turns).toMatchObject([{ number: '2.1', closed: { date: '2025-03-14', at: '11.45' } }]);
    given(meetingAggregate, ...begun, up('2.1', { at: '11.00' }))
      .when({ type: 'CloseMeeting', data: { at: '10.45' } })
      .thenRefused('ends-before-an-item', { field: 'at' });
  });
});
