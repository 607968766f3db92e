import { moveLog, type Copied } from '@sagsgang/wiring/moving/move-log';
import { openLogToRead, openLogToWrite } from '@sagsgang/wiring/moving/open-log';
import { withLog } from './opened-log';
import { answerIn, tell } from './output';
import { progressTeller, REST_OF_THE_HOUSE, tellCopied } from './tell-moving';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly from: string;
  readonly to: string;
}

export const logCopyVerb: RegisterVerb = (parent, run) => {
  parent
    .command('copy')
    .description('kopiér en log til en anden, og sammenlign dem; afbrudt fortsættes ved at køre den igen')
    .requiredOption('--from <sted>', 'loggen, der kopieres: en datamappe eller esdb://…')
    .requiredOption('--to <sted>', 'loggen, der kopieres til; den skal være tom eller begyndelsen på den anden')
    .action(
      run<Options>(async (_args, { from, to, json }) => {
        const copied = await copy(from, to);
        answerIn(json, copied, () => [...tellCopied(copied), REST_OF_THE_HOUSE]);
        return EXIT.done;
      }),
    );
};

function copy(from: string, to: string): Promise<Copied> {
  return withLog(openLogToRead(from), (source) =>
    withLog(openLogToWrite(to), (target) => moveLog(source, target, progressTeller(tell))),
  );
}
