import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { orRefuse } from './prepare/refusal.mjs';
import { root } from './root.mjs';

/** `npm run bench` measures the build; `--json` prints nothing but JSON. It is run in this process, for profilers. */
await orRefuse(prepare);
const loader = join(root, 'test', 'bench', 'load.cjs');
process.argv.splice(1, 1, loader, join(root, 'test', 'bench', 'main.ts'));
await import(pathToFileURL(loader).href);
