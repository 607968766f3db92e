import { MAX_BYTES } from '@sagsgang/minutes/decode';
import { importMinutes, readForImport, type ImportReport } from '@sagsgang/wiring/import-minutes';
import { VerbFailed } from './failure';
import { readDocumentFile } from './document-file';
import { answer, answerJson, tell } from './output';
import { actorOf, tellStandingStill, withInstallation } from './session';
import { tellPlan, tellReport, tellStep } from './tell-import';
import { ACTOR_OPTION, EXIT, type CommonOptions, type ExitCode, type RegisterVerb } from './verb';

interface Options extends CommonOptions {
  readonly dryRun?: boolean;
  readonly settle?: readonly string[];
}

export const minutesImportVerb: RegisterVerb = (parent, run) => {
  parent
    .command('import <fil>')
    .description('indlæs et referat eller en dagsorden: først planen i ord, så fremdriften')
    .option('--dry-run', 'vis kun planen')
    .option('--settle <punkt=sag|new>', 'afgør, hvilken sag et punkt er (kan gentages)', collect)
    .option(...ACTOR_OPTION)
    .action(
      run<Options>(async ([file = ''], options) => {
        const { bytes, fileName } = await readDocumentFile(file, MAX_BYTES);
        // Before the data directory is opened: a file that is refused leaves nothing behind, not even an empty store.
        const document = await readForImport({ bytes, fileName });
        const report = await withInstallation(options, async (installation) => {
          const imported = await importMinutes(installation, {
            bytes,
            fileName,
            document,
            actor: actorOf(options),
            settlements: settlementsOf(options.settle ?? []),
            dryRun: options.dryRun === true,
            onPlan: (plan) => tell(tellPlan(plan).join('\n')),
            onStep: (step, done, of) => tell(tellStep(step, done, of)),
          });
          await tellStandingStill(installation, null);
          return imported;
        });
        if (options.json === true) answerJson(report);
        else answer(tellReport(report).join('\n'));
        return exitFor(report);
      }),
    );
};

function exitFor(report: ImportReport): ExitCode {
  if (report.outcome === 'unsettled') return EXIT.unsettled;
  return report.refused.length > 0 ? EXIT.failed : EXIT.done;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** `2.2=kkr-…-2.2` or `2.2=new`. @throws VerbFailed */
function settlementsOf(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((text) => {
      const [about, answerGiven, ...rest] = text.split('=');
      if (!about || !answerGiven || rest.length > 0) {
        throw new VerbFailed(
          `--settle ${text}: skriv punktets nummer, et lighedstegn og sagens id eller new, som 2.2=new.`,
        );
      }
      return [about, answerGiven] as const;
    }),
  );
}
