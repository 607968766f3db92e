import { caseAfter, decidedAt, FEBRUARY, onFebruary, world, worldWith } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { ProposeRecommendation } from './recommendation';

const propose = (data: Partial<ProposeRecommendation['data']> = {}): ProposeRecommendation => ({
  type: 'ProposeRecommendation',
  data: { meetingId: FEBRUARY, text: 'Det indstilles, at færgen sejler.', points: [], ...data },
});
const withdraw = (version: number): CaseCommand => ({ type: 'WithdrawRecommendation', data: { version } });
const points = [
  { number: '1', text: 'færgen sejler,' },
  { number: '2', text: 'billetten koster 20 kr.' },
];

describe('proposing a recommendation', () => {
  it('is the first version, with its numbered points', () => {
    given(caseAggregate, ...caseAfter())
      .when(propose({ points, proposedBy: 'Teknisk forvaltning' }), world)
      .then({
        type: 'RecommendationProposed',
        data: {
          version: 1,
          meetingId: FEBRUARY,
          proposedBy: 'Teknisk forvaltning',
          text: 'Det indstilles, at færgen sejler.',
          points,
          late: false,
        },
      });
  });

  it('is the next version where text or points differ, also after a withdrawal', () => {
    const next = given(caseAggregate, ...caseAfter(propose())).when(
      propose({ text: 'En anden tekst.' }),
      world,
    ).decision;
    expect(next.accepted).toMatchObject([{ data: { version: 2 } }]);
    const after = given(caseAggregate, ...caseAfter(propose(), withdraw(1))).when(propose(), world).decision;
    expect(after.accepted).toMatchObject([{ data: { version: 2 } }]);
  });

  it('changes nothing where the newest standing version says the same', () => {
    given(caseAggregate, ...caseAfter(propose({ points })))
      .when(propose({ points, meetingId: null }), world)
      .thenNothing();
    const another = propose({ text: 'En anden tekst.' });
    given(caseAggregate, ...caseAfter(propose(), another, withdraw(2)))
      .when(propose(), world)
      .thenNothing();
  });

  it('is late once the agenda of its meeting was sent', () => {
    const sent = worldWith(['2025-02-14', { agendaSent: true }]);
    const { accepted } = given(caseAggregate, ...caseAfter()).when(propose(), sent).decision;
    expect(accepted).toMatchObject([{ data: { late: true } }]);
    const outside = given(caseAggregate, ...caseAfter()).when(propose({ meetingId: null }), sent).decision;
    expect(outside.accepted).toMatchObject([{ data: { late: false } }]);
  });

  it('never gives a version twice, though one was taken back', () => {
    const annulled: CaseCommand = { type: 'AnnulEntry', data: { eventId: 'e1', reason: 'tastefejl' } };
    const { accepted } = given(caseAggregate, ...caseAfter(propose(), annulled)).when(propose(), world).decision;
    expect(accepted).toMatchObject([{ data: { version: 2 } }]);
  });

  it.each([
    ['a blank text without points', { text: ' ' }, 'text-missing', 'text'],
    ['a text over 200,000 characters', { text: 'a'.repeat(200_001), points }, 'text-too-long', 'text'],
    ['an unknown meeting', { meetingId: 'aldrig' }, 'meeting-unknown', 'meetingId'],
    ['a point without text', { points: [{ number: '1', text: '' }] }, 'text-missing', 'points.0.text'],
    ['a point without number', { points: [{ number: '', text: 'a' }] }, 'text-missing', 'points.0.number'],
    ['two points of one number', { points: [points[0], points[0]] }, 'point-repeated', 'points.1.number'],
    ['an endless name', { proposedBy: 'a'.repeat(1_001) }, 'text-too-long', 'proposedBy'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...caseAfter())
      .when(propose(data), world)
      .thenRefused(code, { field });
  });

  it('is refused on a cancelled meeting', () => {
    given(caseAggregate, ...caseAfter())
      .when(propose(), worldWith(['2025-02-14', { status: 'cancelled' }]))
      .thenRefused('meeting-cancelled');
  });
});

describe('withdrawing a recommendation', () => {
  it('withdraws the named version, so that decisions are taken on the one before', () => {
    const another = propose({ text: 'En anden tekst.' });
    given(caseAggregate, ...caseAfter(propose()))
      .when(withdraw(1), world)
      .then({ type: 'RecommendationWithdrawn', data: { version: 1, reason: null } });
    const { accepted } = given(caseAggregate, ...onFebruary(propose(), another, withdraw(2))).when(
      decidedAt(FEBRUARY),
      world,
    ).decision;
    expect(accepted).toMatchObject([{ data: { recommendationVersion: 1 } }]);
  });

  it('changes nothing the second time, and is refused for a version that there is not', () => {
    given(caseAggregate, ...caseAfter(propose(), withdraw(1)))
      .when(withdraw(1), world)
      .thenNothing();
    given(caseAggregate, ...caseAfter(propose()))
      .when(withdraw(2), world)
      .thenRefused('version-unknown', { field: 'version', allowed: ['ProposeRecommendation'] });
    const endless: CaseCommand = { type: 'WithdrawRecommendation', data: { version: 1, reason: 'a'.repeat(200_001) } };
    given(caseAggregate, ...caseAfter(propose()))
      .when(endless, world)
      .thenRefused('text-too-long', { field: 'reason' });
  });
});
