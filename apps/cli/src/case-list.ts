import { listCases } from '@sagsgang/read-models/case-overview/query';
import { answerIn } from './output';
import { closedMark } from './tell-access';
import { ask } from './session';
import { CASE_STATE_WORDS } from '@sagsgang/read-models/danish';
import { EXIT, type CommonOptions, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly state?: string;
  readonly caseworker?: string;
  readonly department?: string;
}

export const caseListVerb: RegisterVerb = (parent, run) => {
  parent
    .command('list [ord...]')
    .description('sagerne med titel og tilstand')
    .option('--state <tilstand>', 'kun sager i denne tilstand, for eksempel postponed')
    .option('--caseworker <navn>', 'kun sager, som denne sagsbehandler har nu')
    .option('--department <navn>', 'kun sager, som denne forvaltning har nu')
    .action(
      run<Options>(async ([text = ''], options) => {
        const filter = {
          ...(options.state === undefined ? {} : { state: options.state }),
          ...(options.caseworker === undefined ? {} : { responsible: options.caseworker }),
          ...(options.department === undefined ? {} : { department: options.department }),
          ...(text === '' ? {} : { words: text }),
        };
        const list = await ask(options, (reading) => listCases(reading, { ...filter, limit: 10_000 }));
        answerIn(options.json, list, () => [
          ...list.cases.map(
            ({ id, title, publicTitle, state }) =>
              `${id}  ${CASE_STATE_WORDS[state]}  ${title}${closedMark(publicTitle)}`,
          ),
          `${list.total} ${list.total === 1 ? 'sag' : 'sager'}`,
        ]);
        return EXIT.done;
      }),
    );
};
