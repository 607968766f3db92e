import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  /** A name, or `false` for `--no-caseworker`. */
  readonly caseworker?: string | false;
  readonly department?: string | false;
}

export const caseAssignVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('assign <id>')
    .description('giv sagen til en sagsbehandler, en forvaltning eller begge dele')
    .option('--caseworker <navn>', 'sagsbehandleren, ved navn eller initialer')
    .option('--no-caseworker', 'ingen sagsbehandler mere')
    .option('--department <navn>', 'forvaltningen')
    .option('--no-department', 'ingen forvaltning mere');
  sendOptions(verb).action(
    run<Options>(([id = ''], { caseworker, department, ...options }) =>
      sendAndTell(options, () =>
        outgoing('AssignCase', id, { ...named('caseworker', caseworker), ...named('department', department) }),
      ),
    ),
  );
};

/** A name is put, `false` takes it away, and what was not said stays. */
function named<Field extends string>(field: Field, said: string | false | undefined) {
  if (typeof said === 'string') return { [field]: said };
  return said === false ? { [field]: null } : {};
}
