import { deadlines } from '@sagsgang/read-models/deadlines/query';
import { answerIn } from './output';
import { ask } from './session';
import { tellDeadlines } from './tell-deadlines';
import { EXIT, type RegisterVerb } from './verb';

export const deadlinesVerb: RegisterVerb = (parent, run) => {
  parent
    .command('deadlines')
    .description('frister, med deres flytninger')
    .action(
      run(async (_args, options) => {
        const found = await ask(options, (reading, today) => deadlines(reading, today));
        answerIn(options.json, found, () => tellDeadlines(found));
        return EXIT.done;
      }),
    );
};
