import type { Reading } from '@sagsgang/domain/case/path';
import { VerbFailed } from './failure';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

export const casePathVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('path <id> <organer...>')
    .description(
      'læg beslutningsvejen: organerne i rækkefølge, det sidste afgør sagen; ' +
        'et trin skrives som organ, organ@møde, organ:1 eller organ:2@møde (1. og 2. behandling)',
    );
  sendOptions(verb).action(
    run<SendOptions>(([id = '', bodies = ''], options) =>
      sendAndTell(options, () => {
        const steps = bodies.split(' ').map(stepOf);
        return outgoing('SetDecisionPath', id, { steps, decidedIn: steps.at(-1)?.bodyId ?? '' });
      }),
    ),
  );
};

function stepOf(text: string) {
  const found = /^([^:@]+)(?::([12]))?(?:@([^:@]+))?$/.exec(text);
  if (found === null) {
    throw new VerbFailed(`»${text}« er ikke et trin; skriv organ, organ@møde, organ:1 eller organ:2@møde.`);
  }
  const [, bodyId = '', reading, meetingId = null] = found;
  return { bodyId, meetingId, reading: reading === undefined ? null : (Number(reading) as Reading) };
}
