/**
 * Runs a TypeScript file without a build, for worker threads and child processes of specs: Jest compiles only what it
 * loads itself. The file to run is the first argument. What was compiled once is kept by its content, so that the
 * next start is quick.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const house = join(__dirname, '../../../..');
const cache = join(house, '.cache/typescript');

function compile(source, file) {
  const kept = join(cache, `${createHash('sha256').update(source).digest('hex')}.cjs`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = require('@swc/core').transformSync(source, {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'commonjs' },
    swcrc: false,
  });
  mkdirSync(cache, { recursive: true });
  const draft = `${kept}.${process.pid}-${process.hrtime.bigint()}`;
  writeFileSync(draft, code);
  renameSync(draft, kept);
  return code;
}

Module._extensions['.ts'] = (module, file) => module._compile(compile(readFileSync(file, 'utf8'), file), file);

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const alias = /^@sagsgang\/([a-z-]+)\/(.*)$/.exec(request);
  return resolve(alias ? join(house, 'libs', alias[1], 'src', alias[2]) : request, ...rest);
};

require(process.argv[2]);
