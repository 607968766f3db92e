import type { MinutesItem } from '../minutes-document';
import type { Known, KnownCase, KnownReturn } from './known';
import { matchItem } from './match-item';

const MEETING = { meetingId: 'raad-2025-05-16', date: '2025-05-16' };

/** Matching looks at number and title alone. */
const item = (number: string, title: string) => ({ number, title }) as MinutesItem;

const promise = (more: Partial<KnownReturn> = {}): KnownReturn => ({
  returnId: 'r1',
  source: 'postponement',
  meetingId: MEETING.meetingId,
  date: MEETING.date,
  condition: null,
  quote: null,
  declaredAs: [],
  ...more,
});

const known = (...cases: (Pick<KnownCase, 'caseId' | 'title'> & Partial<KnownCase>)[]): Known => ({
  bodyId: 'raad',
  registered: true,
  meetings: [],
  documents: [],
  cases: cases.map((one) => ({ text: '', items: [], returns: [], deadlines: [], deadlineCount: 0, ...one })),
});

const match = (title: string, before: Known) => matchItem(item('2.1', title), MEETING, before);

describe('which case an item of the minutes treats', () => {
  it('the one on the agenda of the same meeting', () => {
    const items = [{ meetingId: MEETING.meetingId, number: '2.1', status: 'scheduled' }] as const;
    const found = match('Aftentog', known({ caseId: 'a', title: 'Aftentog', items }));
    expect(found).toEqual({ kind: 'matched', caseId: 'a', ground: 'står på mødets dagsorden som punkt 2.1' });
  });

  it('the one that was postponed to this meeting under the same title', () => {
    const found = match('Aftentog', known({ caseId: 'a', title: 'Aftentog', returns: [promise()] }));
    expect(found).toMatchObject({ kind: 'matched', caseId: 'a' });
    expect(found).toHaveProperty('ground', expect.stringContaining('udsat eller lovet til dette møde'));
  });

  it('the one that a list declared for this meeting under that title', () => {
    const declaredAs = [{ title: 'Ansøgninger til puljen', ...MEETING }];
    const before = known({ caseId: 'a', title: 'Status for puljen', returns: [promise({ declaredAs })] });
    expect(match('Ansøgninger til puljen', before)).toMatchObject({ kind: 'matched', caseId: 'a' });
  });

  it('none of those before, where only the title is the same: reports come every year', () => {
    const found = match('Årsberetning', known({ caseId: 'a', title: 'Årsberetning' }));
    expect(found).toMatchObject({ kind: 'new', note: expect.stringContaining('a') as string });
  });

  it('is asked where two postponed cases have that title', () => {
    const returns = [promise()];
    const before = known({ caseId: 'a', title: 'Aftentog', returns }, { caseId: 'b', title: 'Aftentog', returns });
    expect(match('Aftentog', before)).toMatchObject({
      kind: 'unsettled',
      candidates: [{ caseId: 'a' }, { caseId: 'b' }],
    });
  });

  it('is not the case of another year, though it was promised to this meeting', () => {
    const before = known({ caseId: 'a', title: 'Aftale med huset 2024', returns: [promise()] });
    expect(match('Aftale med huset 2025', before)).toMatchObject({ kind: 'new' });
  });
});
