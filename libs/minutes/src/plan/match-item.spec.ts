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

  it.each([
    ['Aftentog på Fjordbanen', 'Genoptagelse: Aftentog på Fjordbanen (udsat fra 14. marts)'],
    ['Kystsikring', 'Kystsikring 2025 – endelig godkendelse'],
    ['Aftentog på Fjordbanen og natbusser til havnen', 'Aftentog på Fjordbanen'],
    ['Fjordbanens aftentog', 'Fornyet drøftelse af et aftentog på Fjordbanen i vinter'],
  ])('is asked where »%s« was postponed to this meeting, which has »%s«', (before, now) => {
    const found = match(now, known({ caseId: 'a', title: before, returns: [promise()] }));
    expect(found).toMatchObject({ kind: 'unsettled', candidates: [{ caseId: 'a' }] });
  });

  it('is asked where the whole title of a case stands in it that is owed at no named meeting', () => {
    const returns = [promise({ meetingId: null, date: null })];
    const before = known({ caseId: 'a', title: 'Havnens kajer', returns });
    expect(match('Genoptagelse: Havnens kajer', before)).toMatchObject({ kind: 'unsettled' });
    expect(match('Kajernes belysning ved havnen', before)).toMatchObject({ kind: 'new' });
  });

  it('is a new one where a longer title names nothing that is owed, or another year', () => {
    expect(match('Genoptagelse: Aftentog', known({ caseId: 'a', title: 'Aftentog' }))).toMatchObject({ kind: 'new' });
    const before = known({ caseId: 'a', title: 'Aftale 2024', returns: [promise()] });
    expect(match('Endelig godkendelse af aftale 2025', before)).toMatchObject({ kind: 'new' });
    const empty = known({ caseId: 'a', title: 'Orientering', returns: [promise()] });
    expect(match('Orientering om natbusser', empty)).toMatchObject({ kind: 'new' });
  });

  it('the one on the agenda under the same number, though the minutes have added to its title', () => {
    const items = [{ meetingId: MEETING.meetingId, number: '2.1', status: 'scheduled' }] as const;
    const before = known({ caseId: 'a', title: 'Aftentog på Fjordbanen', items });
    const found = match('Aftentog på Fjordbanen (udsat fra 14. marts 2025)', before);
    expect(found).toMatchObject({ kind: 'matched', caseId: 'a' });
  });
});
