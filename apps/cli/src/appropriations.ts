import { kroner } from '@sagsgang/read-models/debate/danish';
import { listAppropriations, type AppropriationView } from '@sagsgang/read-models/debate/query';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellAppropriation } from './tell-debate';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly year?: string;
}

export const appropriationsVerb: RegisterVerb = (parent, run) => {
  parent
    .command('appropriations')
    .description('bevillinger, med summen for hvert år')
    .option('--year <årstal>', 'kun dette budgetår')
    .action(
      run<Options>(async (_args, options) => {
        const year = yearOf(options);
        const found = await ask(options, (reading) => listAppropriations(reading, { year }));
        answerIn(options.json, found, () => tellAppropriations(found.appropriations));
        return EXIT.done;
      }),
    );
};

function yearOf({ year }: Options): number | undefined {
  if (year === undefined) return undefined;
  if (!/^\d{4}$/.test(year)) throw new VerbFailed(`--year ${year}: skriv årstallet med fire cifre, såsom 2025.`);
  return Number(year);
}

function tellAppropriations(granted: readonly AppropriationView[]): string[] {
  if (granted.length === 0) return ['Ingen bevillinger.'];
  const years = [...new Set(granted.map(({ year }) => year))];
  return years.flatMap((year) => {
    const ofYear = granted.filter((each) => each.year === year);
    const sum = ofYear.reduce((total, { oere }) => total + oere, 0);
    return [`${year}: ${kroner(sum)}`, ...ofYear.map((each) => `${tellAppropriation(each)} – ${each.title}`)];
  });
}
