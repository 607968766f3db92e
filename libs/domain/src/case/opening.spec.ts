import { given } from '../testing/decider-specification';
import { facts, meetingOn } from '../testing/facts';
import { caseAggregate, type CaseEvent } from './case';
import type { OpenCase, ReviseCaseMaterial } from './opening';

const world = facts({
  meetings: [meetingOn('2025-03-14'), meetingOn('2025-05-09', { status: 'cancelled' })],
  bodies: ['kkr'],
});
const open = (data: Partial<OpenCase['data']> = {}): OpenCase => ({
  type: 'OpenCase',
  data: { bodyId: 'kkr', title: 'Cykelfærgen', ...data },
});
const opened: CaseEvent = {
  type: 'CaseOpened',
  data: { bodyId: 'kkr', title: 'Cykelfærgen', journalNumber: null, caseworkers: [] },
};
const treatedInJune: CaseEvent = {
  type: 'DecisionRecorded',
  data: {
    itemId: 'kkr-2025-06-20/1',
    meetingId: 'kkr-2025-06-20',
    bodyId: 'kkr',
    text: 'Taget til efterretning.',
    outcomes: ['noted'],
    points: [],
    remarks: [],
    votes: [],
    recommendationVersion: null,
    decidedUnder: null,
    meetingDate: '2025-06-20',
  },
};
const revise = (data: Partial<ReviseCaseMaterial['data']>): ReviseCaseMaterial => ({
  type: 'ReviseCaseMaterial',
  data: { meetingId: null, ...data },
});

describe('opening a case', () => {
  it('opens it for a body, with its title, journal number and caseworkers', () => {
    given(caseAggregate)
      .when(open({ journalNumber: 'SAG-2025-00012', caseworkers: ['abcd'] }), world)
      .then({
        type: 'CaseOpened',
        data: { bodyId: 'kkr', title: 'Cykelfærgen', journalNumber: 'SAG-2025-00012', caseworkers: ['abcd'] },
      });
  });

  it('changes nothing when the same case is opened again, also after its title was revised', () => {
    given(caseAggregate, opened).when(open(), world).thenNothing();
    const revised: CaseEvent = { type: 'CaseMaterialRevised', data: { meetingId: null, title: 'Færgen' } };
    given(caseAggregate, opened, revised).when(open(), world).thenNothing();
  });

  it('refuses to open another case under the same id', () => {
    given(caseAggregate, opened)
      .when(open({ title: 'Broen' }), world)
      .thenRefused('case-exists', { allowed: ['ReviseCaseMaterial'] });
  });

  it('refuses a body that is not registered', () => {
    given(caseAggregate)
      .when(open({ bodyId: 'byråd' }), world)
      .thenRefused('body-unknown', { field: 'bodyId', allowed: ['RegisterBody'] });
  });

  it.each([
    ['a blank title', { title: '  ' }, 'text-missing', 'title'],
    ['a title over 1,000 characters', { title: 'a'.repeat(1_001) }, 'text-too-long', 'title'],
    ['a blank caseworker', { caseworkers: ['abcd', ''] }, 'text-missing', 'caseworkers.1'],
    ['an endless journal number', { journalNumber: '1'.repeat(1_001) }, 'text-too-long', 'journalNumber'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate).when(open(data), world).thenRefused(code, { field });
  });

  it('takes a title of exactly 1,000 characters', () => {
    given(caseAggregate)
      .when(open({ title: 'a'.repeat(1_000) }), world)
      .thenTypes('CaseOpened');
  });
});

describe('revising the material of a case', () => {
  it('records only what changed', () => {
    given(caseAggregate, opened)
      .when(
        revise({ meetingId: 'kkr-2025-03-14', title: 'Cykelfærgen', background: 'Færgen er slidt.', attachments: 2 }),
        world,
      )
      .then({
        type: 'CaseMaterialRevised',
        data: { meetingId: 'kkr-2025-03-14', background: 'Færgen er slidt.', attachments: 2 },
      });
  });

  it('takes a text away with null, and tells it from an empty one', () => {
    const revised: CaseEvent = { type: 'CaseMaterialRevised', data: { meetingId: null, background: '' } };
    given(caseAggregate, opened, revised)
      .when(revise({ background: null }), world)
      .then({ type: 'CaseMaterialRevised', data: { meetingId: null, background: null } });
  });

  it('of an earlier meeting than the one that treated it last is kept beside, and changes nothing of what stands', () => {
    const earlier = { meetingId: 'kkr-2025-03-14', title: 'Færgen', background: 'Færgen var ny.' };
    const kept: CaseEvent = { type: 'CaseMaterialRevised', data: { ...earlier, belated: true } };
    given(caseAggregate, opened, treatedInJune).when(revise(earlier), world).then(kept);
    given(caseAggregate, opened, treatedInJune, kept).when(revise(earlier), world).thenNothing();
    // What stands is still the title and the text of June.
    given(caseAggregate, opened, treatedInJune, kept)
      .when(revise({ title: 'Cykelfærgen' }), world)
      .thenNothing();
    given(caseAggregate, opened, treatedInJune, kept)
      .when(revise({ background: null }), world)
      .thenNothing();
  });

  it('changes nothing when nothing is new', () => {
    given(caseAggregate, opened)
      .when(revise({ title: 'Cykelfærgen', caseworkers: [], background: null }), world)
      .thenNothing();
    given(caseAggregate, opened).when(revise({}), world).thenNothing();
  });

  it('is refused for a case that does not exist', () => {
    given(caseAggregate)
      .when(revise({ title: 'Broen' }), world)
      .thenRefused('case-unknown', { allowed: ['OpenCase'] });
  });

  it.each([
    ['a meeting that nobody scheduled', { meetingId: 'kkr-2025-01-01' }, 'meeting-unknown', 'meetingId'],
    ['a cancelled meeting', { meetingId: 'kkr-2025-05-09' }, 'meeting-cancelled', 'meetingId'],
    ['a blank title', { title: '' }, 'text-missing', 'title'],
    ['a text over 200,000 characters', { presentation: 'a'.repeat(200_001) }, 'text-too-long', 'presentation'],
    ['half an enclosure', { attachments: 1.5 }, 'no-such-count', 'attachments'],
    ['fewer enclosures than none', { attachments: -1 }, 'no-such-count', 'attachments'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, opened).when(revise(data), world).thenRefused(code, { field });
  });
});
