/**
 * Runs a file of the bench, named by the first argument, against the build: `@sagsgang/…` is what lies in `dist`, so
 * that what is measured is what users run. Only the bench's own files are compiled here; they are not part of the build.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const built = join(__dirname, '..', '..', 'dist', 'libs');

Module._extensions['.ts'] = (module, file) => {
  const { code } = require('@swc/core').transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
    swcrc: false,
  });
  module._compile(code, file);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const alias = /^@sagsgang\/([a-z-]+)\/(.*)$/.exec(request);
  return resolve(alias ? join(built, alias[1], 'src', alias[2]) : request, ...rest);
};

require(process.argv[2]);
