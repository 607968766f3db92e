import { handover } from '@sagsgang/read-models/bodies/handover';
import { bodyUnknown } from './body-unknown';
import { answerIn } from './output';
import { ask } from './session';
import { tellHandover } from './tell-handover';
import { EXIT, type RegisterVerb } from './verb';

export const bodyHandoverVerb: RegisterVerb = (parent, run) => {
  parent
    .command('handover <id>')
    .description('overleveringsliste: alt, hvad organet har åbent, som ved periodens slutning')
    .action(
      run(async ([id = ''], options) => {
        const found = await ask(options, async (reading, today) => {
          return (await handover(reading, today, id)) ?? bodyUnknown(reading, id);
        });
        answerIn(options.json, found, () => tellHandover(found));
        return EXIT.done;
      }),
    );
};
