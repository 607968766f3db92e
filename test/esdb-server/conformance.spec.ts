import { esdbConformance } from './conformance';
import { startEsdbServer } from './server';

const real = process.env.SAGSGANG_TEST_ESDB;

esdbConformance('the double', () => startEsdbServer());
if (real !== undefined && real !== '') {
  const stop = (): Promise<void> => Promise.resolve();
  esdbConformance('the real server', () => Promise.resolve({ connectionString: real, stop }));
}
