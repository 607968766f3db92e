import { get } from 'node:http';

const patienceMilliseconds = 3_000;
const port = process.env.PORT || '3000';

/**
 * The image's health check: asks the server or projector of this container, over loopback, whether it is alive. Exit
 * code 0 where it is, else 1 and one sentence, which `docker inspect` shows.
 */
get({ host: '127.0.0.1', port, path: '/api/health', timeout: patienceMilliseconds }, (response) => {
  response.resume();
  if (response.statusCode === 200) process.exit(0);
  fail(`svarede med status ${response.statusCode}`);
})
  .once('timeout', () => fail(`svarede ikke inden for ${patienceMilliseconds} ms`))
  .once('error', (error) => fail(`kan ikke nås (${error.code ?? error.message})`));

function fail(what) {
  process.stderr.write(`Sagsgang på port ${port} ${what}.\n`);
  process.exit(1);
}
