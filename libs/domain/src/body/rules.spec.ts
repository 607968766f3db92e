import { given } from '../testing/decider-specification';
import { bodyAggregate, bodyFact, type BodyCommand, type BodyEvent } from './body';
import { dispatchRule, dueBefore, lateBy } from './notice';
import { rulesOn, type BodyRulesSet, type SetBodyRules } from './rules';

const council: BodyEvent[] = [
  { type: 'BodyRegistered', data: { name: 'Klitkøbing Kommunalbestyrelse' } },
  { type: 'BodyProfileSet', data: { profile: 'ksl-council' } },
];
const set = (data: Partial<SetBodyRules['data']>): BodyCommand => ({
  type: 'SetBodyRules',
  data: { validFrom: '2025-01-01', ...data },
});
const rulesSet = (data: Partial<BodyRulesSet['data']> = {}): BodyEvent => ({
  type: 'BodyRulesSet',
  data: {
    validFrom: '2025-01-01',
    handIn: { days: 10, kind: 'working_day' },
    dispatch: { days: 4, kind: 'weekday' },
    dispatchExtraordinary: null,
    closedOn: [],
    source: null,
    ...data,
  },
});
const rulesOf = (events: readonly BodyEvent[], day: string) => {
  const fact = bodyFact('klit', given(bodyAggregate, ...events).state, day);
  if (fact === undefined) throw new Error('the body should be registered');
  return rulesOn(fact, day);
};

describe('regler for indlevering og udsendelse', () => {
  it('Klitkøbing Kommunalbestyrelse har lovens 4 hverdage, så længe den ikke selv har sat noget', () => {
    expect(rulesOf(council, '2025-03-12')).toMatchObject({ handIn: null, dispatch: { days: 4, kind: 'weekday' } });
    expect(rulesOf(council.slice(0, 1), '2025-03-12').dispatch).toBeNull();
  });

  it('sætter en frist for indlevering og beholder resten', () => {
    given(bodyAggregate, ...council)
      .when(set({ handIn: { days: 10, kind: 'working_day' } }))
      .then(rulesSet());
    given(bodyAggregate, ...council, rulesSet())
      .when(set({ handIn: { days: 10, kind: 'working_day' } }))
      .thenNothing();
  });

  it('gælder møder fra en dag og ikke møder før den', () => {
    const later = rulesSet({ validFrom: '2026-01-01', dispatch: { days: 5, kind: 'working_day' } });
    const events = [...council, later, rulesSet()];
    expect(['2024-12-31', '2025-12-31', '2026-01-01'].map((day) => rulesOf(events, day).dispatch?.days)).toEqual([
      4, 4, 5,
    ]);
    expect(rulesOf(events, '2024-12-31').handIn).toBeNull();
  });

  it('rettes ved at sætte dem igen fra samme dag, og står igen som loven, når de er taget tilbage', () => {
    given(bodyAggregate, ...council, rulesSet())
      .when(set({ handIn: null, source: 'Forretningsordenens § 4' }))
      .then(rulesSet({ handIn: null, source: 'Forretningsordenens § 4' }));
    const annul: BodyCommand = { type: 'AnnulEntry', data: { eventId: 'e2', reason: 'Forkert udvalg.' } };
    const state = given(bodyAggregate, ...council, rulesSet())
      .when(annul)
      .state();
    expect(state.rules.size).toBe(0);
  });

  it('afvises, hvor sagerne først skulle afleveres efter udsendelsen, og siger, hvad fristen mindst må være', () => {
    const refused = given(bodyAggregate, ...council).when(set({ handIn: { days: 2, kind: 'weekday' } }));
    refused.thenRefused('handed-in-after-dispatch', { field: 'handIn.days' });
    expect(refused.decision).toMatchObject({ refused: { message: expect.stringContaining('mindst 4') as string } });
  });

  it.each([
    [{ validFrom: '2025-02-30' }, 'no-such-date', 'validFrom'],
    [{ dispatch: { days: 61, kind: 'weekday' } }, 'no-such-days', 'dispatch.days'],
    [{ dispatchExtraordinary: { days: 1, kind: 'bankdag' } }, 'unknown-word', 'dispatchExtraordinary.kind'],
    [{ closedOn: ['fastelavn'] }, 'unknown-word', 'closedOn.0'],
  ])('afvises, hvor der står noget, der ikke findes: %j', (data, code, field) => {
    given(bodyAggregate, ...council)
      .when(set(data as Partial<SetBodyRules['data']>))
      .thenRefused(code, { field });
  });
});

describe('et mødes frister', () => {
  const rules = rulesOf(
    [...council, rulesSet({ dispatchExtraordinary: { days: 1, kind: 'calendar_day' } })],
    '2025-03-12',
  );
  const meeting = { date: '2025-03-12', kind: 'ordinary' };

  it('regnes baglæns fra onsdagens møde i Klitkøbing', () => {
    expect(dueBefore(rules.handIn, rules, meeting)).toEqual({ due: '2025-02-26', days: 10, kind: 'working_day' });
    expect(dueBefore(dispatchRule(rules, meeting), rules, meeting)?.due).toBe('2025-03-07');
    expect(dueBefore(null, rules, meeting)).toBeNull();
  });

  it('er andre for et ekstraordinært møde', () => {
    const extraordinary = { ...meeting, kind: 'extraordinary' };
    expect(dueBefore(dispatchRule(rules, extraordinary), rules, extraordinary)?.due).toBe('2025-03-11');
  });

  it('er overskredet med så mange af reglens dage', () => {
    const due = dueBefore(rules.dispatch, rules, meeting);
    expect(due && lateBy('2025-03-10', due, rules, meeting)).toBe(2);
    expect(due && lateBy('2025-03-07', due, rules, meeting)).toBe(0);
  });
});
