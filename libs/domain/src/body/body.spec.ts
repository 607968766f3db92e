import { given } from '../testing/decider-specification';
import { bodyAggregate, bodyFact, type BodyCommand, type BodyEvent } from './body';

const register = (name = 'Fællesudvalget'): BodyCommand => ({ type: 'RegisterBody', data: { name } });
const registered: BodyEvent = { type: 'BodyRegistered', data: { name: 'Fællesudvalget' } };
const DAY = '2025-03-14';
const member = { name: 'Ane Krog', from: '2022-01-01' };
const record = (data: object = {}): BodyCommand => ({ type: 'RecordMembership', data: { ...member, ...data } });
const recorded = (data: object = {}): BodyEvent => ({
  type: 'MembershipRecorded',
  data: { ...member, party: null, organisation: null, to: null, ...data },
});

describe('registering a body', () => {
  it('lets it be spoken of', () => {
    given(bodyAggregate).when(register()).then(registered);
    expect(bodyFact('u1', given(bodyAggregate, registered).state, DAY)).toMatchObject({ name: 'Fællesudvalget' });
    expect(bodyFact('u1', bodyAggregate.initial, DAY)).toBeUndefined();
  });

  it('changes nothing the second time, and is refused under another name', () => {
    given(bodyAggregate, registered).when(register()).thenNothing();
    given(bodyAggregate, registered).when(register('Byrådet')).thenRefused('body-exists', { field: 'name' });
  });

  it('is refused without a name', () => {
    given(bodyAggregate).when(register(' ')).thenRefused('text-missing', { field: 'name' });
  });

  it('can be taken back while nothing else stands', () => {
    const annul: BodyCommand = { type: 'AnnulEntry', data: { eventId: 'e0', reason: 'Findes ikke.' } };
    expect(bodyFact('u1', given(bodyAggregate, registered).when(annul).state(), DAY)).toBeUndefined();
    given(bodyAggregate, registered, recorded()).when(annul).thenRefused('opening-still-needed');
  });
});

describe('by whose rules a body works', () => {
  const set = (profile: string): BodyCommand => ({ type: 'SetBodyProfile', data: { profile } }) as BodyCommand;
  const as = (profile: 'kkr' | 'ksl-committee'): BodyEvent => ({ type: 'BodyProfileSet', data: { profile } });

  it('is said once for Teknik- og Miljøudvalget, and corrected by saying it again', () => {
    given(bodyAggregate, registered).when(set('ksl-committee')).then(as('ksl-committee'));
    given(bodyAggregate, registered, as('ksl-committee')).when(set('ksl-committee')).thenNothing();
    given(bodyAggregate, registered, as('ksl-committee')).when(set('kkr')).then(as('kkr'));
  });

  it('is known to whoever decides about its cases, and asks for nothing where nobody said it', () => {
    const { state } = given(bodyAggregate, registered, as('kkr'));
    expect(bodyFact('u1', state, DAY)?.profile.danish).toBe('kommunekontaktråd');
    expect(bodyFact('u1', given(bodyAggregate, registered).state, DAY)?.profile.danish).toBe('organ');
  });

  it('is refused for a profile that nobody knows, and for a body that nobody registered', () => {
    given(bodyAggregate, registered).when(set('regionsråd')).thenRefused('unknown-word', { field: 'profile' });
    given(bodyAggregate)
      .when(set('kkr'))
      .thenRefused('body-unknown', { allowed: ['RegisterBody'] });
  });
});

describe('recording a membership', () => {
  it('takes party, organisation and both ends', () => {
    const known = { party: 'A', organisation: 'Klitkøbing Kommune', to: '2025-12-31' };
    given(bodyAggregate, registered).when(record()).then(recorded());
    given(bodyAggregate, registered).when(record(known)).then(recorded(known));
  });

  it('corrects the rest where person and start are the same', () => {
    given(bodyAggregate, registered, recorded()).when(record()).thenNothing();
    given(bodyAggregate, registered, recorded())
      .when(record({ to: '2024-06-30' }))
      .then(recorded({ to: '2024-06-30' }));
    const again = { from: '2024-07-01' };
    given(bodyAggregate, registered, recorded()).when(record(again)).then(recorded(again));
  });

  it.each([
    [{ name: '' }, 'text-missing', 'name'],
    [{ from: '2022-13-01' }, 'no-such-date', 'from'],
    [{ to: '2021-12-31' }, 'ends-before-it-starts', 'to'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(bodyAggregate, registered).when(record(data)).thenRefused(code, { field });
  });

  it('is refused for a body that nobody registered', () => {
    given(bodyAggregate)
      .when(record())
      .thenRefused('body-unknown', { allowed: ['RegisterBody'] });
  });
});
