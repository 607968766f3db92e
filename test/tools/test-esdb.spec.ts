import { spawnSync } from 'node:child_process';
import { Checkout } from './checkout';

const NOBODY_LISTENS = 'esdb://someone:secret@127.0.0.1:1?tls=false';

describe('the tests on a real EventStoreDB', () => {
  let checkout: Checkout;
  beforeAll(() => (checkout = new Checkout().withPackages()));
  afterAll(() => checkout.remove());
  const inCheckout = (server: string | undefined, program: string) => {
    const env = { ...process.env, SAGSGANG_TEST_ESDB: server };
    const args = ['--input-type=module', '-e', program];
    return spawnSync(process.execPath, args, { cwd: checkout.root, env, encoding: 'utf8' });
  };
  const version = `import { versionOfRealEsdb } from './tools/checks/esdb.mjs';
    import { orRefuse } from './tools/prepare/refusal.mjs';
    console.log(await orRefuse(versionOfRealEsdb));`;
  const which = "import { whichEsdb } from './tools/checks/esdb.mjs'; console.log(whichEsdb());";

  it.each([undefined, ''])('are refused in words where no server is named', (server) => {
    const { status, stderr } = inCheckout(server, version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^SAGSGANG_TEST_ESDB is not set: .*\n$/);
  });

  it('are refused where the server does not answer, without its password', () => {
    const { status, stderr } = inCheckout(NOBODY_LISTENS, version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The EventStoreDB that SAGSGANG_TEST_ESDB names does not answer: /);
    expect(stderr).not.toContain('secret');
  });

  it('are told apart from those on the double in what a run of all tests says', () => {
    expect(inCheckout(undefined, which).stdout).toContain('the double alone');
    expect(inCheckout(NOBODY_LISTENS, which).stdout).toBe(
      'EventStoreDB: the double, and the real server that SAGSGANG_TEST_ESDB names.\n',
    );
  });
});
