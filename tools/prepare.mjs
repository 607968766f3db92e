import { ensureBuilt } from './prepare/build.mjs';
import { ensureInstalled } from './prepare/install.mjs';
import { checkNodeVersion } from './prepare/node-version.mjs';

/**
 * Brings a checkout to the point where its programs run: a fitting Node, the packages of the lock file, a build of
 * the sources as they are. Quick where nothing has changed; prints to standard error only; throws a `Refusal`.
 */
export async function prepare() {
  checkNodeVersion();
  await ensureInstalled();
  await ensureBuilt();
}
