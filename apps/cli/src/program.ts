import { Command } from 'commander';
import { bodyHandoverVerb } from './body-handover';
import { bodyShowVerb } from './body-show';
import { appropriationsVerb } from './appropriations';
import { awaitedVerb } from './awaited';
import { caseAssignVerb } from './case-assign';
import { caseAttachVerb } from './case-attach';
import { caseCommunicateVerb } from './case-communicate';
import { caseCorrectVerb } from './case-correct';
import { caseHistoryVerb } from './case-history';
import { caseListVerb } from './case-list';
import { caseOpenVerb } from './case-open';
import { casePathVerb } from './case-path';
import { caseReadyVerb } from './case-ready';
import { caseShowVerb } from './case-show';
import { speakDanish } from './danish-help';
import { deadlinesVerb } from './deadlines';
import { deferredVerb } from './deferred';
import { documentsCopyVerb } from './documents-copy';
import { doVerb } from './do';
import { wordsFor } from './failure';
import { followUpAssignVerb } from './follow-up-assign';
import { followUpCompleteVerb } from './follow-up-complete';
import { followUpReportVerb } from './follow-up-report';
import { followUpsVerb } from './follow-ups';
import { figuresVerb } from './figures';
import { keysCopyVerb } from './keys-copy';
import { logCopyVerb } from './log-copy';
import { logExportVerb } from './log-export';
import { logImportVerb } from './log-import';
import { meetingCalendarVerb } from './meeting-calendar';
import { meetingItemCloseVerb, meetingItemOpenVerb } from './meeting-item';
import { meetingListVerb } from './meeting-list';
import { meetingNextListVerb } from './meeting-next-list';
import { meetingSendVerb } from './meeting-send';
import { meetingShowVerb } from './meeting-show';
import { meetingVotersVerb } from './meeting-voters';
import { minutesSendVerb } from './minutes-send';
import { minutesSignVerb } from './minutes-sign';
import { minutesImportVerb } from './minutes-import';
import { minutesParseVerb } from './minutes-parse';
import { answerJson, tell } from './output';
import { projectionsRebuildVerb } from './projections-rebuild';
import { projectionsSkipVerb } from './projections-skip';
import { projectionsStatusVerb } from './projections-status';
import { returnsVerb } from './returns';
import { votesVerb } from './votes';
import { uncommunicatedVerb } from './uncommunicated';
import { EXIT, type CommonOptions, type RunVerb } from './verb';

/** The whole command line: `sagsgang VERB …`. */
export function program(): Command {
  const root = new Command('sagsgang').description('Følger sager og beslutninger på tværs af møder');
  speakDanish(root);
  // What is called wrongly is told by `main`, in Danish and as JSON where that was asked for.
  root.exitOverride().configureOutput({ outputError: () => undefined });
  const cases = root.command('case').description('Sager');
  const meetings = root.command('meeting').description('Møder');
  addQuestions(root, cases, meetings);
  addWriting(root, cases, meetings);
  addUpkeep(root);
  for (const verb of leaves(root)) addCommonOptions(verb);
  return root;
}

/** Verbs that ask: each also as of an earlier moment. */
function addQuestions(root: Command, cases: Command, meetings: Command): void {
  caseListVerb(cases, run);
  caseShowVerb(cases, run);
  caseHistoryVerb(cases, run);
  meetingListVerb(meetings, run);
  meetingShowVerb(meetings, run);
  meetingNextListVerb(meetings, run);
  meetingCalendarVerb(meetings, run);
  meetingVotersVerb(meetings, run);
  const bodies = root.command('body').description('Organer');
  bodyShowVerb(bodies, run);
  bodyHandoverVerb(bodies, run);
  returnsVerb(root, run);
  deferredVerb(root, run);
  awaitedVerb(root, run);
  deadlinesVerb(root, run);
  votesVerb(root, run);
  appropriationsVerb(root, run);
  followUpsVerb(root, run);
  uncommunicatedVerb(root, run);
  figuresVerb(root, run);
  for (const verb of leaves(root)) {
    verb.option(
      '--as-of <nummer eller tidspunkt>',
      'vis det, som det så ud ved denne hændelse eller på dette tidspunkt',
    );
    verb.option('--public', 'vis det, som offentligheden må se det: lukkede punkter med neutral titel og uden tekster');
  }
}

/** Verbs that send commands, in somebody's name. */
function addWriting(root: Command, cases: Command, meetings: Command): void {
  caseOpenVerb(cases, run);
  caseAssignVerb(cases, run);
  caseAttachVerb(cases, run);
  caseReadyVerb(cases, run);
  const items = meetings.command('item').description('Punkterne, mens mødet holdes');
  meetingItemOpenVerb(items, run);
  meetingItemCloseVerb(items, run);
  caseCommunicateVerb(cases, run);
  caseCorrectVerb(cases, run);
  const followUp = root.command('follow-up').description('Opfølgning på beslutninger');
  followUpAssignVerb(followUp, run);
  followUpReportVerb(followUp, run);
  followUpCompleteVerb(followUp, run);
  meetingSendVerb(meetings, run);
  casePathVerb(cases, run);
  const minutes = root.command('minutes').description('Referater og dagsordener');
  minutesParseVerb(minutes, run);
  minutesImportVerb(minutes, run);
  minutesSendVerb(minutes, run);
  minutesSignVerb(minutes, run);
  doVerb(root, run);
}

/** Verbs for those who run an installation. */
function addUpkeep(root: Command): void {
  const projections = root.command('projections').description('Læsemodellerne');
  projectionsStatusVerb(projections, run);
  projectionsRebuildVerb(projections, run);
  projectionsSkipVerb(projections, run);
  const log = root.command('log').description('Loggen med alle hændelser');
  logCopyVerb(log, run);
  logExportVerb(log, run);
  logImportVerb(log, run);
  keysCopyVerb(root.command('keys').description('Nøglerne, som teksterne er krypteret med'), run);
  documentsCopyVerb(root.command('documents').description('De oprindelige dokumenter'), run);
}

function leaves(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length === 0 ? [child] : leaves(child)));
}

function addCommonOptions(verb: Command): void {
  verb.option('--json', 'svar som JSON').option('--data <mappe>', 'datamappen (ellers SAGSGANG_DATA, ellers ./data)');
}

/** Commander hands over the arguments, then the options, then the command itself. */
const run: RunVerb =
  <O extends CommonOptions>(work: (args: readonly string[], options: O) => Promise<number>) =>
  async (...given: unknown[]) => {
    const options = given.at(-2) as O;
    // A variadic argument comes as a list of its own.
    const args = (given.slice(0, -2) as (string | string[] | undefined)[]).map((one) => [one ?? []].flat().join(' '));
    try {
      process.exitCode = await work(args, options);
    } catch (error) {
      const message = wordsFor(error);
      if (options.json === true) answerJson({ error: message });
      tell(`sagsgang: ${message}`);
      process.exitCode = EXIT.failed;
    }
  };
