import { provenLayers } from './fixtures.mjs';

const problems = await provenLayers();
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
