import { answerIn } from './output';
import { withInstallation } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const projectionsRebuildVerb: RegisterVerb = (parent, run) => {
  parent
    .command('rebuild')
    .description('byg læsemodellerne op på ny fra loggen; politikker og beskeder udløses ikke')
    .action(
      run(async (_args, options) => {
        const checkpoint = await withInstallation(options, (installation) => installation.rebuild());
        answerIn(options.json, { checkpoint }, () => [`Genopbygget til og med hændelse ${checkpoint.number}.`]);
        return EXIT.done;
      }),
    );
};
