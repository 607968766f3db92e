import type { Command } from 'commander';
import { outgoing, sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly at?: string;
  readonly on?: string;
  readonly together?: readonly string[];
}

export const meetingItemOpenVerb: RegisterVerb = (parent, run) => {
  const verb = momentOptions(parent.command('open <id> <punkt>').description('tag et punkt op, også på ny')).option(
    '--together <punkt...>',
    'punkter, der tages sammen med det',
  );
  sendOptions(verb).action(
    run<Options>(([id = '', number = ''], { at, on, together, ...options }) =>
      sendAndTell(options, () =>
        outgoing('OpenItem', id, { number, ...said({ at, on }), ...(together && { together: [...together] }) }),
      ),
    ),
  );
};

export const meetingItemCloseVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('close <id> <punkt>')
    .description('afslut et punkt og dem, der blev taget sammen med det');
  sendOptions(momentOptions(verb)).action(
    run<Options>(([id = '', number = ''], { at, on, ...options }) =>
      sendAndTell(options, () => outgoing('CloseItem', id, { number, ...said({ at, on }) })),
    ),
  );
};

const momentOptions = (verb: Command): Command =>
  verb
    .option('--at <kl>', 'klokkeslættet, som 10.05')
    .option('--on <dato>', 'dagen, når den ikke er mødedagen (eller den, mødet fortsatte)');

/** What was not said is left out. */
const said = ({ at, on }: Pick<Options, 'at' | 'on'>) => ({
  ...(at === undefined ? {} : { at }),
  ...(on === undefined ? {} : { on }),
});
