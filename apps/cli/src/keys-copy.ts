import { moveKeys } from '@sagsgang/wiring/moving/move-keys';
import { answerIn } from './output';
import { keysPlace } from './session';
import { tellCopiedKeys } from './tell-moving';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

export const keysCopyVerb: RegisterVerb = (parent, run) => {
  parent
    .command('copy')
    .description('kopiér nøglerne, låst som de er, til et andet sted, og sammenlign dem; kan køres igen')
    .option('--from <sted>', 'en datamappe eller postgres://… (ellers det sted, der er indstillet)')
    .option('--to <sted>', 'en datamappe eller postgres://… uden andre nøgler (ellers det sted, der er indstillet)')
    .action(
      run<Options>(async (_args, options) => {
        const { from = keysPlace(options), to = keysPlace(options) } = options;
        const copied = await moveKeys({ from, to });
        answerIn(options.json, copied, () => tellCopiedKeys(copied));
        return EXIT.done;
      }),
    );
};
