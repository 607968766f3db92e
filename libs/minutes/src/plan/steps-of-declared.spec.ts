import { itemText } from '../../samples/build-minutes';
import { readMinutes } from '../read-minutes';
import type { DatedDocument, Step } from './import-plan';
import type { Known, KnownCase, KnownReturn } from './known';
import { planImport } from './plan';

const MARCH = 'kkr-fjordlandet-2025-03-14';
const MAY = 'kkr-fjordlandet-2025-05-16';
const CASE = `${MARCH}-2.1`;

/** Minutes of 14 March that approve a case, and whose list names it for 16 May. */
const TEXT = `KKR Fjordlandet | 14-03-2025\n\n2. Sager\n\n${itemText('2.1', {
  title: 'Aftentog på Fjordbanen',
  decision: 'KKR Fjordlandet godkendte indstillingen.',
})}3. Punkter til næste møde\n\n${itemText('3.1', {
  title: 'Sager til næste møde',
  presentation:
    'Næste møde i KKR Fjordlandet afholdes den 16. maj 2025. Følgende sager ventes på mødet:\n\n- Aftentog på Fjordbanen',
  decision: 'KKR Fjordlandet tog orienteringen til efterretning.',
})}`;

const promise = (more: Partial<KnownReturn>): KnownReturn => ({
  returnId: 'r1',
  source: 'postponement',
  meetingId: MAY,
  date: '2025-05-16',
  condition: null,
  quote: 'Sagen blev udsat til næste møde.',
  declaredAs: [],
  ...more,
});

/** What an import finds whose minutes were imported before, in another wording or not at all. */
function known(status: KnownCase['items'][number]['status'] | null, returns: readonly KnownReturn[]): Known {
  const items = status === null ? [] : [{ meetingId: MARCH, number: '2.1', status }];
  const one = { caseId: CASE, title: 'Aftentog på Fjordbanen', text: '', items, returns };
  return {
    bodyId: 'kkr-fjordlandet',
    registered: true,
    meetings: [
      { meetingId: MARCH, date: '2025-03-14', status: status === 'treated' ? 'held' : 'planned' },
      { meetingId: MAY, date: '2025-05-16', status: 'planned' },
    ],
    cases: [{ ...one, deadlines: [], deadlineCount: 0 }],
    documents: [],
  };
}

function promisesOf(before: Known): readonly Step['command'][] {
  const reading = readMinutes(TEXT);
  if (!reading.ok) throw new Error(reading.refusal.message);
  const document = reading.document as DatedDocument;
  const plan = planImport(document, before, { sha256: 'f'.repeat(64), fileName: 'referat.txt' }, new Map());
  expect(plan.declared.map(({ match }) => match)).toMatchObject([{ kind: 'matched', caseId: CASE }]);
  return plan.steps.map(({ command }) => command).filter(({ type }) => type === 'PromiseReturn');
}

describe('a declared case that the document itself does not promise', () => {
  it('is promised by the list', () => {
    expect(promisesOf(known('scheduled', []))).toMatchObject([{ data: { source: 'declared' } }]);
  });

  it('is not promised a second time where an earlier wording of these minutes postponed it', () => {
    expect(promisesOf(known('treated', [promise({})]))).toEqual([]);
  });

  it.each([
    ['another meeting promised it for the next one', promise({ source: 'sentence' })],
    ['it was promised on a condition', promise({ source: 'sentence', meetingId: null, date: null, condition: 'når' })],
  ])('is not promised a second time where %s', (_, standing) => {
    expect(promisesOf(known('scheduled', [standing]))).toEqual([]);
    expect(promisesOf(known('treated', [standing]))).toEqual([]);
  });

  it.each([
    ['it was postponed to this meeting', promise({ meetingId: MARCH, date: '2025-03-14' })],
    ['it was promised for this meeting', promise({ source: 'sentence', meetingId: null, date: '2025-03-14' })],
    ['it was deferred, which the treatment here ends', promise({ meetingId: null, date: null })],
    ['a promise of the past was never kept', promise({ source: 'sentence', meetingId: null, date: '2025-01-10' })],
    ['it was postponed past this meeting, which treats it early', promise({})],
  ])('is promised anew where %s', (_, ended) => {
    expect(promisesOf(known('scheduled', [ended]))).toMatchObject([{ data: { source: 'declared' } }]);
  });

  it('plans the same promise again that an import of this very list made', () => {
    const own = promise({ source: 'declared', quote: 'Aftentog på Fjordbanen' });
    expect(promisesOf(known('treated', [own]))).toMatchObject([{ data: { source: 'declared' } }]);
  });
});
