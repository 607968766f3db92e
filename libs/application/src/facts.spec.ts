import { NO_REFERENCES } from '@sagsgang/domain/facts';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import { entriesOf, look } from './facts';
import { LoadedStreams } from './loaded';
import { annul, BODY, firstEvent, recordMember, registerBody } from './testing/body-commands';
import { everythingIn, logOn, processOn } from './testing/process';

/** For which the commands count. */
const DAY = '2025-05-16';

describe('what a decision may depend on in other streams', () => {
  it('is there for what exists, with the revision at which it was seen', async () => {
    const store = logOn(openMemoryStore());
    const { send } = processOn(store);
    await send(BODY, registerBody());
    await send('meeting-m1', { type: 'ScheduleMeeting', data: { bodyId: 'kkr', date: '2025-05-16' } });
    await send('case-c1', { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Elbusser' } });
    const { facts, seen } = await look(
      new LoadedStreams(store),
      { ...NO_REFERENCES, meetings: ['m1', 'm2'], cases: ['c1', 'c2'], bodies: ['kkr', 'byraad'] },
      DAY,
    );
    expect([...facts.meetings.values()]).toEqual([
      { meetingId: 'm1', bodyId: 'kkr', date: '2025-05-16', status: 'planned', agendaSent: false },
    ]);
    expect([...facts.cases.values()]).toMatchObject([{ caseId: 'c1', bodyId: 'kkr', title: 'Elbusser', items: [] }]);
    expect([...facts.bodies.values()]).toMatchObject([{ bodyId: 'kkr', name: 'KKR Eksempel' }]);
    expect(seen).toEqual({ 'meeting-m1': 0, 'case-c1': 0, [BODY]: 0 });
  });

  it('is not there any more once its opening was taken back, though its stream is', async () => {
    const store = logOn(openMemoryStore());
    const { send } = processOn(store);
    await send(BODY, annul(firstEvent(await send(BODY, registerBody()))));
    const { facts, seen } = await look(new LoadedStreams(store), { ...NO_REFERENCES, bodies: ['kkr'] }, DAY);
    expect([...facts.bodies]).toEqual([]);
    expect(seen).toEqual({ [BODY]: 1 });
  });
});

describe('the entries of a stream', () => {
  it('say which command recorded them, what caused it, and whether they were taken back', async () => {
    const store = logOn(openMemoryStore());
    const { send } = processOn(store);
    await send(BODY, registerBody(), { commandId: 'c1' });
    const ellen = await send(BODY, recordMember('Ellen Prøve'), { commandId: 'c2', causationId: 'e9' });
    await send(BODY, annul(firstEvent(ellen)), { commandId: 'c3' });
    expect(entriesOf(await everythingIn(store)).map(({ eventId: _, ...entry }) => entry)).toEqual([
      { type: 'BodyRegistered', commandId: 'c1', causationId: null, annulled: false },
      { type: 'MembershipRecorded', commandId: 'c2', causationId: 'e9', annulled: true },
      { type: 'EntryAnnulled', commandId: 'c3', causationId: null, annulled: false },
    ]);
  });
});
