import { Refusal } from '../prepare/refusal.mjs';

/** The variable that names a real EventStoreDB. Its value is never printed: it may hold a password. */
export const variable = 'SAGSGANG_TEST_ESDB';

/** The folders whose tests speak to the real server, where there is one, as well as to the double. */
export const esdbTests = ['test/esdb/', 'test/esdb-server/conformance', 'test/crash/production'];

const named = () => process.env[variable] ?? '';

/** Which EventStoreDB the tests meet, in one sentence. */
export function whichEsdb() {
  return named() === ''
    ? 'EventStoreDB: the double alone. `npm run test:esdb` runs its tests on a real server.'
    : `EventStoreDB: the double, and the real server that ${variable} names.`;
}

/** Resolves to the version of the real server. @throws Refusal where none is named, or it does not answer */
export async function versionOfRealEsdb() {
  if (named() === '') {
    throw new Refusal(
      `${variable} is not set: it names the EventStoreDB to test on, as esdb://127.0.0.1:2113?tls=false.`,
    );
  }
  try {
    const { EventStoreDBClient } = await import('@eventstore/db-client');
    const client = EventStoreDBClient.connectionString(named());
    const { serverVersion } = await client.capabilities;
    await client.dispose();
    return serverVersion;
  } catch (error) {
    throw new Refusal(`The EventStoreDB that ${variable} names does not answer: ${error.message}`);
  }
}
