import { askOf } from '../testing/spec-models';
import { MARCH, Story } from '../testing/story';
import { deadlines, type DeadlineView } from './query';

const at = { meetingId: MARCH, itemId: `${MARCH}/1`, quote: null, place: null } as const;

const withDeadline = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.3')
    .case('havn', 'DeadlineSet', {
      ...at,
      deadlineId: 'd1',
      date: '2025-06-01',
      precision: 'day',
      quote: 'senest 1. juni',
    });

const asked = async (story: Story, today = '2025-05-01'): Promise<readonly DeadlineView[]> =>
  (await askOf(story.log, (reading) => deadlines(reading, today))).deadlines;

describe('the deadlines', () => {
  it('name the case, the meeting and the item that set them', async () => {
    expect(await asked(withDeadline())).toMatchObject([
      {
        caseId: 'havn',
        title: 'Ny havn',
        deadlineId: 'd1',
        date: '2025-06-01',
        precision: 'day',
        quote: 'senest 1. juni',
        status: 'open',
        overdue: false,
        meeting: { id: MARCH, body: 'Fjordrådet' },
        itemNumber: '2.3',
        lineage: [],
      },
    ]);
  });

  it('keep their lineage when they are moved', async () => {
    const moved = {
      ...at,
      deadlineId: 'd1',
      from: '2025-06-01',
      date: '2025-12-31',
      precision: 'turn-of-year',
    } as const;
    const story = withDeadline().case('havn', 'DeadlineMoved', moved);
    expect(await asked(story)).toMatchObject([
      {
        date: '2025-12-31',
        precision: 'turn-of-year',
        lineage: [{ date: '2025-06-01', precision: 'day', quote: 'senest 1. juni', meetingId: MARCH }],
      },
    ]);
  });

  it('are overdue the day after their last day, and only while they are open', async () => {
    const overdue = async (story: Story, today: string) => (await asked(story, today))[0]?.overdue;
    expect(await overdue(withDeadline(), '2025-06-01')).toBe(false);
    expect(await overdue(withDeadline(), '2025-06-02')).toBe(true);
    const met = withDeadline().case('havn', 'DeadlineMet', { deadlineId: 'd1', on: '2025-05-30' });
    expect(await asked(met, '2025-06-02')).toMatchObject([{ status: 'met', metOn: '2025-05-30', overdue: false }]);
    const lapsed = withDeadline().case('havn', 'DeadlineLapsed', { deadlineId: 'd1', reason: 'puljen er lukket' });
    expect(await asked(lapsed)).toMatchObject([{ status: 'lapsed', lapsedBecause: 'puljen er lukket' }]);
  });

  it('come in the order of their dates', async () => {
    const story = withDeadline().opened('bro', 'Ny bro');
    story.case('bro', 'DeadlineSet', { ...at, deadlineId: 'd1', date: '2025-05-20', precision: 'day' });
    expect((await asked(story)).map(({ caseId }) => caseId)).toEqual(['bro', 'havn']);
  });
});
