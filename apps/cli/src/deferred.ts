import { deferredCases } from '@sagsgang/read-models/deferred/query';
import { answerIn } from './output';
import { ask } from './session';
import { tellDeferred } from './tell-deferred';
import { EXIT, type RegisterVerb } from './verb';

export const deferredVerb: RegisterVerb = (parent, run) => {
  parent
    .command('deferred')
    .description('udsatte sager, der endnu ikke er behandlet')
    .action(
      run(async (_args, options) => {
        const found = await ask(options, (reading, today) => deferredCases(reading, today));
        answerIn(options.json, found, () => tellDeferred(found));
        return EXIT.done;
      }),
    );
};
