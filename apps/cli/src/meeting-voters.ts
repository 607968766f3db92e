import { dateFault, timeFault } from '@sagsgang/domain/checks';
import { voters } from '@sagsgang/read-models/proceedings/voters';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellVoters } from './tell-proceedings';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly at?: string;
  readonly on?: string;
}

export const meetingVotersVerb: RegisterVerb = (parent, run) => {
  parent
    .command('voters <id> <punkt>')
    .description('hvem der havde stemmeret på et punkt, og hvorfor andre ikke havde')
    .option('--at <kl>', 'på dette klokkeslæt under punktet, som 10.42 (ellers da punktet sluttede)')
    .option('--on <dato>', 'klokkeslættets dag, når mødet fortsatte en anden dag')
    .action(
      run<Options>(async ([id = '', number = ''], { at, on, ...options }) => {
        checkMoment(at, on);
        const found = await ask(options, (reading) => voters(reading, id, number, { at, on }));
        if (found === null) throw new VerbFailed(`Mødet ${id} findes ikke. Se alle med: sagsgang meeting list`);
        answerIn(options.json, found, () => tellVoters(found));
        return EXIT.done;
      }),
    );
};

function checkMoment(at: string | undefined, on: string | undefined): void {
  const wrong = timeFault(at, 'at') ?? dateFault(on, 'on');
  if (wrong !== undefined) throw new VerbFailed(wrong.message);
}
