import { showMeeting } from '@sagsgang/read-models/meetings/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellMeeting } from './tell-meeting';
import { EXIT, type RegisterVerb } from './verb';

export const meetingShowVerb: RegisterVerb = (parent, run) => {
  parent
    .command('show <id>')
    .description('mødet med dagsordenen, som den var planlagt, sendt og afholdt')
    .action(
      run(async ([id = ''], options) => {
        const meeting = await ask(options, (reading) => showMeeting(reading, id));
        if (meeting === null) throw new VerbFailed(`Mødet ${id} findes ikke. Se alle med: sagsgang meeting list`);
        answerIn(options.json, meeting, () => tellMeeting(meeting));
        return EXIT.done;
      }),
    );
};
