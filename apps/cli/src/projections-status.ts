import type { InstallationStatus, PolicyStatus } from '@sagsgang/wiring/installation';
import { placeOf } from '@sagsgang/wiring/unreadable';
import { answerIn } from './output';
import { withInstallation } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const projectionsStatusVerb: RegisterVerb = (parent, run) => {
  parent
    .command('status')
    .description('hvor langt læsemodellerne og politikkerne er kommet, og hvad der står stille')
    .action(
      run(async (_args, options) => {
        const status = await withInstallation(options, (installation) => installation.status());
        answerIn(options.json, status, () => tellStatus(status));
        return EXIT.done;
      }),
    );
};

function tellStatus({ head, readModels, policies }: InstallationStatus): string[] {
  const { checkpoint, models, paused, needsRebuild } = readModels;
  const stopped = policies.filter((policy) => policy.paused !== null);
  return [
    `Loggen ender ved position ${head}; læsemodellerne er kommet til hændelse ${checkpoint.number}.`,
    ...models.map(({ name, version, rows }) => `  ${name}: version ${version}, ${rows} rækker`),
    ...policies.map((policy) => `  politik ${policy.name}: hændelse ${policy.checkpoint.number}`),
    ...paused.map(({ model, ...pause }) => `STÅR STILLE: ${model} ved hændelse ${pause.number}, ${placeOf(pause)}`),
    ...stopped.map(tellStopped),
    ...(paused.length + stopped.length > 0 ? WAYS_OUT : []),
    ...(needsRebuild ? ['Læsemodellerne skal genopbygges: sagsgang projections rebuild'] : []),
  ];
}

const tellStopped = ({ name, paused }: PolicyStatus): string =>
  paused === null ? '' : `STÅR STILLE: politik ${name} ved hændelse ${paused.number}, ${placeOf(paused)}`;

const WAYS_OUT = [
  'Kan en ny udgave læse hændelsen: sagsgang projections rebuild (politikker går videre af sig selv)',
  'Ellers gå videre uden den: sagsgang projections skip --event NUMMER --reason "…" [--policy NAVN]',
];
