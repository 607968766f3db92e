import { nextList, UnknownNextMeeting } from '@sagsgang/read-models/returns/next-list';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellNextList } from './tell-next-list';
import { EXIT, type RegisterVerb } from './verb';

export const meetingNextListVerb: RegisterVerb = (parent, run) => {
  parent
    .command('next-list <id>')
    .description('mødets liste »Sager til næste møde«, skrevet ud fra det lovede, og hvad den skrevne liste udelader')
    .action(
      run(async ([id = ''], options) => {
        const list = await ask(options, (reading) => nextList(reading, id)).catch(inWords);
        answerIn(options.json, list, () => tellNextList(list));
        return EXIT.done;
      }),
    );
};

function inWords(error: unknown): never {
  if (!(error instanceof UnknownNextMeeting)) throw error;
  const way = 'Planlæg det med ScheduleMeeting; så skrives listen.';
  throw new VerbFailed(`Efter mødet ${error.meetingId} er der ikke planlagt noget møde i organet. ${way}`);
}
