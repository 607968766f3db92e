import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { npm } from './npm.mjs';
import { Refusal, say } from './refusal.mjs';
import { readStamp } from './stamp.mjs';
import { inTurn } from './turn.mjs';

const lockFile = join(root, 'package-lock.json');
const installedList = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.sagsgang-lock');
const thisNode = `${process.platform}-${process.arch} abi-${process.versions.modules}`;

/**
 * Runs `npm ci` where the lock file differs from the one that was installed last, or where another version of Node
 * installed it (a compiled package fits one version only). Refuses with a sentence where npm fails.
 */
export async function ensureInstalled() {
  if (isStamped()) return;
  await inTurn(async () => {
    if (isStamped()) return;
    if (!isInstalledByHand()) await install();
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprint());
    tellAboutDriver();
  });
}

function isStamped() {
  return readStamp(stamp) === fingerprint();
}

function fingerprint() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${lock} ${thisNode}\n`;
}

async function install() {
  say('Installing what Sagsgang needs (npm ci); the first time takes a few minutes.');
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  throw new Refusal(
    `The dependencies could not be installed: \`npm ci\` ended with ${code}, and what it said stands above. ` +
      'Where the network was the cause, the same command may simply be run again.',
  );
}

/** Someone who has just run `npm install` or `npm ci`, with this very Node, need not wait for it twice. */
function isInstalledByHand() {
  const stamped = readStamp(stamp);
  const byOtherNode = stamped !== null && !stamped.endsWith(` ${thisNode}\n`);
  if (byOtherNode || !existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(lockFile)).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in installed ? installed[path].version === version : optional === true;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The faster driver has to be compiled or downloaded; npm leaves it out, without a word, where neither works. */
function tellAboutDriver() {
  try {
    const Database = createRequire(lockFile)('better-sqlite3');
    new Database(':memory:').close();
  } catch {
    say(
      'The SQLite driver better-sqlite3 could be neither downloaded nor compiled here (that takes Python, make and a ' +
        'C++ compiler); the driver libsql, which came ready-made with npm, serves instead and is somewhat slower.',
    );
  }
}
