import {
  APRIL,
  caseAfter,
  FEBRUARY,
  JUNE,
  onFebruary,
  postponedAt,
  promisedAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { onDay, Story } from '../testing/story';
import { caseAggregate, type CaseCommand } from './case';
import type { MeetCondition } from './condition';

const met = (data: Partial<MeetCondition['data']> = {}): MeetCondition => ({
  type: 'MeetCondition',
  data: { returnId: 'r1', on: '2025-03-20', ...data },
});
const whenAnswered = target({ condition: 'når Kystdirektoratet har svaret' });
const event = { returnId: 'r1', bodyId: 'kkr', on: '2025-03-20', text: null };
const nowhere = { meetingId: null, date: null, precision: null };

describe('kystsikringen ved Sønderklit, udsat, til Kystdirektoratet har svaret', () => {
  it('skal på det næste møde, når svaret er kommet', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, whenAnswered)))
      .when(met(), world)
      .then({ type: 'ConditionMet', data: { ...event, ...nowhere } });
  });

  it('skal på det møde eller den dag, der nævnes', () => {
    const history = onFebruary(postponedAt(FEBRUARY, whenAnswered));
    given(caseAggregate, ...history)
      .when(met({ meetingId: JUNE, text: 'Brev af 20. marts' }), world)
      .then({ type: 'ConditionMet', data: { ...event, ...nowhere, text: 'Brev af 20. marts', meetingId: JUNE } });
    given(caseAggregate, ...history)
      .when(met({ date: '2025-06-13' }), world)
      .then({ type: 'ConditionMet', data: { ...event, ...nowhere, date: '2025-06-13', precision: 'day' } });
  });

  it('bliver ved den dag, der blev lovet sammen med betingelsen', () => {
    const inApril = target({ date: '2025-04-30', precision: 'month', condition: 'hvis svaret er kommet' });
    given(caseAggregate, ...onFebruary(promisedAt(FEBRUARY, inApril)))
      .when(met(), world)
      .then({
        type: 'ConditionMet',
        data: { ...event, meetingId: null, date: '2025-04-30', precision: 'month' },
      });
  });

  it('ændrer intet, når det siges igen, og det samme løfte loves ikke to gange', () => {
    const promised = promisedAt(FEBRUARY, whenAnswered);
    given(caseAggregate, ...onFebruary(promised, met()))
      .when(met(), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(promised, met()))
      .when(promised, world)
      .thenNothing();
  });

  it.each<[string, readonly CaseCommand[], MeetCondition, string, readonly string[]]>([
    ['for et løfte, der ikke er der', [], met(), 'return-unknown', ['PromiseReturn']],
    [
      'for et løfte uden betingelse',
      [promisedAt(null, target({ meetingId: APRIL }))],
      met(),
      'no-condition',
      ['KeepReturn', 'PostponeCase', 'WithdrawReturn'],
    ],
    [
      'for et løfte, der er frafaldet',
      [promisedAt(null, whenAnswered), { type: 'WithdrawReturn', data: { returnId: 'r1', reason: 'Opgivet.' } }],
      met(),
      'return-over',
      ['PromiseReturn'],
    ],
    [
      'til både et møde og en dag',
      [promisedAt(null, whenAnswered)],
      met({ meetingId: JUNE, date: '2025-06-13' }),
      'two-targets',
      [],
    ],
  ])('afvises %s', (_, history, command, code, allowed) => {
    given(caseAggregate, ...caseAfter(...history))
      .when(command, world)
      .thenRefused(code, { allowed });
  });

  it('afvises til et møde, der er holdt, og siger, hvilke løfter der venter', () => {
    const history = caseAfter(promisedAt(null, whenAnswered));
    given(caseAggregate, ...history)
      .when(met({ meetingId: APRIL }), worldWith(['2025-04-11', { status: 'held' }]))
      .thenRefused('meeting-held', { message: `Mødet ${APRIL} er holdt; vælg et kommende møde.` });
    given(caseAggregate, ...history)
      .when(met({ returnId: 'r4' }), world)
      .thenRefused('return-unknown', { message: 'Sagen har intet løfte r4; på en betingelse venter r1.' });
  });
});

describe('kystsikringen, når betingelsen er opfyldt', () => {
  function waiting(): Story {
    const story = new Story();
    story.schedule('feb', '2025-02-07');
    story.caseOn('kysten', 'feb');
    story.open('feb');
    story.postpone('kysten', 'feb', whenAnswered);
    story.close('feb');
    story.schedule('mar', '2025-03-07');
    return story;
  }

  it('foreslås det næste møde af sig selv', () => {
    const story = waiting();
    expect(story.placesOf('kysten')).toEqual(['feb treated']);
    story.case('kysten', met({ on: '2025-03-01' }));
    expect(story.placesOf('kysten')).toEqual(['feb treated', 'mar proposed']);
  });

  it('foreslås det møde, der nævnes, og tages tilbage, når det var en fejl', () => {
    const story = waiting();
    story.schedule('apr', '2025-04-11');
    const wrong = story.case('kysten', met({ on: '2025-03-01', meetingId: 'apr' }));
    expect(story.placesOf('kysten')).toEqual(['feb treated', 'apr proposed']);
    story.annul('case-kysten', wrong);
    expect(story.placesOf('kysten')).toEqual(['feb treated']);
    expect(story.fatesOf('kysten')).toEqual(['r1 open']);
  });

  it('flytter sit forslag, når den skulle have været på en bestemt dag', () => {
    const story = waiting();
    story.schedule('apr', '2025-04-11');
    story.schedule('jun', '2025-06-13');
    story.postpone('kysten', null, { ...onDay('2025-04-11'), condition: 'hvis svaret er kommet' });
    expect(story.placeAt('kysten', 'apr')).toBe('proposed');
    story.case('kysten', met({ returnId: 'r2', on: '2025-04-01', date: '2025-06-13' }));
    expect(story.placesOf('kysten')).toEqual(['feb treated', 'jun proposed']);
  });
});
