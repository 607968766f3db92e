import { moveDocuments } from '@sagsgang/wiring/moving/move-keys';
import { answerIn, tell } from './output';
import { documentsPlace } from './session';
import { progressTeller, tellCopiedDocuments } from './tell-moving';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
}

export const documentsCopyVerb: RegisterVerb = (parent, run) => {
  parent
    .command('copy')
    .description('kopiér dokumenterne, krypteret som de er, til et andet sted, og sammenlign dem; kan køres igen')
    .option('--from <sted>', 'en datamappe eller postgres://… (ellers det sted, der er indstillet)')
    .option('--to <sted>', 'en datamappe eller postgres://… (ellers det sted, der er indstillet)')
    .action(
      run<Options>(async (_args, options) => {
        const { from = documentsPlace(options), to = documentsPlace(options) } = options;
        const copied = await moveDocuments({ from, to }, progressTeller(tell, 'dokumenter'));
        answerIn(options.json, copied, () => tellCopiedDocuments(copied));
        return EXIT.done;
      }),
    );
};
