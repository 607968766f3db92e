import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  target,
  world,
} from '../testing/case-words';
import { facts } from '../testing/facts';
import { given } from '../testing/decider-specification';
import { caseAggregate, caseFact, initialCase, type CaseCommand } from './case';

describe('a case that does not exist', () => {
  it.each([
    proposedAt(FEBRUARY),
    decidedAt(FEBRUARY),
    postponedAt(FEBRUARY, target()),
    promisedAt(null, target({ date: '2025-06-13' })),
    { type: 'SetDeadline', data: { meetingId: null, date: '2025-06-01' } },
    { type: 'CloseCase', data: {} },
    { type: 'ReopenCase', data: { reason: 'ny lov' } },
    { type: 'LinkCases', data: { otherCaseId: '2', relation: 'related' } },
    { type: 'CarryOver', data: { meetingId: FEBRUARY, cause: 'not_reached' } },
  ] satisfies CaseCommand[])('refuses $type', (command) => {
    given(caseAggregate)
      .when(command, world)
      .thenRefused('case-unknown', { allowed: ['OpenCase'] });
  });
});

describe('what others need to know of a case', () => {
  it('is nothing before it is opened', () => {
    expect(caseFact('1', initialCase)).toBeUndefined();
  });

  it('is its title, its body and its items', () => {
    const { state } = given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY), proposedAt(APRIL)));
    expect(caseFact('1', state)).toMatchObject({
      caseId: '1',
      bodyId: 'kkr',
      title: 'Cykelfærgen',
      publicTitle: null,
      items: [
        { meetingId: FEBRUARY, number: '2.2', listing: 'ordinary', status: 'treated' },
        { meetingId: APRIL, number: null, listing: 'ordinary', status: 'proposed' },
      ],
      dossier: { mergedInto: null, away: [], returns: [], deadlines: [] },
    });
  });
});

describe('the streams that a command speaks of', () => {
  it('are its meeting, and the meetings and bodies that it sends the case to', () => {
    const points = [
      { number: '1', outcome: 'postponed', target: target({ bodyId: 'byråd', meetingId: 'by-1' }) },
    ] as const;
    const command = decidedAt(FEBRUARY, 'postponed', {
      points,
      postponement: { target: target({ meetingId: APRIL }) },
    });
    expect(caseAggregate.references(command, caseAggregate.initial)).toEqual({
      meetings: [FEBRUARY, APRIL, 'by-1'],
      cases: [],
      bodies: ['kkr', 'byråd'],
    });
    expect(caseAggregate.references(postponedAt(null, target({ meetingId: APRIL })), caseAggregate.initial)).toEqual({
      meetings: [APRIL],
      cases: [],
      bodies: ['kkr'],
    });
  });

  it('are the other case of a link and the body of a new case', () => {
    const link: CaseCommand = { type: 'LinkCases', data: { otherCaseId: '2', relation: 'related' } };
    expect(caseAggregate.references(link, caseAggregate.initial)).toEqual({ meetings: [], cases: ['2'], bodies: [] });
    const open: CaseCommand = { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Broen' } };
    expect(caseAggregate.references(open, caseAggregate.initial)).toEqual({ meetings: [], cases: [], bodies: ['kkr'] });
  });

  it('are none for what is said of the case alone', () => {
    const close: CaseCommand = { type: 'CloseCase', data: {} };
    expect(caseAggregate.references(close, caseAggregate.initial)).toEqual({ meetings: [], cases: [], bodies: [] });
  });

  it('are those that the decision looks up: without them it is refused, with them it is not', () => {
    const command = postponedAt(FEBRUARY, target({ meetingId: APRIL }));
    const { meetings, bodies } = caseAggregate.references(command, caseAggregate.initial);
    const known = {
      ...world,
      meetings: new Map([...world.meetings].filter(([id]) => meetings.includes(id))),
      bodies: facts({ bodies }).bodies,
    };
    given(caseAggregate, ...onFebruary())
      .when(command, known)
      .thenTypes('DecisionRecorded', 'CasePostponed');
    given(caseAggregate, ...caseAfter())
      .when(command, { ...known, meetings: new Map() })
      .thenRefused('meeting-unknown');
  });
});
