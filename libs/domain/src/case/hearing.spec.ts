import { APRIL, caseAfter, decidedAt, FEBRUARY, onFebruary, scheduledAt, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { CloseHearing, SendToHearing } from './hearing';

const sent = (data: Partial<SendToHearing['data']> = {}): SendToHearing => ({
  type: 'SendToHearing',
  data: {
    meetingId: null,
    parties: ['Vester Havn Grundejerforening', 'Danmarks Naturfredningsforening'],
    from: '2025-02-17',
    to: '2025-03-31',
    ...data,
  },
});
const closed = (data: Partial<CloseHearing['data']> = {}): CloseHearing => ({
  type: 'CloseHearing',
  data: { on: '2025-03-31', answers: [{ party: 'Vester Havn Grundejerforening' }], ...data },
});
const opened = {
  hearingId: 'h1',
  itemId: null,
  meetingId: null,
  bodyId: 'kkr',
  subject: null,
  parties: ['Vester Havn Grundejerforening', 'Danmarks Naturfredningsforening'],
  from: '2025-02-17',
  to: '2025-03-31',
};
const text = 'Lokalplanen sendes i høring.';

describe('høringen om lokalplanen for Vester Havn', () => {
  it('sendes ud af forvaltningen uden et møde', () => {
    given(caseAggregate, ...caseAfter())
      .when(sent(), world)
      .then({ type: 'HearingOpened', data: opened });
  });

  it('besluttes på et møde, som dermed har behandlet sagen', () => {
    const when = given(caseAggregate, ...onFebruary()).when(sent({ meetingId: FEBRUARY, text }), world);
    when.thenTypes('DecisionRecorded', 'HearingOpened');
    expect(caseStatus(when.state())).toBe('in_preparation');
  });

  it('føjes til den beslutning, som referatet allerede har fortalt', () => {
    const item = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY };
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY, 'sent_to_hearing', { text })))
      .when(sent({ meetingId: FEBRUARY }), world)
      .then({ type: 'HearingOpened', data: { ...opened, ...item } });
  });

  it('lukkes med dem, der svarede, og dem, der ikke gjorde, på dagen', () => {
    const answers = [
      { party: 'vester havn grundejerforening ', on: '2025-03-20', text: 'Husene er for høje.' },
      { party: 'Cyklistforbundet' },
    ];
    given(caseAggregate, ...caseAfter(sent()))
      .when(closed({ answers }), world)
      .then({
        type: 'HearingClosed',
        data: {
          hearingId: 'h1',
          meetingId: null,
          bodyId: 'kkr',
          on: '2025-03-31',
          answers: [
            answers[0] as Required<(typeof answers)[0]>,
            { party: 'Cyklistforbundet', on: null, text: null },
          ].map(({ party, on = null, text: words = null }) => ({ party, on, text: words })),
          silent: ['Danmarks Naturfredningsforening'],
        },
      });
  });

  it('kan lukkes før tid, når alle har svaret', () => {
    given(caseAggregate, ...caseAfter(sent()))
      .when(closed({ on: '2025-03-03', answers: opened.parties.map((party) => ({ party })) }), world)
      .thenTypes('HearingClosed');
  });

  it('løber videre, selv om sagen behandles imens', () => {
    const { state } = given(caseAggregate, ...onFebruary(sent(), decidedAt(FEBRUARY, 'noted')));
    expect(state.away).toMatchObject([{ awayId: 'h1', fate: 'open' }]);
  });

  it('ændrer intet, når den sendes ud eller lukkes igen med det samme', () => {
    given(caseAggregate, ...caseAfter(sent()))
      .when(sent(), world)
      .thenNothing();
    given(caseAggregate, ...caseAfter(sent(), closed()))
      .when(closed(), world)
      .thenNothing();
    given(caseAggregate, ...caseAfter(sent(), closed()))
      .when(sent({ from: '2025-05-01', to: '2025-05-30' }), world)
      .then({ type: 'HearingOpened', data: { ...opened, hearingId: 'h2', from: '2025-05-01', to: '2025-05-30' } });
  });

  it('afvises lukket, mens den løber og nogen mangler, og siger, hvornår den kan', () => {
    given(caseAggregate, ...caseAfter(sent()))
      .when(closed({ on: '2025-03-03' }), world)
      .thenRefused('hearing-runs', {
        message:
          'Høringen løber til den 31.03.2025, og Danmarks Naturfredningsforening har ikke svaret; ' +
          'den kan lukkes fra den dag, eller når alle har svaret.',
        allowed: ['CloseHearing'],
      });
  });

  it.each<[string, readonly CaseCommand[], CaseCommand, string, string]>([
    ['uden nogen at høre', [], sent({ parties: [] }), 'nobody-heard', 'parties'],
    ['med den samme to gange', [], sent({ parties: ['Naboen', 'naboen'] }), 'party-repeated', 'parties.1'],
    ['med et tomt navn', [], sent({ parties: [' '] }), 'text-missing', 'parties.0'],
    ['baglæns i tid', [], sent({ to: '2025-02-01' }), 'period-backwards', 'to'],
    ['til en dag, der ikke findes', [], sent({ to: '2025-02-30' }), 'no-such-date', 'to'],
    ['af et møde uden ordlyd', [scheduledAt(APRIL)], sent({ meetingId: APRIL }), 'text-missing', 'text'],
    ['af et møde uden sagen på', [], sent({ meetingId: APRIL, text }), 'item-not-scheduled', 'meetingId'],
    [
      'af et møde, der besluttede andet',
      [scheduledAt(APRIL), decidedAt(APRIL)],
      sent({ meetingId: APRIL }),
      'hearing-not-decided',
      'meetingId',
    ],
    ['lukket, uden at der er nogen', [], closed(), 'hearing-unknown', 'hearingId'],
    ['lukket under et andet nummer', [sent()], closed({ hearingId: 'h9' }), 'hearing-unknown', 'hearingId'],
    ['lukket igen med andre svar', [sent(), closed()], closed({ answers: [] }), 'hearing-closed', 'hearingId'],
    ['lukket, før den begynder', [sent()], closed({ on: '2025-01-31' }), 'hearing-not-begun', 'on'],
    [
      'lukket med et svar fra bagefter',
      [sent()],
      closed({ answers: [{ party: 'Naboen', on: '2025-04-02' }] }),
      'answer-after-closing',
      'answers.0.on',
    ],
    [
      'lukket uden at sige, hvilken af to',
      [sent(), sent({ subject: 'Trafikken' })],
      closed(),
      'several-hearings',
      'hearingId',
    ],
  ])('afvises: %s', (_, history, command, code, field) => {
    given(caseAggregate, ...caseAfter(...history))
      .when(command, world)
      .thenRefused(code, { field });
  });

  it('holder sagen åben, til den er lukket', () => {
    given(caseAggregate, ...caseAfter(sent()))
      .when({ type: 'CloseCase', data: {} }, world)
      .thenRefused('case-still-owes', {
        message: 'Sagen kan ikke lukkes, mens noget er åbent: høringen h1.',
        allowed: ['CloseHearing'],
      });
  });
});
