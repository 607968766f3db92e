/**
 * On Node 20 Jest cannot `require` ES modules, though Node itself can. The packages that say `"type": "module"`
 * are therefore compiled by swc; every other package is loaded as it is.
 */
const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

const modules = join(__dirname, 'node_modules');

function packagesIn(folder) {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? packagesIn(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}

function isEsModule(name) {
  const manifest = join(modules, name, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
}

const esModules = packagesIn(modules).filter(isEsModule);

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};

module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/layers/fixtures/'],
  testEnvironment: 'node',
  transform: { '\\.(c|m)?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: { '^@sagsgang/([a-z-]+)/(.*)$': '<rootDir>/libs/$1/src/$2' },
  setupFilesAfterEnv: ['<rootDir>/tools/checks/jest-assertions.cjs'],
  testTimeout: 30_000,
};
