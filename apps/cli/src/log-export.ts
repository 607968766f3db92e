import { exportLog } from '@sagsgang/wiring/moving/move-log';
import { openLogToRead } from '@sagsgang/wiring/moving/open-log';
import { answerIn } from './output';
import { logAddress } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const logExportVerb: RegisterVerb = (parent, run) => {
  parent
    .command('export <fil>')
    .description('skriv loggen i en fil, en linje JSON pr. hændelse; krypterede tekster forbliver krypterede')
    .action(
      run(async ([file = ''], options) => {
        const log = await openLogToRead(logAddress(options));
        try {
          const events = await exportLog(log, file);
          answerIn(options.json, { events, file }, () => [`${events} hændelser er skrevet i ${file}.`]);
          return EXIT.done;
        } finally {
          await log.close();
        }
      }),
    );
};
