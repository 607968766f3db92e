import { MARCH, Story } from '@sagsgang/read-models/testing/story';
import request from 'supertest';
import { serverOf } from './server-of';

const story = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .opened('havn', 'Køb af havnen')
    .onAgenda('havn', MARCH, '2.6')
    .decided('havn', MARCH, ['approved'], 'Prisen godkendes.')
    .held(MARCH)
    .case('havn', 'AccessSet', {
      meetingId: MARCH,
      scope: 'item',
      section: null,
      attachmentId: null,
      closed: true,
      basis: 'KSL § 10: forhandling om pris',
      publicTitle: 'Køb af ejendom',
      decidedBy: 'Borgmester Inga Holm',
    });

const ADDRESSES = ['/api/cases', '/api/cases/havn', '/api/cases/havn/history', `/api/meetings/${MARCH}`];

describe('the public view over HTTP', () => {
  it.each(ADDRESSES)('has the neutral title of a closed item and none of its texts (%s)', async (address) => {
    const { http } = await serverOf(story().log);
    const { text } = await request(http).get(address).query({ view: 'public' }).expect(200);
    expect(text).toContain('Køb af ejendom');
    expect(text).not.toMatch(/havnen|Prisen|forhandling|Holm/);
    const full = await request(http).get(address).expect(200);
    expect(full.text).toContain('Køb af havnen');
  });

  it('is refused where nobody knows it, rather than to answer with everything', async () => {
    const { http } = await serverOf(story().log);
    await request(http).get('/api/cases?view=offentlig').expect(400);
    const { body } = (await request(http).get('/api/deferred?view=public').expect(400)) as { body: object };
    expect(body).toMatchObject({ errors: [{ field: 'view' }] });
  });

  it('is away while a read model stands still, with the way out', async () => {
    const told = story();
    told.log.damaged('case-havn');
    const { http } = await serverOf(told.log);
    const { body } = (await request(http).get('/api/cases?view=public').expect(503)) as { body: object };
    expect(body).toMatchObject({ detail: expect.stringContaining('sagsgang projections status') as string });
  });
});
