import type { ProfileName } from '../body/profile';
import { decidedAt, FEBRUARY, onFebruary, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { bodyWith } from '../testing/facts';
import type { GrantAppropriation } from './appropriation';
import { caseAggregate, type CaseCommand } from './case';

const granted = (data: Partial<GrantAppropriation['data']> = {}): GrantAppropriation => ({
  type: 'GrantAppropriation',
  data: {
    meetingId: FEBRUARY,
    kind: 'supplementary',
    amount: '1.325.000,50',
    year: 2025,
    account: 'Havne og færger',
    coveredBy: 'Kassebeholdningen',
    ...data,
  },
});
const under = (profile: ProfileName) => ({
  ...world,
  bodies: new Map(world.bodies).set('kkr', bodyWith('kkr', profile, { name: 'Havneudvalget' })),
});
const after = (...commands: CaseCommand[]) => given(caseAggregate, ...onFebruary(...commands));

describe('en bevilling til Cykelfærgen', () => {
  it('gives med beslutningen i kommunalbestyrelsen, i hele øre', () => {
    after(decidedAt(FEBRUARY))
      .when(granted(), under('ksl-council'))
      .then({
        type: 'AppropriationGranted',
        data: {
          appropriationId: 'k1',
          itemId: `${FEBRUARY}/1`,
          meetingId: FEBRUARY,
          bodyId: 'kkr',
          kind: 'supplementary',
          oere: 132_500_050,
          year: 2025,
          account: 'Havne og færger',
          coveredBy: 'Kassebeholdningen',
        },
      });
    after(decidedAt(FEBRUARY), granted())
      .when(granted({ amount: '1325000.50' }), world)
      .thenNothing();
    const { accepted } = after(decidedAt(FEBRUARY), granted()).when(granted({ year: 2026 }), world).decision;
    expect(accepted).toMatchObject([{ data: { appropriationId: 'k2' } }]);
  });

  it('kan sættes ned uden dækning, og et anlæg bevilges uden', () => {
    after(decidedAt(FEBRUARY))
      .when(granted({ amount: '-200', coveredBy: null }), world)
      .thenTypes('AppropriationGranted');
    after(decidedAt(FEBRUARY))
      .when(granted({ kind: 'capital', coveredBy: null }), world)
      .thenTypes('AppropriationGranted');
  });

  it('skal sige, hvordan en tillægsbevilling dækkes', () => {
    after(decidedAt(FEBRUARY))
      .when(granted({ coveredBy: ' ' }), under('ksl-council'))
      .thenRefused('cover-missing', {
        message: 'En tillægsbevilling skal angive, hvordan udgiften dækkes, såsom »kassebeholdningen«.',
        field: 'coveredBy',
      });
  });

  it('gives ikke af Havneudvalget, der kun kan flytte penge, og slet ikke af en KKR', () => {
    const refusal = { allowed: ['ProposeRecommendation', 'ReferCase'], field: 'meetingId' };
    after(decidedAt(FEBRUARY))
      .when(granted({ kind: 'capital' }), under('ksl-committee'))
      .thenRefused('no-power-to-grant', {
        ...refusal,
        message:
          'Havneudvalget kan højst flytte penge med en tillægsbevilling (supplementary); bevillingsmyndigheden er hos kommunalbestyrelsen, så skriv beløbet i indstillingen til den.',
      });
    after(decidedAt(FEBRUARY)).when(granted(), under('ksl-committee')).thenTypes('AppropriationGranted');
    after(decidedAt(FEBRUARY)).when(granted(), under('kkr')).thenRefused('no-power-to-grant', refusal);
  });

  it('forudsætter, at sagen er behandlet på mødet og godkendt', () => {
    after()
      .when(granted(), world)
      .thenRefused('nothing-granted-yet', { allowed: ['RecordDecision'] });
    after(decidedAt(FEBRUARY, 'rejected'))
      .when(granted(), world)
      .thenRefused('decision-grants-nothing', { allowed: ['AnnulEntry'] });
  });

  it.each<[string, Partial<GrantAppropriation['data']>, string, string]>([
    ['et beløb, der ikke er et', { amount: '12,345' }, 'no-such-amount', 'amount'],
    ['ingen penge', { amount: '0' }, 'no-such-amount', 'amount'],
    ['et år med to cifre', { year: 25 }, 'no-such-year', 'year'],
    ['ingen konto', { account: '' }, 'text-missing', 'account'],
    ['en ukendt slags', { kind: 'gave' as 'capital' }, 'unknown-word', 'kind'],
  ])('afvises med %s', (_, data, code, field) => {
    after(decidedAt(FEBRUARY)).when(granted(data), world).thenRefused(code, { field });
  });
});
