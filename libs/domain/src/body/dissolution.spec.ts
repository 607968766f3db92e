import { memberIs, registered, roleIs } from '../testing/body-words';
import { given } from '../testing/decider-specification';
import { bodyWith, facts } from '../testing/facts';
import { Story } from '../testing/story';
import { bodyAggregate, type BodyCommand, type BodyEvent } from './body';

const world = facts({ bodies: [bodyWith('klima', null)] });
const dissolve = (data: object = {}): BodyCommand => ({
  type: 'DissolveBody',
  data: { on: '2025-12-31', successorId: 'klima', ...data },
});
const dissolved = (data: object = {}): BodyEvent => ({
  type: 'BodyDissolved',
  data: { on: '2025-12-31', successorId: 'klima', reason: null, ...data },
});

describe('dissolving a body', () => {
  it('ends Teknikudvalget with its memberships and roles, and names its successor', () => {
    const going = { to: null };
    given(bodyAggregate, registered, memberIs('Ane Krog', going), roleIs('Ane Krog', going), memberIs('Bo Lund'))
      .when(dissolve(), world)
      .then(dissolved(), memberIs('Ane Krog'), roleIs('Ane Krog'));
    expect(bodyAggregate.references(dissolve(), bodyAggregate.initial).bodies).toEqual(['klima']);
  });

  it('needs no successor, and changes nothing the second time', () => {
    const alone = { successorId: null };
    given(bodyAggregate, registered).when(dissolve(alone), world).then(dissolved(alone));
    given(bodyAggregate, registered, dissolved()).when(dissolve(), world).thenNothing();
  });

  it('is refused a second time with another day, and for a successor that cannot be one', () => {
    given(bodyAggregate, registered, dissolved())
      .when(dissolve({ on: '2026-12-31' }), world)
      .thenRefused('body-dissolved', { allowed: ['AnnulEntry'] });
    const teknik = given(bodyAggregate, registered);
    teknik.when(dissolve({ successorId: '1' }), world).thenRefused('own-successor', { field: 'successorId' });
    teknik
      .when(dissolve({ successorId: 'aldrig' }), world)
      .thenRefused('body-unknown', { allowed: ['RegisterBody'], field: 'successorId' });
    const over = { name: 'Klimaudvalget', dissolved: { on: '2024-12-31', successorId: 'by' } };
    const gone = facts({ bodies: [bodyWith('klima', null, over)] });
    teknik.when(dissolve(), gone).thenRefused('body-dissolved', {
      message: 'Klimaudvalget er nedlagt med udgangen af den 31.12.2024; brug efterfølgeren by.',
    });
  });

  it('lets what belongs to its own time be recorded afterwards, and nothing later', () => {
    const teknik = given(bodyAggregate, registered, dissolved());
    const member = { name: 'Ane Krog', from: '2024-01-01' };
    teknik.when({ type: 'RecordMembership', data: member }).thenTypes('MembershipRecorded');
    teknik.when({ type: 'RecordMembership', data: { ...member, from: '2026-01-01' } }).thenRefused('body-dissolved', {
      message: 'Teknikudvalget er nedlagt med udgangen af den 31.12.2025; brug efterfølgeren klima.',
    });
    const term = { from: '2026-01-01', members: [{ name: 'Ane Krog' }] };
    teknik.when({ type: 'BeginTerm', data: term }).thenRefused('body-dissolved', { field: 'from' });
  });
});

describe('a dissolved body', () => {
  const story = (): Story => {
    const told = new Story();
    told.simulation.send('body-klima', { type: 'RegisterBody', data: { name: 'Klimaudvalget' } });
    told.schedule('nov', '2025-11-07');
    told.simulation.send('body-kkr', dissolve());
    return told;
  };

  it('takes no meeting after its last day, nor one that is moved there, and names Klimaudvalget instead', () => {
    const told = story();
    const late = told.try('meeting-feb', { type: 'ScheduleMeeting', data: { bodyId: 'kkr', date: '2026-02-06' } });
    expect(late.refusal?.message).toBe(
      'Fællesudvalget er nedlagt med udgangen af den 31.12.2025; brug efterfølgeren klima.',
    );
    const moved = told.try('meeting-nov', { type: 'MoveMeeting', data: { date: '2026-01-09' } });
    expect(moved.refusal?.code).toBe('body-dissolved');
    told.schedule('dec', '2025-12-05');
  });

  it('takes no case and no promise after its last day, but those of older minutes', () => {
    const told = story();
    const open = { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Havnen' } } as const;
    told.case('havnen', open);
    told.simulation.today = '2026-01-05';
    expect(told.try('case-broen', open).refusal?.code).toBe('body-dissolved');
    const target = { bodyId: 'kkr', meetingId: null, date: '2026-03-06', precision: 'day', condition: null } as const;
    const promise = { meetingId: null, target, quote: 'Kommer igen.', source: 'sentence' } as const;
    expect(told.try('case-havnen', { type: 'PromiseReturn', data: promise }).refusal).toMatchObject({
      code: 'body-dissolved',
      field: 'target.bodyId',
    });
  });
});
