import { DELAY_REASONS, type DelayReason } from '@sagsgang/domain/case/follow-up';
import { followUps } from '@sagsgang/read-models/follow-ups/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellFollowUps } from './tell-follow-ups';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly department?: string;
  readonly responsible?: string;
  readonly delay?: string;
  readonly all?: boolean;
}

export const followUpsVerb: RegisterVerb = (parent, run) => {
  parent
    .command('follow-ups')
    .description('åbne opfølgninger på beslutninger, også talt efter forvaltning og årsag til forsinkelse')
    .option('--department <navn>', 'kun denne forvaltnings')
    .option('--responsible <navn>', 'kun dem, som denne person har')
    .option('--delay <ord>', 'kun dem, der er forsinket af denne årsag, som staff eller third_party')
    .option('--all', 'også dem, der er udført eller frafaldet')
    .action(
      run<Options>(async (_args, { department, responsible, delay, all, ...options }) => {
        const filter = {
          ...(all === true ? {} : { status: 'open' as const }),
          ...(department === undefined ? {} : { department }),
          ...(responsible === undefined ? {} : { responsible }),
          ...(delay === undefined ? {} : { delay: reasonOf(delay) }),
        };
        const found = await ask(options, (reading, today) => followUps(reading, today, filter));
        answerIn(options.json, found, () => tellFollowUps(found));
        return EXIT.done;
      }),
    );
};

function reasonOf(word: string): DelayReason {
  const reason = DELAY_REASONS.find((each) => each === word);
  if (reason !== undefined) return reason;
  throw new VerbFailed(`--delay ${word}: skriv en af ${DELAY_REASONS.join(', ')}.`);
}
