/**
 * The layers of the house: each lib exists for one rule, and each rule stands here. A rule's fixture, which breaks that
 * rule and no other, lies in test/layers/fixtures under the rule's name; `npm test` fails where it is missing.
 */
const spec = '[.]spec[.]ts$';
/** What several specs of a lib need; like them it is run and never built. */
const kit = '^libs/.+/testing/';
const adapter = '^libs/event-store/src/(sqlite|esdb|postgres|memory)';

/** A lib's own code; its specs and their kit may use what they need to prove it. */
const code = (lib) => ({ path: `^libs/${lib}/`, pathNot: [spec, kit] });

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is the language of all layers, so it depends on none of them, nor on Node or a package.',
      severity: 'error',
      from: code('kernel'),
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'domain-imports-kernel-only',
      comment: 'The domain is pure: what it decides depends on its commands and events, not on any machinery.',
      severity: 'error',
      from: code('domain'),
      to: { pathNot: '^libs/(kernel|domain)/' },
    },
    {
      name: 'event-store-knows-no-domain',
      comment: 'The store keeps any events; it imports no room of the house but the kernel.',
      severity: 'error',
      from: code('event-store'),
      to: { path: '^(libs|apps)/', pathNot: '^libs/(kernel|event-store)/' },
    },
    {
      name: 'application-names-no-adapter',
      comment: 'The application speaks to the port of the event store; wiring chooses the adapter.',
      severity: 'error',
      from: code('application'),
      to: { path: adapter },
    },
    {
      name: 'application-reads-no-read-model',
      comment: 'Commands are decided from events alone; a read model may be behind.',
      severity: 'error',
      from: code('application'),
      to: { path: '^libs/read-models/' },
    },
    {
      name: 'only-wiring-names-adapters',
      comment: 'Which store is used is decided in one place. (The application has a rule of its own.)',
      severity: 'error',
      from: { pathNot: [spec, kit, '^libs/(wiring|application)/', '^test/', adapter] },
      to: { path: adapter },
    },
    {
      name: 'drivers-are-chosen-when-run',
      comment: 'One of the two SQLite packages may be missing, so that no file, nor a spec, may need a certain one.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)(better-sqlite3|libsql)(/|$)' },
    },
    {
      name: 'read-models-know-no-event-store',
      comment: 'A read model is made from events, wherever they come from.',
      severity: 'error',
      from: code('read-models'),
      to: { path: '^libs/event-store/' },
    },
    {
      name: 'minutes-do-no-io',
      comment: 'Reading a document is a pure function of its text, so it imports neither Node nor a package nor a lib.',
      severity: 'error',
      from: { path: '^libs/minutes/', pathNot: [spec, '^libs/minutes/(src/plan|samples)/'] },
      to: { pathNot: '^libs/(kernel|minutes)/' },
    },
    {
      name: 'plans-do-no-io',
      comment: 'A plan says what to do in the words of the domain, which is pure as well; others carry it out.',
      severity: 'error',
      from: { path: '^libs/minutes/src/plan/', pathNot: spec },
      to: { pathNot: '^libs/(kernel|domain|minutes)/' },
    },
    {
      name: 'audit-trusts-no-read-model',
      comment: 'What the audit proves, it proves from the log alone.',
      severity: 'error',
      from: code('audit'),
      to: { path: '^libs/read-models/' },
    },
    {
      name: 'libs-stand-below-wiring-and-apps',
      comment: 'Only wiring and the apps join the layers; no layer reaches up to them.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [spec, '^libs/wiring/', '^libs/(kernel|domain|event-store|minutes)/'] },
      to: { path: '^(apps|libs/wiring)/' },
    },
    {
      name: 'wiring-knows-no-app',
      comment: 'Every app is built from the wiring, so the wiring is built from none.',
      severity: 'error',
      from: { path: '^libs/wiring/' },
      to: { path: '^apps/' },
    },
    {
      name: 'web-speaks-http-only',
      comment: 'The pages know the API, not the code behind it.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { path: '^libs/' },
    },
    {
      name: 'web-runs-in-a-browser',
      comment: 'A browser has no Node.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: spec },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'apps-do-not-import-each-other',
      comment: 'What two apps share belongs in a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-circular-imports',
      comment: 'Two files that need each other are one topic, or one of them has two.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-import-from-a-spec',
      comment: 'A spec is run, not used: what several need gets a file of its own.',
      severity: 'error',
      from: {},
      to: { path: spec },
    },
    {
      name: 'tests-are-not-used-by-code',
      comment: 'What only tests use is not built; code that needed it would break when it runs.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [spec, kit] },
      to: { path: ['^test/', kit] },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that cannot be followed would escape every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/layers/fixtures/|^dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default', 'types'],
    },
  },
};
