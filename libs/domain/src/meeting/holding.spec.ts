import { given } from '../testing/decider-specification';
import { cancelled, closed, opened, scheduled } from '../testing/meeting-words';
import { meetingAggregate, meetingFact, type MeetingCommand, type MeetingEvent } from './meeting';

const open = (at?: string | null): MeetingCommand => ({ type: 'OpenMeeting', data: at === undefined ? {} : { at } });
const close = (at?: string | null): MeetingCommand => ({ type: 'CloseMeeting', data: at === undefined ? {} : { at } });
const convened: MeetingEvent = { type: 'MeetingConvened', data: { bodyId: 'kkr', agenda: [], sentOn: '2025-03-07' } };

describe('opening a meeting', () => {
  it('needs no dispatched agenda, since minutes may be all there is', () => {
    given(meetingAggregate, scheduled()).when(open('09.30')).then(opened('09.30'));
    given(meetingAggregate, scheduled(), convened).when(open()).then(opened());
  });

  it('changes nothing the second time, and is refused with another time', () => {
    given(meetingAggregate, scheduled(), opened('09.30')).when(open()).thenNothing();
    given(meetingAggregate, scheduled(), opened('09.30'), closed()).when(open('09.30')).thenNothing();
    given(meetingAggregate, scheduled(), opened())
      .when(open('09.30'))
      .thenRefused('meeting-has-begun', { allowed: ['CloseMeeting', 'AnnulEntry'], field: 'at' });
  });

  it('is refused at no time of the day, and for a cancelled meeting', () => {
    given(meetingAggregate, scheduled()).when(open('kl. 9')).thenRefused('no-such-time', { field: 'at' });
    given(meetingAggregate, scheduled(), cancelled()).when(open()).thenRefused('meeting-cancelled');
  });
});

describe('closing a meeting', () => {
  it('ends a meeting that has begun', () => {
    given(meetingAggregate, scheduled(), opened()).when(close('12.30')).then(closed('12.30'));
  });

  it('is refused before the meeting was opened', () => {
    given(meetingAggregate, scheduled())
      .when(close())
      .thenRefused('meeting-not-opened', { allowed: ['OpenMeeting'] });
  });

  it('changes nothing the second time, and is refused with another time', () => {
    given(meetingAggregate, scheduled(), opened(), closed()).when(close()).thenNothing();
    given(meetingAggregate, scheduled(), opened(), closed())
      .when(close('12.30'))
      .thenRefused('meeting-was-held', { allowed: ['AnnulEntry'], field: 'at' });
  });
});

describe('how far a meeting has come', () => {
  it.each<[string, MeetingEvent[]]>([
    ['planned', []],
    ['convened', [convened]],
    ['in_progress', [convened, opened()]],
    ['held', [opened(), closed()]],
    ['cancelled', [convened, cancelled()]],
  ])('is told to cases: %s', (status, events) => {
    const { state } = given(meetingAggregate, scheduled(), ...events);
    const agendaSent = events.includes(convened);
    expect(meetingFact('m', state)).toEqual({ meetingId: 'm', bodyId: 'kkr', date: '2025-03-14', status, agendaSent });
  });

  it('is held while its closing stands, even where its opening was taken back', () => {
    const annulled = { type: 'EntryAnnulled', data: { eventId: 'e1', eventIds: ['e1'], reason: 'Forkert.' } } as const;
    const history = [scheduled(), opened(), closed(), annulled];
    expect(meetingFact('m', given(meetingAggregate, ...history).state)?.status).toBe('held');
    given(meetingAggregate, ...history)
      .when({ type: 'MoveMeeting', data: { date: '2025-03-21' } })
      .thenRefused('meeting-was-held');
    given(meetingAggregate, ...history)
      .when(open())
      .then(opened());
  });
});
