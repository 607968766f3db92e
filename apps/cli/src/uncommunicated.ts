import { uncommunicated } from '@sagsgang/read-models/communications/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellUncommunicated } from './tell-communications';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly after?: string;
}

export const uncommunicatedVerb: RegisterVerb = (parent, run) => {
  parent
    .command('uncommunicated')
    .description('beslutninger, som nogen venter på, og som endnu ikke er meddelt')
    .option('--after <antal>', 'kun dem, der har ventet mere end så mange arbejdsdage')
    .action(
      run<Options>(async (_args, options) => {
        const after = options.after === undefined ? undefined : daysOf(options.after);
        const found = await ask(options, (reading, today) => uncommunicated(reading, today, after));
        answerIn(options.json, found, () => tellUncommunicated(found));
        return EXIT.done;
      }),
    );
};

function daysOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new VerbFailed(`--after ${text}: skriv et antal arbejdsdage, som 5.`);
  return Number(text);
}
