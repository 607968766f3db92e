import { text } from 'node:stream/consumers';
import { VerbFailed } from './failure';
import { sendAndTell, sendOptions, type SendOptions } from './send-command';
import type { RegisterVerb } from './verb';

interface Options extends SendOptions {
  readonly id?: string;
}

export const doVerb: RegisterVerb = (parent, run) => {
  const verb = parent
    .command('do <type> <json>')
    .description('send en hvilken som helst kommando, som: do CloseCase \'{"id":"…","reason":"…"}\' (- læser JSON ind)')
    .option('--id <id>', 'sagens, mødets eller organets id (ellers feltet id i JSON)');
  sendOptions(verb).action(
    run<Options>(async ([type = '', json = ''], options) => {
      // An operating system takes only so many characters as an argument, and a decision may be longer.
      const aimed = target(json === '-' ? await text(process.stdin) : json, options);
      return sendAndTell(options, () => ({ type, ...aimed }));
    }),
  );
};

/** The aggregate's id stands beside the command's own fields, or in `--id`. */
function target(json: string, options: Options): { readonly id: string; readonly data: Record<string, unknown> } {
  const { id: inside, ...data } = objectOf(json);
  const id = options.id ?? inside;
  if (typeof id !== 'string' || id === '') throw new VerbFailed('Angiv id: i JSON som "id" eller med --id.');
  return { id, data };
}

function objectOf(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new VerbFailed('Det andet argument er ikke gyldig JSON. Sæt det i \'…\', som \'{"id":"…"}\'.');
  }
  throw new VerbFailed('Det andet argument skal være et JSON-objekt, som {"id":"…"}.');
}
