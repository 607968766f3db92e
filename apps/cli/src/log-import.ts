import { importLog } from '@sagsgang/wiring/moving/move-log';
import { openLogToWrite } from '@sagsgang/wiring/moving/open-log';
import { withLog } from './opened-log';
import { answerIn, tell } from './output';
import { logAddress } from './session';
import { progressTeller, REST_OF_THE_HOUSE, tellCopied } from './tell-moving';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly keepUnreadable?: boolean;
}

export const logImportVerb: RegisterVerb = (parent, run) => {
  parent
    .command('import <fil>')
    .description('indlæs en fil fra log export i en log, der er tom eller begyndelsen på den')
    .option('--keep-unreadable', 'tag også hændelser med, som denne udgave af Sagsgang ikke kan læse')
    .action(
      run<Options>(async ([file = ''], options) => {
        const copied = await withLog(openLogToWrite(logAddress(options)), (log) =>
          importLog(file, log, { keepUnreadable: options.keepUnreadable === true, onProgress: progressTeller(tell) }),
        );
        answerIn(options.json, copied, () => [...tellCopied(copied), REST_OF_THE_HOUSE]);
        return EXIT.done;
      }),
    );
};
