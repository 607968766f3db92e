import { memberIs, registered, roleIs } from '../testing/body-words';
import { given } from '../testing/decider-specification';
import { bodyAggregate, type BodyCommand } from './body';
import type { AppointRole } from './role';

const appoint = (name: string, data: Partial<AppointRole['data']> = {}): BodyCommand => ({
  type: 'AppointRole',
  data: { role: 'chair', name, from: '2024-03-01', ...data },
});
const from = '2024-03-01';

describe('appointing a chair and deputies', () => {
  const teknik = given(bodyAggregate, registered, memberIs('Ane Krog'), memberIs('Bo Lund'), roleIs('Ane Krog'));

  it('lets Bo Lund take over from Ane Krog, who is chair until the day before', () => {
    teknik
      .when(appoint('Bo Lund'))
      .then(roleIs('Ane Krog', { to: '2024-02-29' }), roleIs('Bo Lund', { from, to: null }));
  });

  it('keeps first and second deputy apart, and leaves the chair alone', () => {
    teknik
      .when(appoint('Bo Lund', { role: 'deputy', rank: 2, to: '2025-12-31' }))
      .then(roleIs('Bo Lund', { role: 'deputy', rank: 2, from }));
  });

  it('changes nothing the second time, and corrects the end where it is said again', () => {
    teknik.when(appoint('Ane Krog', { from: '2022-01-01', to: '2025-12-31' })).thenNothing();
    teknik
      .when(appoint('Ane Krog', { from: '2022-01-01', to: '2024-06-30' }))
      .then(roleIs('Ane Krog', { to: '2024-06-30' }));
  });

  it('is refused for Dorte Holm, who is no member on that day', () => {
    teknik.when(appoint('Dorte Holm')).thenRefused('not-a-member', {
      allowed: ['RecordMembership', 'BeginTerm'],
      message: 'Kun et medlem kan have hvervet, og Dorte Holm er ikke medlem den 01.03.2024.',
    });
    teknik.when(appoint('Bo Lund', { from: '2026-01-01' })).thenRefused('not-a-member', { field: 'name' });
  });

  it.each<[Partial<AppointRole['data']>, string, string]>([
    [{ rank: 2 }, 'one-chair', 'rank'],
    [{ role: 'deputy', rank: 0 }, 'no-such-rank', 'rank'],
    [{ role: 'secretary' as 'chair' }, 'unknown-word', 'role'],
    [{ to: '2024-02-29' }, 'ends-before-it-starts', 'to'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    teknik.when(appoint('Bo Lund', data)).thenRefused(code, { field });
  });
});
