import { askOf } from '../testing/spec-models';
import { MARCH, MAY, Story } from '../testing/story';
import { showCase, type CaseFile } from './query';

const start = (): Story => new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn');

const file = async (story: Story): Promise<CaseFile> => {
  const found = await askOf(story.log, (reading) => showCase(reading, 'havn'));
  if (found === null) throw new Error('the case should be there');
  return found;
};

describe('the file of a case', () => {
  it('is not there for a case that does not exist, also where its words would fit', async () => {
    expect(await askOf(start().log, (reading) => showCase(reading, 'Ny'))).toBeNull();
  });

  it('holds the material as it stands: a field left out stays, null takes it away', async () => {
    const story = start()
      .case('havn', 'CaseMaterialRevised', { meetingId: MARCH, background: 'Før', presentation: 'Nu', attachments: 2 })
      .case('havn', 'CaseMaterialRevised', { meetingId: MARCH, background: null, title: 'Havnen' });
    expect(await file(story)).toMatchObject({ title: 'Havnen', background: null, presentation: 'Nu', attachments: 2 });
  });

  it('tells an empty text from none', async () => {
    const story = start().case('havn', 'CaseMaterialRevised', { meetingId: MARCH, background: '' });
    expect(await file(story)).toMatchObject({ background: '', presentation: null });
  });

  it('holds every version of the recommendation', async () => {
    const proposed = { meetingId: MARCH, proposedBy: null, points: [{ number: '1', text: 'godkendes' }] };
    const story = start()
      .case('havn', 'RecommendationProposed', { ...proposed, version: 1, text: 'At havnen bygges', late: false })
      .case('havn', 'RecommendationProposed', { ...proposed, version: 2, text: 'At den udskydes', late: true })
      .case('havn', 'RecommendationWithdrawn', { version: 1, reason: null });
    expect((await file(story)).recommendations).toMatchObject([
      { version: 1, proposedBy: null, text: 'At havnen bygges', points: proposed.points, late: false, withdrawn: true },
      { version: 2, proposedBy: null, text: 'At den udskydes', points: proposed.points, late: true, withdrawn: false },
    ]);
  });

  it('holds its items in the order of the meetings, with what was decided', async () => {
    const story = start().onAgenda('havn', MAY, '2.1').onAgenda('havn', MARCH, '2.2');
    story.decided('havn', MARCH, ['postponed'], 'Udsat.').postponed('havn', MARCH, 'r1', { date: '2025-05-16' });
    const { items, returns } = await file(story);
    expect(items.map(({ meeting, number, status, decision }) => [meeting?.id, number, status, decision?.text])).toEqual(
      [
        [MARCH, '2.2', 'treated', 'Udsat.'],
        [MAY, '2.1', 'scheduled', undefined],
      ],
    );
    expect(returns).toMatchObject([{ returnId: 'r1', source: 'postponement', date: '2025-05-16', status: 'open' }]);
  });

  it('names linked cases from both sides, as they are called now', async () => {
    const story = start().opened('bro', 'Ny bro').opened('sti', 'Ny sti');
    story.case('havn', 'CasesLinked', { otherCaseId: 'bro', relation: 'continues' });
    story.case('sti', 'CasesLinked', { otherCaseId: 'havn', relation: 'split_from' });
    story.case('bro', 'CaseMaterialRevised', { meetingId: null, title: 'Broen' });
    expect((await file(story)).links).toEqual([
      { caseId: 'bro', title: 'Broen', relation: 'continues', direction: 'from' },
      { caseId: 'sti', title: 'Ny sti', relation: 'split_from', direction: 'to' },
    ]);
  });

  it('forgets what was taken back', async () => {
    const story = start().onAgenda('havn', MARCH, '2.2').decided('havn', MARCH, ['approved']).annulled('case-havn');
    expect((await file(story)).items).toMatchObject([{ status: 'scheduled', decision: null }]);
    expect((await file(story)).state).toBe('scheduled');
  });
});
