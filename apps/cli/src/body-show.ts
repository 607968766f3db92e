import { showBody } from '@sagsgang/read-models/bodies/show';
import { bodyUnknown } from './body-unknown';
import { answerIn } from './output';
import { ask } from './session';
import { tellBody } from './tell-body';
import { EXIT, type RegisterVerb } from './verb';

export const bodyShowVerb: RegisterVerb = (parent, run) => {
  parent
    .command('show <id>')
    .description('organet med navne, perioder, hverv, grupper og medlemmer')
    .action(
      run(async ([id = ''], options) => {
        const { body, today } = await ask(options, async (reading, day) => {
          return { body: (await showBody(reading, day, id)) ?? (await bodyUnknown(reading, id)), today: day };
        });
        answerIn(options.json, body, () => tellBody(body, today));
        return EXIT.done;
      }),
    );
};
