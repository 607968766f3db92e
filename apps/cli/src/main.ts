import { CommanderError } from 'commander';
import { answerJson, tell } from './output';
import { program } from './program';
import { isHelp, usageTrouble } from './usage-failure';
import { EXIT } from './verb';

program()
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode;
    if (isHelp(error)) return;
    process.exitCode = EXIT.failed;
    const message = usageTrouble(error);
    if (process.argv.includes('--json')) answerJson({ error: message });
    tell(`sagsgang: ${message}`);
  });
