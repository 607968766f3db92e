import { given } from '../testing/decider-specification';
import { bodyAggregate, bodyExists, type BodyCommand, type BodyEvent } from './body';

const register = (name = 'Fællesudvalget'): BodyCommand => ({ type: 'RegisterBody', data: { name } });
const registered: BodyEvent = { type: 'BodyRegistered', data: { name: 'Fællesudvalget' } };
const member = { name: 'Ane Krog', from: '2022-01-01' };
const record = (data: object = {}): BodyCommand => ({ type: 'RecordMembership', data: { ...member, ...data } });
const recorded = (data: object = {}): BodyEvent => ({
  type: 'MembershipRecorded',
  data: { ...member, party: null, organisation: null, to: null, ...data },
});

describe('registering a body', () => {
  it('lets it be spoken of', () => {
    given(bodyAggregate).when(register()).then(registered);
    expect(bodyExists(given(bodyAggregate, registered).state)).toBe(true);
    expect(bodyExists(bodyAggregate.initial)).toBe(false);
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
    expect(bodyExists(given(bodyAggregate, registered).when(annul).state())).toBe(false);
    given(bodyAggregate, registered, recorded()).when(annul).thenRefused('opening-still-needed');
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
