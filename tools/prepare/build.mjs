import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../root.mjs';
import { Refusal, say } from './refusal.mjs';
import { readStamp } from './stamp.mjs';
import { fingerprintOfSources } from './sources.mjs';
import { step } from './step.mjs';
import { inTurn } from './turn.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');
const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');

/** Builds server and CLI into `dist` where a source has changed since; refuses, and keeps the old build, on errors. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await inTurn(async () => {
    if (!isBuilt()) await build();
  });
}

function isBuilt() {
  return readStamp(stamp) === fingerprintOfSources();
}

/**
 * The fingerprint is taken before the compiler reads, so that a file saved meanwhile leads to another build. The new
 * build is made beside the old one and replaces it at the end: nobody ever loads half a build.
 */
async function build() {
  say('Building Sagsgang; that takes some seconds.');
  removeOlderAttempts();
  const fingerprint = fingerprintOfSources();
  const attempt = `dist-${process.pid}`;
  mkdirSync(join(root, attempt));
  const code = await step(nest, ['build', 'server', '--path', writeSettings(attempt)]);
  if (code !== 0) {
    rmSync(join(root, attempt), { recursive: true });
    throw new Refusal(`The build failed (nest build ended with ${code}); what the compiler said stands above.`);
  }
  writeFileSync(join(root, attempt, '.built-from'), fingerprint);
  replaceDist(join(root, attempt));
}

/** Renaming twice leaves the place empty for a moment only; deleting the old build first would take far longer. */
function replaceDist(attempt) {
  const outgoing = `${attempt}0`;
  if (existsSync(dist)) renameSync(dist, outgoing);
  renameSync(attempt, dist);
  rmSync(outgoing, { recursive: true, force: true });
}

/** One pass of the compiler over both programs takes half the time of one `nest build` for each: they share the libs. */
function writeSettings(attempt) {
  const file = `${attempt}/tsconfig.json`;
  const programs = ['server', 'cli'].map((name) => readSettings(`apps/${name}/tsconfig.app.json`, `apps/${name}`));
  const settings = {
    extends: '../tsconfig.json',
    compilerOptions: { rootDir: '..', outDir: '.' },
    include: [...new Set(programs.flatMap(({ include }) => include))],
    exclude: [...new Set(programs.flatMap(({ exclude }) => exclude))],
  };
  writeFileSync(join(root, file), JSON.stringify(settings));
  return file;
}

function readSettings(file, folder) {
  const { include, exclude } = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return {
    include: include.map((pattern) => posix.join('..', folder, pattern)),
    exclude: exclude.map((pattern) => posix.join('..', pattern)),
  };
}

function removeOlderAttempts() {
  for (const name of readdirSync(root)) {
    if (/^dist-\d+$/.test(name)) rmSync(join(root, name), { recursive: true, force: true });
  }
}
