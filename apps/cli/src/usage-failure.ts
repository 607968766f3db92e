import type { CommanderError } from 'commander';

/** The help was shown, as it was asked for or because no verb was named: there is nothing more to say. */
export const isHelp = ({ code }: CommanderError): boolean =>
  code === 'commander.helpDisplayed' || code === 'commander.help';

/** How the command line was called wrongly, and the way out. */
export function usageTrouble({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const sentence = SENTENCES[code]?.(named) ?? message;
  return `${sentence} Se hjælpen med --help.`;
}

const SENTENCES: Readonly<Record<string, (named: string) => string>> = {
  'commander.unknownCommand': (named) => `Kommandoen ${named} findes ikke.`,
  'commander.unknownOption': (named) => `Valget ${named} findes ikke her.`,
  'commander.missingArgument': (named) => `Argumentet ${named} mangler.`,
  'commander.optionMissingArgument': (named) => `Efter ${named} mangler en værdi.`,
  'commander.missingMandatoryOptionValue': (named) => `${named} skal angives.`,
  'commander.excessArguments': (named) =>
    `Der er for mange argumenter til ${named}; sæt "…" om dem, der har mellemrum.`,
};
