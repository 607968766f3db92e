import { memberIs, registered, roleIs } from '../testing/body-words';
import { given } from '../testing/decider-specification';
import { bodyAggregate, type BodyCommand, type BodyEvent } from './body';
import type { BeginTerm, TermBegun } from './term';

const ANE = { name: 'Ane Krog', party: 'A', organisation: null, group: 'Fællesgruppen' };
const BO = { name: 'Bo Lund', party: 'V', organisation: null, group: null };
const begin = (data: Partial<BeginTerm['data']> = {}): BodyCommand => ({
  type: 'BeginTerm',
  data: { from: '2026-01-01', to: '2029-12-31', members: [ANE, BO], ...data },
});
const begun = (data: Partial<TermBegun['data']> = {}): BodyEvent => ({
  type: 'TermBegun',
  data: {
    kind: 'electoral',
    from: '2026-01-01',
    to: '2029-12-31',
    members: [ANE, BO],
    chair: null,
    deputies: [],
    ...data,
  },
});
const span = { from: '2026-01-01', to: '2029-12-31' };

describe('beginning a term', () => {
  it('gives Teknikudvalget its members, Ane Krog as chair and Bo Lund as deputy, with their groups', () => {
    given(bodyAggregate, registered)
      .when(begin({ chair: 'Ane Krog', deputies: ['Bo Lund'] }))
      .then(
        begun({ chair: 'Ane Krog', deputies: ['Bo Lund'] }),
        memberIs('Ane Krog', { party: 'A', group: 'Fællesgruppen', ...span }),
        memberIs('Bo Lund', { party: 'V', ...span }),
        roleIs('Ane Krog', span),
        roleIs('Bo Lund', { role: 'deputy', ...span }),
      );
  });

  it('ends the membership of Carl Vang and his chair on the day before, where they went on', () => {
    const carl = memberIs('Carl Vang', { to: null });
    given(bodyAggregate, registered, carl, roleIs('Carl Vang', { to: null }), memberIs('Dorte Holm'))
      .when(begin({ members: [ANE] }))
      .then(
        begun({ members: [ANE] }),
        memberIs('Carl Vang'),
        roleIs('Carl Vang'),
        memberIs('Ane Krog', { party: 'A', group: 'Fællesgruppen', ...span }),
      );
  });

  it('changes nothing the second time, and follows on a term whose end nobody knew', () => {
    given(bodyAggregate, registered, begun()).when(begin()).thenNothing();
    given(bodyAggregate, registered, begun({ from: '2022-01-01', to: null }))
      .when(begin({ members: [ANE] }))
      .thenTypes('TermBegun', 'MembershipRecorded');
  });

  it('is refused where it runs into another term, which is named with what corrects it', () => {
    given(bodyAggregate, registered, begun({ from: '2022-01-01', to: '2025-12-31' }))
      .when(begin({ from: '2025-12-01' }))
      .thenRefused('term-overlaps', {
        allowed: ['AnnulEntry', 'RecordMembership', 'AppointRole'],
        message: 'Perioden går ind over den, der løber fra den 01.01.2022 til og med den 31.12.2025.',
      });
    given(bodyAggregate, registered, begun())
      .when(begin({ from: '2025-12-01' }))
      .thenRefused('term-overlaps');
    given(bodyAggregate, registered, begun({ to: null }))
      .when(begin({ to: null, members: [BO] }))
      .thenRefused('term-overlaps');
  });

  it.each<[Partial<BeginTerm['data']>, string, string]>([
    [{ members: [] }, 'no-members', 'members'],
    [{ members: [ANE, ANE] }, 'named-twice', 'members'],
    [{ members: [{ name: ' ' }] }, 'text-missing', 'members.0.name'],
    [{ chair: 'Dorte Holm' }, 'not-a-member', 'chair'],
    [{ chair: 'Ane Krog', deputies: ['Ane Krog'] }, 'two-roles', 'deputies'],
    [{ to: '2025-12-31' }, 'ends-before-it-starts', 'to'],
    [{ kind: 'evig' as 'electoral' }, 'unknown-word', 'kind'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(bodyAggregate, registered).when(begin(data)).thenRefused(code, { field });
  });

  it('is taken back with the memberships and roles that it gave, and Carl Vang goes on', () => {
    const batch = { commandId: 'begin' };
    const state = given(
      bodyAggregate,
      registered,
      memberIs('Carl Vang', { to: null }),
      ...[begun({ members: [ANE] }), memberIs('Carl Vang'), memberIs('Ane Krog', span)].map((event) => {
        return { event, metadata: batch };
      }),
    )
      .when({ type: 'AnnulEntry', data: { eventId: 'e2', reason: 'Valget er ikke opgjort.' } })
      .state();
    expect([...state.memberships.values()]).toEqual([memberIs('Carl Vang', { to: null }).data]);
    expect(state.terms).toEqual([]);
  });
});
