import { APRIL, decidedAt, FEBRUARY, onFebruary, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { Outcome } from '../vocabulary';
import { caseAggregate } from './case';
import { isToBeTold, wordingOf, type CommunicateDecision } from './communication';

const ITEM = `${FEBRUARY}/1`;
const tell = (data: Partial<CommunicateDecision['data']> = {}): CommunicateDecision => ({
  type: 'CommunicateDecision',
  data: { meetingId: FEBRUARY, recipients: ['Sejlklubben Vendia'], channel: 'digital_post', on: '2025-02-17', ...data },
});
const told = (data: object = {}) => ({
  type: 'DecisionCommunicated' as const,
  data: {
    itemId: ITEM,
    meetingId: FEBRUARY,
    bodyId: 'kkr',
    wording: 0,
    recipients: ['Sejlklubben Vendia'],
    channel: 'digital_post' as const,
    on: '2025-02-17',
    appeal: null,
    ...data,
  },
});
const approved = onFebruary(decidedAt(FEBRUARY));
const rejected = onFebruary(decidedAt(FEBRUARY, 'rejected'));
const appeal = { authority: 'Ankestyrelsen', deadline: '2025-03-17' };
const corrected = {
  type: 'DecisionCorrected',
  data: {
    itemId: ITEM,
    meetingId: FEBRUARY,
    bodyId: 'kkr',
    wording: 1,
    text: 'Rådet besluttede noget andet.',
    decidedBy: 'formanden',
    basis: 'Skrivefejl.',
    on: '2025-02-20',
  },
} as const;

describe('meddelelsen af en beslutning', () => {
  it('Cykelfærgen: Sejlklubben Vendia får godkendelsen med digital post tre dage efter mødet', () => {
    given(caseAggregate, ...approved)
      .when(tell(), world)
      .then(told());
    given(caseAggregate, ...approved, told())
      .when(tell(), world)
      .thenNothing();
  });

  it('Cykelfærgen: et afslag sendes med klagevejledning til Ankestyrelsen', () => {
    given(caseAggregate, ...rejected)
      .when(tell({ appeal }), world)
      .then(told({ appeal: { ...appeal, how: null } }));
    given(caseAggregate, ...rejected)
      .when(tell({ appeal: null }), world)
      .then(told());
    given(caseAggregate, ...rejected)
      .when(tell({ channel: 'phone' }), world)
      .then(told({ channel: 'phone' }));
  });

  it('gælder den ordlyd, der står: efter en berigtigelse skal beslutningen meddeles igen', () => {
    const { state } = given(caseAggregate, ...approved, told(), corrected);
    expect(wordingOf(state.corrections, ITEM)).toBe(1);
    expect(state.communications.map(({ wording }) => wording)).toEqual([0]);
    given(caseAggregate, ...approved, told(), corrected)
      .when(tell(), world)
      .then(told({ wording: 1 }));
  });

  it('dagen er kommandoens egen, hvor ingen anden er skrevet', () => {
    given(caseAggregate, ...approved)
      .when(
        { type: 'CommunicateDecision', data: { meetingId: FEBRUARY, recipients: ['Vendia'], channel: 'letter' } },
        world,
      )
      .then(told({ recipients: ['Vendia'], channel: 'letter', on: world.effectiveOn }));
  });

  it('afvises for et skriftligt afslag uden et ord om klage', () => {
    const { decision } = given(caseAggregate, ...rejected).when(tell(), world);
    expect(decision).toEqual({
      refused: {
        code: 'appeal-guidance-missing',
        message:
          'Afgørelsen giver ikke fuldt ud medhold og er meddelt skriftligt: skriv klagevejledningen ' +
          '(forvaltningslovens § 25), eller null, hvis der ikke kan klages.',
        allowed: ['CommunicateDecision'],
        field: 'appeal',
      },
    });
  });

  it.each<[string, Partial<CommunicateDecision['data']>, string, string]>([
    ['uden modtager', { recipients: [] }, 'recipient-missing', 'recipients'],
    ['med en tom modtager', { recipients: ['Vendia', ' '] }, 'text-missing', 'recipients.1'],
    ['ad en vej, der ikke findes', { channel: 'duer' as 'letter' }, 'unknown-word', 'channel'],
    ['på en dag, der ikke findes', { on: '2025-02-30' }, 'no-such-date', 'on'],
    ['før den blev taget', { on: '2025-02-13' }, 'told-before-decided', 'on'],
    ['med en klageinstans uden navn', { appeal: { authority: '' } }, 'text-missing', 'appeal.authority'],
    [
      'med en klagefrist, der ikke findes',
      { appeal: { ...appeal, deadline: '2025-02-30' } },
      'no-such-date',
      'appeal.deadline',
    ],
    ['fra et møde, der intet besluttede', { meetingId: APRIL }, 'decision-missing', 'meetingId'],
  ])('afvises %s', (_, data, code, field) => {
    given(caseAggregate, ...approved)
      .when(tell(data), world)
      .thenRefused(code, { field });
  });
});

describe('en beslutning, som nogen venter på,', () => {
  it.each<[boolean, readonly Outcome[]]>([
    [true, ['approved']],
    [true, ['rejected']],
    [true, ['postponed', 'partly_approved']],
    [false, ['noted']],
    [false, ['discussed', 'returned']],
    [false, ['recommended']],
  ])('er det (%s), hvor den afgør noget: %j', (owed, outcomes) => {
    expect(isToBeTold({ outcomes })).toBe(owed);
  });
});
