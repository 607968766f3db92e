import { esdbTests, versionOfRealEsdb } from './checks/esdb.mjs';
import { runJest } from './checks/jest.mjs';
import { tellTotal } from './checks/report.mjs';
import { prepare } from './prepare.mjs';
import { orRefuse } from './prepare/refusal.mjs';

/** `npm run test:esdb` tests on a real EventStoreDB, and fails where none is named or it does not answer. */
const version = await orRefuse(async () => {
  await prepare();
  return versionOfRealEsdb();
});
console.log(`EventStoreDB ${version}, and the double beside it.`);
const total = await runJest([...esdbTests, ...process.argv.slice(2)]);
console.log(`Run on EventStoreDB ${version}.`);
tellTotal(total);
process.exitCode = total.failed > 0 ? 1 : 0;
