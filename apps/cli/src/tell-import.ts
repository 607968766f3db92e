import type { StepOutcome } from '@sagsgang/application/carry-out';
import type { ImportPlan, PlannedEntry, PlannedItem } from '@sagsgang/minutes/plan/import-plan';
import { longDate } from '@sagsgang/read-models/danish';
import type { ImportReport } from '@sagsgang/wiring/import-minutes';

/** The plan in words: what the document is, which case each item treats, and what is promised for the next meeting. */
export function tellPlan(plan: ImportPlan): string[] {
  const kind = plan.kind === 'minutes' ? 'Referat af' : 'Dagsorden til';
  return [
    `${kind} mødet i ${plan.body} den ${longDate(plan.date)} (${plan.meetingId})`,
    ...(plan.nextMeeting === null ? [] : [`Næste møde: ${longDate(plan.nextMeeting)}`]),
    ...plan.items.map(tellItem),
    ...(plan.declared.length === 0
      ? []
      : ['Sager til næste møde, som listen anfører dem:', ...plan.declared.map(tellEntry)]),
    `${plan.steps.length} trin i planen`,
  ];
}

function tellItem({ number, title, match, caseId, doubt }: PlannedItem): string {
  const what = `  ${number.padEnd(5)} ${title}`;
  if (match === null) return `${what}  [mødets eget punkt]`;
  if (match.kind === 'not-held') return `${what}  [ikke på mødet, som det er registreret]`;
  if (match.kind === 'unsettled') return `${what}  [uafklaret: ${doubt ?? `${match.candidates.length} sager passer`}]`;
  if (match.kind === 'matched') return `${what}  [sagen ${caseId}: ${match.ground}]`;
  return `${what}  [ny sag${match.note === null ? '' : `: ${match.note}`}]`;
}

function tellEntry({ about, title, condition, match }: PlannedEntry): string {
  const what = `  ${about.padEnd(6)} ${title}${condition === null ? '' : ` (${condition})`}`;
  if (match.kind === 'matched') return `${what}  [sagen ${match.caseId}: ${match.ground}]`;
  if (match.kind === 'unsettled') return `${what}  [uafklaret: ${match.candidates.length} sager passer]`;
  return `${what}  [ingen sag endnu]`;
}

/** One step of the way, as it was taken. */
export function tellStep({ step, result }: StepOutcome, done: number, of: number): string {
  const width = String(of).length;
  const said = result.kind === 'refused' ? `afvist: ${result.refusal.message}` : RESULT_WORDS[result.kind];
  return `[${String(done).padStart(width)}/${of}] ${step.stream} ${step.command.type}: ${said}`;
}

const RESULT_WORDS = { recorded: 'registreret', repeated: 'stod i forvejen', unchanged: 'intet ændret' } as const;

/** What came of it. */
export function tellReport(report: ImportReport): string[] {
  return [
    ...report.warnings.map(({ line, message }) => `Advarsel, linje ${line}: ${message}`),
    ...report.questions.flatMap(({ about, title, doubt, candidates }) => [
      `Punkt ${about} »${title}« ${doubt ?? 'kan være flere sager'}. Afgør det med --settle ${about}=SAG eller --settle ${about}=new:`,
      ...candidates.map((one) => `  ${one.caseId}  ${one.title}`),
    ]),
    // What was refused in advance names its own place.
    ...report.refused.map(
      ({ key, message, line }) => `Afvist${line === null ? ` (${stepName(key)})` : ''}: ${message}`,
    ),
    ...report.differences.map(
      ({ key, field, recorded, now }) =>
        `Læses anderledes nu (${stepName(key)}, ${field}): ${brief(recorded)} er registreret, ${brief(now)} læses. Det registrerede står ved magt.`,
    ),
    ...report.notTaken.map((key) => `Læses nu, men blev ikke registreret dengang: ${stepName(key)}`),
    CLOSING_WORDS[report.outcome](report),
  ];
}

const CLOSING_WORDS: Readonly<Record<ImportReport['outcome'], (report: ImportReport) => string>> = {
  imported: ({ recorded, plan }) => `Indlæst: ${recorded} af ${plan.steps.length} trin registrerede noget nyt.`,
  unchanged: () => 'Dokumentet er indlæst før; intet er ændret.',
  planned: () => 'Kun planen er vist; intet er gemt.',
  unsettled: () => 'Intet er gemt, før det er afgjort.',
  refused: () => 'Intet er gemt, før det afviste er rettet.',
};

/** A step as a person would name it: `punkt 2.2, OpenCase` for `minutes/<body>/<date>/2.2/OpenCase/1`. */
function stepName(key: string): string {
  const [, , , about = '', command = key] = key.split('/');
  return `${/^\d/.test(about) ? `punkt ${about}` : about}, ${command}`;
}

/** Enough of a value to be recognised. */
function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `»${text.length <= 80 ? text : `${text.slice(0, 79)}…`}«`;
}
