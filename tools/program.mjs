import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithParent } from './parent.mjs';
import { prepare } from './prepare.mjs';
import { orRefuse } from './prepare/refusal.mjs';
import { root } from './root.mjs';

/**
 * Prepares the checkout and becomes the program `dist/apps/<app>/src/<entry>.js`: it is loaded into this process, so
 * that signals, standard streams and the exit code are its own, and no second start of Node is paid for.
 */
export async function becomeProgram(app, entry = 'main') {
  endWithParent();
  await orRefuse(prepare);
  const main = join(root, 'dist', 'apps', app, 'src', `${entry}.js`);
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
}
