import { answerIn } from './output';
import { withInstallation } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const projectionsStatusVerb: RegisterVerb = (parent, run) => {
  parent
    .command('status')
    .description('hvor langt læsemodellerne og politikkerne er kommet')
    .action(
      run(async (_args, options) => {
        const status = await withInstallation(options, (installation) => installation.status());
        answerIn(options.json, status, () => [
          `Loggen ender ved position ${status.head}; læsemodellerne er kommet til hændelse ${status.readModels.checkpoint.number}.`,
          ...status.readModels.models.map(({ name, version, rows }) => `  ${name}: version ${version}, ${rows} rækker`),
          ...status.policies.map(({ name, checkpoint }) => `  politik ${name}: hændelse ${checkpoint.number}`),
          ...(status.readModels.needsRebuild ? ['Læsemodellerne skal genopbygges: sagsgang projections rebuild'] : []),
        ]);
        return EXIT.done;
      }),
    );
};
