import { ask } from './asking';
import { newData, cleanUp, startServer, type RunningServer } from './running-server';
import { deviations, type Schema, type SchemaDocument } from './schema';

const START_MS = 180_000;
const MARCH = 'kkr-fjordlandet-2025-03-14';
const MAY = 'kkr-fjordlandet-2025-05-16';
const POSTPONED = `${MARCH}-2.2`;

interface Document extends SchemaDocument {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

let server: RunningServer;
let document: Document;

beforeAll(async () => {
  server = await startServer(newData());
  document = (await ask(`${server.url}/api/openapi.json`)).json() as Document;
}, START_MS);

afterAll(async () => {
  await server.stop();
  await cleanUp();
});

const get = async (path: string): Promise<Record<string, unknown>> => {
  const answer = await ask(server.url + path);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  return answer.json() as Record<string, unknown>;
};

const describedAs = (route: string, status: number, type: string): Schema =>
  document.paths[route]?.get.responses[status]?.content?.[type]?.schema ?? {};

const ROUTES: readonly (readonly [route: string, path: string])[] = [
  ['/api/health', '/api/health'],
  ['/api/ready', '/api/ready'],
  ['/api/cases', '/api/cases?limit=3&state=decided&words=en'],
  ['/api/cases/{id}', `/api/cases/${POSTPONED}`],
  ['/api/cases/{id}/history', `/api/cases/${POSTPONED}/history`],
  ['/api/meetings', '/api/meetings?body=kkr-fjordlandet'],
  ['/api/meetings/{id}', `/api/meetings/${MARCH}`],
  ['/api/meetings/{id}/attendance', `/api/meetings/${MARCH}/attendance`],
  ['/api/meetings/{id}/next-list', `/api/meetings/${MARCH}/next-list`],
  ['/api/calendar', '/api/calendar'],
  ['/api/meetings/{id}/voters', `/api/meetings/${MARCH}/voters?item=2.2`],
  ['/api/returns', '/api/returns?date=2025-05-16'],
  ['/api/awaited', '/api/awaited'],
  ['/api/deferred', '/api/deferred'],
  ['/api/deadlines', '/api/deadlines'],
  ['/api/votes', '/api/votes?member=Ellen%20Pr%C3%B8ve'],
  ['/api/appropriations', '/api/appropriations?year=2025'],
  ['/api/follow-ups', '/api/follow-ups?status=open'],
  ['/api/uncommunicated', '/api/uncommunicated?after=5'],
  ['/api/figures', '/api/figures?body=kkr-fjordlandet'],
  ['/api/figures/{name}', '/api/figures/postponed-items?to=2025-12-31'],
  ['/api/bodies', '/api/bodies'],
  ['/api/bodies/{id}/handover', '/api/bodies/kkr-fjordlandet/handover'],
];

describe('the answers of the server', () => {
  it('are all there that the document describes, and no others', () => {
    expect(Object.keys(document.paths).sort()).toEqual(ROUTES.map(([route]) => route).sort());
  });

  it.each(ROUTES)('of %s are what the document says, field by field', async (route, path) => {
    const schema = describedAs(route, 200, 'application/json');
    expect(deviations(document, schema, await get(path))).toEqual([]);
  });

  it('that are refusals are what the document says, too', async () => {
    const schema = describedAs('/api/cases/{id}', 404, 'application/problem+json');
    const problem = await ask(`${server.url}/api/cases/ukendt`);
    expect(problem.status).toBe(404);
    expect(deviations(document, schema, problem.json())).toEqual([]);
  });

  it('tell the case that the first meeting postponed to the second, across both', async () => {
    const { case: told, history } = (await get(`/api/cases/${POSTPONED}/history`)) as {
      case: unknown;
      history: { type: string; text: string; meeting: { date: string } | null }[];
    };
    expect(told).toMatchObject({ id: POSTPONED, state: 'decided' });
    const postponed = history.find(({ type }) => type === 'CasePostponed');
    expect(postponed).toMatchObject({ meeting: { date: '2025-03-14' }, itemNumber: '2.2' });
    expect(postponed?.text).toContain('16. maj 2025');
    expect(history.map(({ meeting }) => meeting?.date)).toContain('2025-05-16');
  });

  it('show a case with its items at both meetings and the return that was kept', async () => {
    const shown = await get(`/api/cases/${POSTPONED}`);
    expect(shown).toMatchObject({
      items: [
        { number: '2.2', decision: { outcomes: ['postponed'] } },
        { meeting: { id: MAY }, decision: { outcomes: ['approved_with_changes'] } },
      ],
      returns: [{ source: 'postponement', date: '2025-05-16', meetingId: MAY, status: 'kept' }],
    });
  });

  it('go through all cases page by page, each once', async () => {
    const all = (await get('/api/cases')) as { cases: { id: string }[]; total: number };
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const more: string = after === '' ? '' : `&after=${after}`;
      const page = (await get(`/api/cases?limit=4${more}`)) as typeof all & { after: string | null };
      seen.push(...page.cases.map(({ id }) => id));
      after = page.after;
    }
    expect(seen).toEqual(all.cases.map(({ id }) => id));
    expect(seen).toHaveLength(all.total);
  });

  it('narrow cases to a state and to words of the title', async () => {
    expect(await get('/api/cases?words=AFTENTOG')).toMatchObject({ total: 1, cases: [{ id: POSTPONED }] });
    expect(await get('/api/cases?state=closed')).toMatchObject({ total: 0, cases: [] });
  });

  it('list the meetings, the next one with them', async () => {
    const { meetings } = (await get('/api/meetings')) as { meetings: { id: string }[] };
    expect(meetings).toMatchObject([
      { id: MARCH, date: '2025-03-14', status: 'held' },
      { id: MAY, date: '2025-05-16', status: 'held' },
      { date: '2025-08-29', status: 'planned', time: null, place: null },
    ]);
    expect(await get('/api/meetings?body=andre')).toMatchObject({ meetings: [] });
  });

  it('tell who was at a meeting, and who took part in one of its items', async () => {
    type Persons = { attendance: { role: string }[] };
    const { attendance } = (await get(`/api/meetings/${MARCH}/attendance`)) as Persons;
    const { attendance: taking } = (await get(`/api/meetings/${MARCH}/attendance?item=2.2`)) as Persons;
    expect(new Set(attendance.map(({ role }) => role))).toContain('apology');
    expect(new Set(taking.map(({ role }) => role))).toEqual(new Set(['present', 'substitute']));
  });

  it('say the same of returns by the day and by the meeting', async () => {
    const byDay = await get('/api/returns?date=2025-05-16');
    const byMeeting = await get(`/api/returns?meeting=${MAY}`);
    expect(byDay).toMatchObject({
      returns: expect.arrayContaining([expect.objectContaining({ caseId: POSTPONED })]) as unknown,
    });
    expect(byMeeting).toEqual(byDay);
  });

  it('name the body', async () => {
    expect(await get('/api/bodies')).toMatchObject({ bodies: [{ id: 'kkr-fjordlandet', name: 'KKR Fjordlandet' }] });
  });

  it('list what a body leaves open, and know no other body', async () => {
    const list = await get('/api/bodies/kkr-fjordlandet/handover');
    expect(list).toMatchObject({ body: { name: 'KKR Fjordlandet', dissolved: null }, term: null });
    expect((list.cases as { state: string }[]).map(({ state }) => state)).toContain('postponed');
    const unknown = await ask(`${server.url}/api/bodies/ukendt/handover`);
    expect([unknown.status, unknown.json()]).toMatchObject([404, { title: 'Ukendt organ' }]);
  });

  it('show every deferred case with where it goes', async () => {
    const { deferred } = (await get('/api/deferred')) as { deferred: { to: { date: string | null } }[] };
    const awaitingAugust = deferred.filter(({ to }) => to.date === '2025-08-29');
    expect(awaitingAugust).toMatchObject([{ from: { itemNumber: '2.3' }, timesMoved: 1, cause: 'body' }]);
  });

  it('are as of a number what they were then, and as of its instant the same', async () => {
    const { history } = (await get(`/api/cases/${POSTPONED}/history`)) as {
      history: { type: string; number: number }[];
    };
    const number = history.find(({ type }) => type === 'CasePostponed')?.number ?? 0;
    const then = await get(`/api/cases/${POSTPONED}?asOf=${number}`);
    expect(then).toMatchObject({ state: 'postponed', upTo: { number } });
    const { instant } = then['upTo'] as { instant: string };
    expect(await get(`/api/cases/${POSTPONED}?asOf=${instant}`)).toMatchObject({ state: 'postponed' });
    expect(await get('/api/cases?asOf=2020-01-01')).toMatchObject({ total: 0, upTo: { number: -1 } });
  });

  it('are sent again only when they have changed', async () => {
    const first = await ask(`${server.url}/api/bodies`);
    const again = await ask(`${server.url}/api/bodies`, { headers: { 'If-None-Match': first.headers.etag ?? '' } });
    expect(again.status).toBe(304);
  });

  it('carry no sign of the program, and keep browsers from reading more into them', async () => {
    const { headers } = await ask(`${server.url}/api/bodies`);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('begin at the documentation, whose own files are there', async () => {
    expect((await ask(server.url)).headers.location).toBe('/api/docs');
    const page = await ask(`${server.url}/api/docs`);
    const scripts = [...page.text.matchAll(/(?:src|href)=["'](\.\/docs\/[^"']+)["']/g)].map(([, path]) => path ?? '');
    expect(scripts.length).toBeGreaterThan(3);
    for (const path of scripts) expect((await ask(new URL(path, `${server.url}/api/docs`).href)).status).toBe(200);
    expect(page.text).not.toMatch(/<script>(?!\s*<\/script>)/);
  });
});
