import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellReturns } from './tell-returns';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly date?: string;
  readonly meeting?: string;
}

export const returnsVerb: RegisterVerb = (parent, run) => {
  parent
    .command('returns')
    .description('sager, der er udsat eller lovet genfremlagt til en dato eller et møde, og om de er anført')
    .option('--date <dato>', 'datoen, som 2024-04-19')
    .option('--meeting <id>', 'mødet')
    .action(
      run<Options>(async (_args, options) => {
        const which = whichMeeting(options);
        const found = await ask(options, (reading) => returnsOn(reading, which));
        answerIn(options.json, found, () => tellReturns(found));
        return EXIT.done;
      }),
    );
};

function whichMeeting({ date, meeting }: Options): { date: string } | { meetingId: string } {
  if (meeting !== undefined && date === undefined) return { meetingId: meeting };
  if (date === undefined || meeting !== undefined) throw new VerbFailed('Angiv enten --date DATO eller --meeting ID.');
  if (!isPlainDate(date)) throw new VerbFailed(`--date ${date}: datoen findes ikke. Skriv den som 2024-04-19.`);
  return { date };
}
