import { skipForPolicy, skipForReadModels, type Skipped } from '@sagsgang/wiring/skipping';
import { modelsStandStill } from '@sagsgang/wiring/unreadable';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { actorOf, withInstallation } from './session';
import { ACTOR_OPTION, EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly event: string;
  readonly reason: string;
  readonly policy?: string;
}

export const projectionsSkipVerb: RegisterVerb = (parent, run) => {
  parent
    .command('skip')
    .description(
      'lad læsemodeller eller en politik gå videre uden en hændelse, de står stille ved; det registreres i loggen',
    )
    .requiredOption('--event <nummer>', 'hændelsens nummer, som projections status viser det')
    .requiredOption('--reason <tekst>', 'hvorfor; det står i loggen og i sagens forløb')
    .option('--policy <navn>', 'denne politik går videre (ellers de læsemodeller, der står stille)')
    .option(...ACTOR_OPTION)
    .action(
      run<Options>(async (_args, options) => {
        const { reason, policy } = options;
        const request = { number: numberOf(options.event), reason, actor: actorOf(options) };
        const skipped = await withInstallation(options, (installation) =>
          policy === undefined
            ? skipForReadModels(installation, request)
            : skipForPolicy(installation, policy, request),
        );
        answerIn(options.json, skipped, () => tellSkipped(request.number, skipped));
        return EXIT.done;
      }),
    );
};

function numberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new VerbFailed(`--event ${text}: skriv hændelsens nummer, som 42.`);
  return Number(text);
}

function tellSkipped(number: number, { consumers, recorded, paused }: Skipped): readonly string[] {
  const who = consumers.join(', ');
  return [
    recorded
      ? `Hændelse ${number} er sprunget over af ${who}; det er registreret i loggen.`
      : `Hændelse ${number} var allerede sprunget over af ${who}.`,
    ...(paused.length === 0 ? ['Læsemodellerne er alle i gang.'] : modelsStandStill(paused)),
  ];
}
