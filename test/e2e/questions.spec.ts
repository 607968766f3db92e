import { StoreUnavailable, UnreadableEvent } from '@sagsgang/event-store/errors';
import { MARCH, MAY, Story } from '@sagsgang/read-models/testing/story';
import request, { type Response } from 'supertest';
import { serverOf } from './server-of';

const story = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .scheduled(MAY)
    .opened('sti', 'Cykelsti langs fjorden')
    .onAgenda('sti', MARCH, '2.2')
    .decided('sti', MARCH, ['postponed'], 'Udsat til mødet i maj.')
    .postponed('sti', MARCH, 'r1', { meetingId: MAY, date: '2025-05-16', precision: 'day' });

const EVENTS = 7;

const bodyOf = (response: Response): unknown => response.body;

describe('a question to the server', () => {
  it('is answered with the last event that the answer counts', async () => {
    const { http } = await serverOf(story().log);
    const body = bodyOf(await request(http).get('/api/cases').expect(200));
    expect(body).toMatchObject({ total: 1, cases: [{ id: 'sti', state: 'postponed' }] });
    expect(body).toMatchObject({ upTo: { number: EVENTS - 1, instant: '2025-01-01T06:00:00.000Z' } });
  });

  it.each(['4', '2025-01-01T04:59:59Z'])('is answered as of %s', async (asOf) => {
    const { http } = await serverOf(story().log);
    const body = bodyOf(await request(http).get('/api/cases/sti/history').query({ asOf }).expect(200));
    expect(body).toMatchObject({ case: { id: 'sti', state: 'scheduled' }, upTo: { number: 4 } });
  });

  it('counts days of waiting to the moment asked for, not to the day of the question', async () => {
    const { http } = await serverOf(story().log);
    const body = bodyOf(await request(http).get('/api/deferred?asOf=2025-06-01').expect(200));
    // The last event was recorded on 1 January 2025, before the day on which it took effect.
    expect(body).toMatchObject({ deferred: [{ since: '2025-03-14', daysWaiting: -72, overdue: false }] });
  });

  it('is answered with the read models that stand still, since the answer may lack something', async () => {
    const told = story();
    told.log.damaged('case-sti');
    const { http } = await serverOf(told.case('sti', 'CaseClosed', { reason: null }).log);
    const body = bodyOf(await request(http).get('/api/cases').expect(200)) as { upTo: { paused: object[] } };
    expect(body).toMatchObject({ cases: [{ state: 'postponed' }], upTo: { number: EVENTS + 1 } });
    expect(body.upTo.paused).toContainEqual({ name: 'case-overview', number: EVENTS });
    const before = bodyOf(
      await request(http)
        .get(`/api/cases?asOf=${EVENTS - 1}`)
        .expect(200),
    );
    expect(before).toMatchObject({ upTo: { number: EVENTS - 1, paused: [] } });
  });

  it('is answered from an empty log', async () => {
    const { http } = await serverOf(new Story().log);
    const body = bodyOf(await request(http).get('/api/meetings').expect(200));
    expect(body).toEqual({ meetings: [], upTo: { number: -1, instant: null, paused: [] } });
  });
});

describe('a question that cannot be answered', () => {
  it('names the parameter at fault as a problem', async () => {
    const { http } = await serverOf(story().log);
    const response = await request(http).get('/api/cases?limit=0').expect(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toEqual({
      type: 'urn:sagsgang:problem:invalid-input',
      title: 'Ugyldig forespørgsel',
      status: 400,
      detail: 'Forespørgslen kan ikke besvares: limit skal være et helt tal fra 1 til 200.',
      instance: `urn:sagsgang:request:${response.headers['x-request-id']}`,
      errors: [{ field: 'limit', message: 'skal være et helt tal fra 1 til 200' }],
    });
  });

  it('because the log is away says when to try again', async () => {
    const away = () => Promise.reject(new StoreUnavailable('events.sqlite: locked', 'locked', 'events.sqlite'));
    const { http } = await serverOf(story().log, away);
    const response = await request(http).get('/api/ready').expect(503);
    expect(response.headers['retry-after']).toBe('5');
    expect(response.body).toMatchObject({ type: 'urn:sagsgang:problem:store-away' });
  });

  it('because the read models are behind the log says so', async () => {
    const { http } = await serverOf(story().log, () => Promise.resolve('9999'));
    const body = bodyOf(await request(http).get('/api/ready').expect(503));
    expect(body).toMatchObject({ type: 'urn:sagsgang:problem:projections-behind' });
  });

  it('because an event of the log cannot be read names it with the way out', async () => {
    const event = { stream: 'case-sti', revision: 4, position: '53' };
    const torn = () => Promise.reject(new UnreadableEvent(event, 'malformed', 'it is no JSON'));
    const { http } = await serverOf(story().log, torn);
    const body = bodyOf(await request(http).get('/api/ready').expect(500));
    expect(body).toMatchObject({
      type: 'urn:sagsgang:problem:unreadable-event',
      detail: expect.stringMatching(/^Historien i case-sti .* revision 4, position 53 .*sikkerhedskopi.*\.$/) as string,
    });
  });

  it('because of a mistake of ours tells nothing of it, but for the log', async () => {
    const { http, models, logged } = await serverOf(story().log);
    models.read = () => Promise.reject(new TypeError('x of a secret thing is not a function'));
    const response = await request(http).get('/api/cases').set('X-Request-Id', 'sags-behandler-7').expect(500);
    expect(response.text).not.toContain('secret');
    expect(response.body).toMatchObject({ instance: 'urn:sagsgang:request:sags-behandler-7' });
    expect(logged.join('')).toContain('secret thing');
    expect(logged.join('')).toContain('sags-behandler-7');
  });

  it('because the read models are away is no mistake of ours', async () => {
    const { http, models } = await serverOf(story().log);
    models.read = () => Promise.reject(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }));
    await request(http).get('/api/cases').expect(503);
    expect(bodyOf(await request(http).get('/api/health').expect(200))).toEqual({ status: 'alive' });
  });
});

describe('a client that sends its request slowly', () => {
  it('does not hold a connection for longer than the limits', async () => {
    const { http } = await serverOf(new Story().log);
    expect([http.headersTimeout, http.requestTimeout]).toEqual([10_000, 30_000]);
  });
});

describe('the log of requests', () => {
  it('names routes, and neither words that were searched for nor ids', async () => {
    const { http, logged } = await serverOf(story().log);
    await request(http).get('/api/cases?words=hemmelig').expect(200);
    await request(http).get('/api/cases/sti').expect(200);
    const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { route: '/api/cases', status: 200, method: 'GET' },
      { route: '/api/cases/:id', status: 200, method: 'GET' },
    ]);
    expect(logged.join('')).not.toMatch(/hemmelig|sti"/);
  });
});
