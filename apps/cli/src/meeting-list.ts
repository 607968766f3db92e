import { listMeetings } from '@sagsgang/read-models/meetings/query';
import { answerIn } from './output';
import { ask } from './session';
import { tellMeetings } from './tell-meeting';
import { EXIT, type RegisterVerb } from './verb';

export const meetingListVerb: RegisterVerb = (parent, run) => {
  parent
    .command('list')
    .description('møderne med dato og tilstand')
    .action(
      run(async (_args, options) => {
        const list = await ask(options, (reading) => listMeetings(reading, {}));
        answerIn(options.json, list, () => tellMeetings(list));
        return EXIT.done;
      }),
    );
};
