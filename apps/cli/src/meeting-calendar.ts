import { meetingCalendars } from '@sagsgang/read-models/meetings/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellCalendars } from './tell-calendar';
import { EXIT, type RegisterVerb } from './verb';

export const meetingCalendarVerb: RegisterVerb = (parent, run) => {
  parent
    .command('calendar [id]')
    .description(
      'fristerne før de kommende møder, eller før ét møde: indlevering og udsendelse, og hvad der er for sent',
    )
    .action(
      run(async ([id = ''], options) => {
        const wanted = id === '' ? {} : { meetingId: id };
        const list = await ask(options, (reading, today) => meetingCalendars(reading, today, wanted));
        if (id !== '' && list.meetings.length === 0) {
          throw new VerbFailed(`Mødet ${id} findes ikke. Se alle med: sagsgang meeting list`);
        }
        answerIn(options.json, list, () => tellCalendars(list));
        return EXIT.done;
      }),
    );
};
