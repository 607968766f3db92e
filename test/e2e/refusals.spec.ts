import { ask, type Asking } from './asking';
import { newData, cleanUp, startServer, type RunningServer } from './running-server';

const START_MS = 180_000;

let server: RunningServer;
let port: string;

beforeAll(async () => {
  server = await startServer(newData(), { SAGSGANG_SAMPLE: 'no' });
  port = new URL(server.url).port;
}, START_MS);

afterAll(async () => {
  await server.stop();
  await cleanUp();
});

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string }[];
}

async function problemOf(path: string, asking: Asking = {}): Promise<Problem> {
  const answer = await ask(server.url + path, asking);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = answer.json() as Problem;
  expect(problem.status).toBe(answer.status);
  expect(problem.title).not.toBe('');
  expect(problem.detail).toMatch(/^[A-ZÆØÅ].*\.$/s);
  return problem;
}

const LONG = 'x'.repeat(201);

describe('a question with a bad parameter', () => {
  it.each([
    ['/api/cases?limit=0', 'limit'],
    ['/api/cases?limit=201', 'limit'],
    ['/api/cases?limit=ti', 'limit'],
    ['/api/cases?limit=1&limit=2', 'limit'],
    ['/api/cases?state=udsat', 'state'],
    ['/api/cases?words=', 'words'],
    [`/api/cases?words=${LONG}`, 'words'],
    ['/api/cases?words=a&words=b', 'words'],
    ['/api/cases?after=findes-ikke', 'after'],
    ['/api/cases?colour=red', 'colour'],
    ['/api/cases?words[a]=b', 'words[a]'],
    ['/api/cases?asOf=i%20g%C3%A5r', 'asOf'],
    ['/api/cases?asOf=-1', 'asOf'],
    ['/api/cases?asOf=999999', 'asOf'],
    ['/api/cases?asOf=2024-02-30T12:00:00Z', 'asOf'],
    ['/api/cases?asOf=2024-02-09T12:00:00', 'asOf'],
    ['/api/cases?asOf=2024-02-09T25:00:00Z', 'asOf'],
    ['/api/cases/x/history?asOf=9999999999', 'asOf'],
    ['/api/meetings?body=', 'body'],
    ['/api/meetings/x/attendance?item=', 'item'],
    ['/api/returns?date=2024-02-30', 'date'],
    ['/api/returns?date=19.04.2024', 'date'],
    ['/api/awaited?limit=3', 'limit'],
    ['/api/deferred?limit=3', 'limit'],
    ['/api/deadlines?today=2024-01-01', 'today'],
    ['/api/follow-ups?status=lukket', 'status'],
    ['/api/uncommunicated?after=fem', 'after'],
    ['/api/follow-ups?delay=dovenskab', 'delay'],
    ['/api/follow-ups?department=', 'department'],
  ])('%s is told which', async (path, field) => {
    const problem = await problemOf(path);
    expect(problem).toMatchObject({ type: 'urn:sagsgang:problem:invalid-input', status: 400, errors: [{ field }] });
    expect(problem.detail).toContain(field);
  });

  it.each(['/api/returns', '/api/returns?date=2024-04-19&meeting=m'])(
    '%s is told that it takes one of two',
    async (path) => {
      expect(await problemOf(path)).toMatchObject({ status: 400, errors: [{ field: 'date' }, { field: 'meeting' }] });
    },
  );
});

describe('a question about something that is not there', () => {
  it.each([
    ['/api/cases/ukendt', 'unknown-case'],
    ['/api/cases/ukendt/history', 'unknown-case'],
    ['/api/cases/%00', 'unknown-case'],
    ["/api/cases/'%20or%201=1", 'unknown-case'],
    [`/api/cases/${'x'.repeat(4_000)}`, 'unknown-case'],
    ['/api/meetings/ukendt', 'unknown-meeting'],
    ['/api/meetings/ukendt/attendance', 'unknown-meeting'],
    ['/api/returns?meeting=ukendt', 'unknown-meeting'],
    ['/api', 'unknown-address'],
    ['/api/sager', 'unknown-address'],
    ['/elsewhere', 'unknown-address'],
  ])('%s is answered with 404', async (path, code) => {
    const problem = await problemOf(path);
    expect(problem).toMatchObject({ type: `urn:sagsgang:problem:${code}`, status: 404, errors: [] });
    expect(problem.detail.length).toBeLessThan(250);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('with %s is answered with 404, and nothing happens', async (method) => {
    expect(await problemOf('/api/cases', { method })).toMatchObject({ status: 404 });
  });
});

describe('a request that cannot be read', () => {
  it('because its address is broken is told so', async () => {
    expect(await problemOf('/api/cases/%E0%A4%A')).toMatchObject({
      type: 'urn:sagsgang:problem:bad-request',
      status: 400,
    });
  });

  it('because its content is no JSON is told so, without an echo of it', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const problem = await problemOf('/api/cases', { method: 'POST', headers, body: '{"cpr": "010101-' });
    expect(problem).toMatchObject({ status: 400 });
    expect(JSON.stringify(problem)).not.toContain('010101');
  });

  it('because its content is too large is told so', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify('x'.repeat(2_000_000));
    expect(await problemOf('/api/cases', { method: 'POST', headers, body })).toMatchObject({ status: 413 });
  });
});

describe('a request from elsewhere', () => {
  it.each([
    'attacker.example',
    'attacker.example:PORT',
    'localhost:1',
    '127.0.0.1.attacker.example:PORT',
    '0.0.0.0:PORT',
  ])('for the host %s is misdirected, whatever it asks for', async (host) => {
    const headers = { Host: host.replace('PORT', port) };
    for (const path of ['/api/cases', '/api/health', '/api/docs', '/api/openapi.json', '/'])
      expect(await problemOf(path, { headers })).toMatchObject({
        type: 'urn:sagsgang:problem:foreign-host',
        status: 421,
      });
  });

  it.each(['http://attacker.example', 'null', 'https://localhost:PORT', 'http://localhost:1'])(
    'by a page at %s is refused',
    async (origin) => {
      const headers = { Origin: origin.replace('PORT', port) };
      expect(await problemOf('/api/cases', { headers })).toMatchObject({
        type: 'urn:sagsgang:problem:foreign-origin',
        status: 403,
      });
    },
  );

  it('is told apart from one of the own machine and the own pages', async () => {
    const headers = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
    expect((await ask(`${server.url}/api/cases`, { headers })).status).toBe(200);
  });
});

describe('a request id', () => {
  it('is given to every request, and taken over where the client has a fitting one', async () => {
    expect((await ask(`${server.url}/api/health`)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const own = await ask(`${server.url}/api/health`, { headers: { 'X-Request-Id': 'min-egen-0001' } });
    expect(own.headers['x-request-id']).toBe('min-egen-0001');
    const bad = await ask(`${server.url}/api/health`, { headers: { 'X-Request-Id': 'a b' } });
    expect(bad.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
