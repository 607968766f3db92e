import { given } from '../testing/decider-specification';
import { facts, meetingOn } from '../testing/facts';
import { caseAggregate } from './case';
import type { CaseCommand, CaseEvent } from './case';

const MEETING = 'kkr-2025-03-14';
const item = { itemId: `${MEETING}/1`, meetingId: MEETING, bodyId: 'kkr' };
const opened: CaseEvent = {
  type: 'CaseOpened',
  data: { bodyId: 'kkr', title: 'Molen ved Sandvig Havn', journalNumber: null, caseworkers: [] },
};
const listed = (number: string | null): CaseEvent => ({
  type: 'CaseScheduled',
  data: { ...item, section: null, number, listing: 'ordinary', accepted: false },
});
const decide = (data: object): CaseCommand => ({
  type: 'RecordDecision',
  data: { meetingId: MEETING, text: 'Godkendt.', outcomes: ['approved'], ...data },
});
const world = (status: 'in_progress' | 'held' = 'in_progress') =>
  facts({
    bodies: ['kkr'],
    meetings: [meetingOn('2025-03-14', { status, withoutQuorum: [{ from: '2.6', to: '2.8' }] })],
  });

describe('a case on whose item the body was not able to decide', () => {
  it('is refused a decision on Molen at item 2.6, and says what is possible', () => {
    const { decision } = given(caseAggregate, opened, listed('2.6')).when(decide({}), world());
    expect(decision).toHaveProperty('refused', {
      code: 'quorum-lost',
      message:
        'Organet var ikke beslutningsdygtigt på punkt 2.6, så punktet kan kun føres som ikke nået. Blev organet beslutningsdygtigt igen, så før det først på mødet (RegainQuorum).',
      allowed: ['RecordDecision', 'RegainQuorum', 'AnnulEntry'],
      field: 'outcomes',
    });
  });

  it('is decided before the quorum was lost, after it was regained, or under the approval of the agenda', () => {
    for (const number of ['2.5', '2.8', null]) {
      given(caseAggregate, opened, listed(number)).when(decide({}), world()).thenTypes('DecisionRecorded');
    }
    given(caseAggregate, opened, listed('2.6'))
      .when(decide({ decidedUnder: '1.1' }), world())
      .thenTypes('DecisionRecorded');
  });

  it('waits for the next meeting where the minutes say that Molen was not reached, because of the quorum', () => {
    const carried = { ...item, cause: 'quorum_lost', returnId: 'r1', wasScheduled: true, meetingDate: '2025-03-14' };
    const { decision } = given(caseAggregate, opened, listed('2.7')).when(
      decide({ outcomes: ['not_reached'] }),
      world(),
    );
    expect(decision.accepted?.at(-1)).toEqual({ type: 'ItemCarriedOver', data: carried });
    given(caseAggregate, opened, listed('2.7'))
      .when({ type: 'CarryOver', data: { meetingId: MEETING, cause: 'not_reached' } }, world('held'))
      .then({ type: 'ItemCarriedOver', data: carried } as CaseEvent);
  });

  it('is not put off by a body that could not decide, nor called so where it could', () => {
    const target = { bodyId: 'kkr', meetingId: null, date: null, precision: null, condition: null };
    given(caseAggregate, opened, listed('2.6'))
      .when({ type: 'PostponeCase', data: { meetingId: MEETING, target, text: 'Udsat.' } }, world())
      .thenRefused('quorum-lost');
    given(caseAggregate, opened, listed('2.5'))
      .when({ type: 'CarryOver', data: { meetingId: MEETING, cause: 'quorum_lost' } }, world('held'))
      .thenRefused('quorum-not-lost', { field: 'cause' });
  });
});
