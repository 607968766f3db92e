import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { known } from './query';

const at = { meetingId: MARCH, itemId: `${MARCH}/1`, quote: null, place: null } as const;

describe('what is known when a document is imported', () => {
  it('is nothing of a body that is not registered', async () => {
    expect(await askOf(new Story().log, (reading) => known(reading, BODY))).toEqual({
      bodyId: BODY,
      registered: false,
      meetings: [],
      cases: [],
      documents: [],
    });
  });

  it('are its meetings, documents and cases, with all that is still open in them', async () => {
    const story = new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn');
    story.meeting(MARCH, 'DocumentFiled', { sha256: 'ab', fileName: 'referat.txt', kind: 'minutes' });
    story.case('havn', 'CaseMaterialRevised', {
      meetingId: MARCH,
      background: 'Baggrund',
      presentation: 'Fremstilling',
    });
    const proposed = { meetingId: MARCH, proposedBy: null, points: [], late: false };
    story.case('havn', 'RecommendationProposed', { ...proposed, version: 1, text: 'Første' });
    story.case('havn', 'RecommendationProposed', { ...proposed, version: 2, text: 'Anden' });
    story.onAgenda('havn', MARCH, '2.2').decided('havn', MARCH, ['postponed']);
    story.postponed('havn', MARCH, 'r1', { date: '2025-05-16', meetingId: MAY }).promised('havn', MARCH, 'r2', {});
    story.kept('havn', 'r2', MARCH);
    for (const deadlineId of ['d1', 'd2', 'd3'])
      story.case('havn', 'DeadlineSet', { ...at, deadlineId, date: '2025-06-01', precision: 'day' });
    story.annulled('case-havn').case('havn', 'DeadlineMet', { deadlineId: 'd1', on: '2025-05-01' });
    const entries = [{ title: 'Havnen', condition: null, caseId: 'havn', ground: 'titlen' }];
    story.meeting(MARCH, 'ReturnsDeclared', { number: '4.1', forDate: '2025-05-16', forMeetingId: MAY, entries });
    expect(await askOf(story.log, (reading) => known(reading, BODY))).toEqual({
      bodyId: BODY,
      registered: true,
      meetings: [
        { meetingId: MARCH, date: '2025-03-14', status: 'planned' },
        { meetingId: MAY, date: '2025-05-16', status: 'planned' },
      ],
      documents: ['ab'],
      cases: [
        {
          caseId: 'havn',
          title: 'Ny havn',
          state: 'postponed',
          journalNumber: null,
          alsoCalled: [],
          text: 'Baggrund\n\nAnden\n\nFremstilling',
          items: [{ meetingId: MARCH, number: '2.2', title: 'Ny havn', status: 'treated' }],
          returns: [
            {
              returnId: 'r1',
              source: 'postponement',
              meetingId: MAY,
              date: '2025-05-16',
              condition: null,
              quote: null,
              declaredAs: [{ title: 'Havnen', meetingId: MAY, date: '2025-05-16' }],
            },
          ],
          deadlines: [{ deadlineId: 'd2', date: '2025-06-01' }],
          deadlineCount: 3,
        },
      ],
    });
  });
});
