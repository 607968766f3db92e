import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { figure, FIGURE_NAMES, figures } from '@sagsgang/read-models/figures/query';
import type { FiguresAsked } from '@sagsgang/read-models/figures/figure';
import { VerbFailed } from './failure';
import { answerIn } from './output';
import { ask } from './session';
import { tellFigure, tellFigures } from './tell-figures';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
}

export const figuresVerb: RegisterVerb = (parent, run) => {
  parent
    .command('figures [tal]')
    .description('opfølgning i tal; med navnet på ét tal også sagerne og hændelserne bag det')
    .option('--body <id>', 'kun dette organ')
    .option('--from <dato>', 'fra og med denne dag, som 2024-04-19')
    .option('--to <dato>', 'til og med denne dag')
    .action(
      run<Options>(async ([name = ''], options) => {
        const asked = askedFor(options);
        if (name === '') {
          const found = await ask(options, (reading, today) => figures(reading, today, asked));
          answerIn(options.json, found, () => tellFigures(found));
          return EXIT.done;
        }
        const found = await ask(options, (reading, today) => figure(reading, today, name, asked));
        if (found === null) throw new VerbFailed(`Tallet ${name} findes ikke. Der er: ${FIGURE_NAMES.join(', ')}.`);
        answerIn(options.json, found, () => tellFigure(found));
        return EXIT.done;
      }),
    );
};

function askedFor({ body, from, to }: Options): FiguresAsked {
  for (const [option, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isPlainDate(day)) {
      throw new VerbFailed(`--${option} ${day}: datoen findes ikke. Skriv den som 2024-04-19.`);
    }
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new VerbFailed(`--from ${from} ligger efter --to ${to}, så der er ingen dage imellem.`);
  }
  return {
    ...(body === undefined ? {} : { bodyId: body }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
