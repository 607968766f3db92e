import { exportLog } from '@sagsgang/wiring/moving/move-log';
import { openLogToRead } from '@sagsgang/wiring/moving/open-log';
import { withLog } from './opened-log';
import { answerIn } from './output';
import { logAddress } from './session';
import { EXIT, type RegisterVerb } from './verb';

export const logExportVerb: RegisterVerb = (parent, run) => {
  parent
    .command('export <fil>')
    .description('skriv loggen i en fil, en linje JSON pr. hændelse; krypterede tekster forbliver krypterede')
    .action(
      run(async ([file = ''], options) => {
        const events = await withLog(openLogToRead(logAddress(options)), (log) => exportLog(log, file));
        answerIn(options.json, { events, file }, () => [`${events} hændelser er skrevet i ${file}.`]);
        return EXIT.done;
      }),
    );
};
