import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  JUNE,
  onFebruary,
  promisedAt,
  scheduledAt,
  target,
  world,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { PromiseReturn } from './return';

const everyApril = (data: Partial<PromiseReturn['data']> = {}): PromiseReturn => {
  const { data: promised, type } = promisedAt(FEBRUARY, target({ date: '2025-04-30', precision: 'month' }));
  return { type, data: { ...promised, responsible: 'Karen Holm', recurrence: 'year', ...data } };
};
const onApril = [everyApril(), scheduledAt(APRIL)] as const;
const returnsAfter = (...commands: CaseCommand[]) =>
  given(caseAggregate, ...caseAfter(...commands)).state.returns.map(({ returnId, target: { date }, fate }) => [
    returnId,
    date,
    fate,
  ]);

describe('en sag i årshjulet', () => {
  it('Færgetaksterne: rådet får dem hvert år i april, og Karen Holm svarer for det', () => {
    given(caseAggregate, ...caseAfter())
      .when(everyApril(), world)
      .then({
        type: 'ReturnPromised',
        data: {
          returnId: 'r1',
          meetingId: FEBRUARY,
          itemId: null,
          bodyId: 'kkr',
          target: target({ date: '2025-04-30', precision: 'month' }),
          quote: 'Sagen kommer igen.',
          place: null,
          source: 'sentence',
          responsible: 'Karen Holm',
          recurrence: 'year',
        },
      });
  });

  it('Færgetaksterne behandles i april: løftet er holdt, og det næste gælder april året efter', () => {
    expect(returnsAfter(...onApril, decidedAt(APRIL))).toEqual([
      ['r1', '2025-04-30', 'kept'],
      ['r2', '2026-04-30', 'open'],
    ]);
    const { accepted } = given(caseAggregate, ...caseAfter(...onApril)).when(decidedAt(APRIL), world).decision;
    expect(accepted?.at(-1)).toMatchObject({
      type: 'ReturnPromised',
      data: { returnId: 'r2', meetingId: null, responsible: 'Karen Holm', recurrence: 'year', continues: 'r1' },
    });
  });

  it('kommer den for sent, springes det år over, der er gået: ét løfte er åbent, aldrig en kæde', () => {
    const late = everyApril({ target: target({ date: '2022-04-30', precision: 'month' }) });
    expect(returnsAfter(late, { type: 'KeepReturn', data: { returnId: 'r1', meetingId: JUNE } })).toEqual([
      ['r1', '2022-04-30', 'kept'],
      ['r2', '2026-04-30', 'open'],
    ]);
  });

  it('er mødet i april allerede ført, er løftet holdt og det næste åbent med det samme', () => {
    expect(returnsAfter(scheduledAt(APRIL), decidedAt(APRIL), everyApril())).toEqual([
      ['r1', '2025-04-30', 'kept'],
      ['r2', '2026-04-30', 'open'],
    ]);
  });

  it('udsættes den på mødet i april, får udsættelsen og næste års løfte hver sit nummer', () => {
    const postponed = decidedAt(APRIL, 'postponed', { postponement: { target: target({ meetingId: JUNE }) } });
    expect(returnsAfter(...onApril, postponed)).toEqual([
      ['r1', '2025-04-30', 'kept'],
      ['r2', null, 'open'],
      ['r3', '2026-04-30', 'open'],
    ]);
  });

  it('frafaldes løftet, kommer der intet næste; annulleres behandlingen, falder det næste med den', () => {
    const withdrawn: CaseCommand = {
      type: 'WithdrawReturn',
      data: { returnId: 'r1', reason: 'Taksterne er frie nu.' },
    };
    expect(returnsAfter(everyApril(), withdrawn)).toEqual([['r1', '2025-04-30', 'withdrawn']]);
    const history = caseAfter(...onApril, decidedAt(APRIL));
    const annul: CaseCommand = { type: 'AnnulEntry', data: { eventId: 'e3', reason: 'Forkert sag.' } };
    const { returns } = given(caseAggregate, ...history)
      .when(annul, world)
      .state();
    expect(returns.map(({ fate }) => fate)).toEqual(['open']);
  });

  it('afvises uden en dato at gentage fra, og med et ord, der ikke findes', () => {
    const when = (data: Partial<PromiseReturn['data']>) =>
      given(caseAggregate, ...onFebruary()).when(everyApril(data), world);
    when({ target: target({ condition: 'når taksterne er kendt' }) }).thenRefused('recurrence-without-date', {
      field: 'target.date',
      allowed: ['PromiseReturn'],
    });
    when({ recurrence: 'now and then' as 'year' }).thenRefused('unknown-word', { field: 'recurrence' });
    when({ responsible: ' ' }).thenRefused('text-missing', { field: 'responsible' });
  });
});
