import { modelsStandStill } from '@sagsgang/wiring/unreadable';
import { answerIn } from './output';
import { withInstallation } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const projectionsRebuildVerb: RegisterVerb = (parent, run) => {
  parent
    .command('rebuild')
    .description('byg læsemodellerne op på ny fra loggen; politikker og beskeder udløses ikke')
    .action(
      run(async (_args, options) => {
        const { checkpoint, paused } = await withInstallation(options, async (installation) => ({
          checkpoint: await installation.rebuild(),
          paused: await installation.readModels.paused(),
        }));
        answerIn(options.json, { checkpoint, paused }, () => [
          `Genopbygget til og med hændelse ${checkpoint.number}.`,
          ...modelsStandStill(paused),
        ]);
        return EXIT.done;
      }),
    );
};
