import { awaitedAnswers } from '@sagsgang/read-models/awaited/query';
import { answerIn } from './output';
import { ask } from './session';
import { tellAwaited } from './tell-away';
import { EXIT, type RegisterVerb } from './verb';

export const awaitedVerb: RegisterVerb = (parent, run) => {
  parent
    .command('awaited')
    .description('høringer og svar, som der ventes på: fra hvem, siden hvornår, senest hvornår')
    .action(
      run(async (_args, options) => {
        const found = await ask(options, (reading, today) => awaitedAnswers(reading, today));
        answerIn(options.json, found, () => tellAwaited(found));
        return EXIT.done;
      }),
    );
};
