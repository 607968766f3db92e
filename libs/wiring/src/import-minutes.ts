import { createHash, randomUUID } from 'node:crypto';
import type { CommandContext } from '@sagsgang/kernel/command';
import { carryOut, compareWithLog, type Difference, type StepOutcome } from '@sagsgang/application/carry-out';
import { rehearse } from '@sagsgang/application/rehearse';
import type { MinutesDocument, ReadWarning } from '@sagsgang/minutes/minutes-document';
import { bodyIdFor } from '@sagsgang/minutes/plan/ids';
import type { DatedDocument, ImportPlan, Question } from '@sagsgang/minutes/plan/import-plan';
import type { Known } from '@sagsgang/minutes/plan/known';
import { placeOf } from '@sagsgang/minutes/plan/place';
import { planImport } from '@sagsgang/minutes/plan/plan';
import { wrongSettlements, type Settlements } from '@sagsgang/minutes/plan/settlements';
import { whyUnplannable } from '@sagsgang/minutes/plan/unplannable';
import { known } from '@sagsgang/read-models/bodies/query';
import { bodyNames } from '@sagsgang/read-models/bodies/show';
import type { Installation } from './installation';
import { readInWorker } from './reading/read-in-worker';
import { modelsStandStill } from './unreadable';
import type { Workers } from './workers';

export interface ImportRequest {
  readonly bytes: Buffer;
  readonly fileName: string;
  /** What was read of the bytes, where that was done before. */
  readonly document?: DatedDocument;
  /** Who imports. */
  readonly actor: string;
  readonly settlements?: Settlements;
  /** Make the plan, and carry nothing out. */
  readonly dryRun?: boolean;
  readonly onPlan?: (plan: ImportPlan, warnings: readonly ReadWarning[]) => void;
  /** Told after each step: `done` of `of`. */
  readonly onStep?: (outcome: StepOutcome, done: number, of: number) => void;
}

export interface RefusedStep {
  readonly key: string;
  readonly code: string;
  /** In Danish, with the item and the line where they are known. */
  readonly message: string;
  /** 1-based line of the document where the refused words stand; null where the step was refused only when taken. */
  readonly line: number | null;
}

export interface StepDifference extends Difference {
  readonly key: string;
}

export interface ImportReport {
  /**
   * `imported`: carried out. `unchanged`: the same file was imported whole before, and nothing was sent. `planned`:
   * only planned. `unsettled`: a question is open, and nothing was sent. `refused`: a step would be refused, and nothing
   * was sent.
   */
  readonly outcome: 'imported' | 'unchanged' | 'planned' | 'unsettled' | 'refused';
  readonly plan: ImportPlan;
  readonly questions: readonly Question[];
  /** How many steps wrote something now. */
  readonly recorded: number;
  readonly refused: readonly RefusedStep[];
  /** What an earlier import recorded otherwise than the document is read now; what was recorded stands. */
  readonly differences: readonly StepDifference[];
  /** Steps that the document gives now and that an earlier import did not take. */
  readonly notTaken: readonly string[];
  readonly warnings: readonly ReadWarning[];
}

/** A document cannot be imported; the message is Danish and names the line where there is one. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  constructor(
    readonly code: string,
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

/**
 * Reads a document, plans and carries out. Killed half-way it is finished by running it again: every step's command id
 * derives from what the step is about. @throws ImportRefused, EventStoreError
 */
export async function importMinutes(installation: Installation, request: ImportRequest): Promise<ImportReport> {
  const document = request.document ?? (await readForImport(request, installation.workers));
  await installation.bringToHead();
  await refuseHalfKnown(installation);
  const knownBody = await installation.readModels.read(null, async (reading) =>
    known(reading, bodyIdFor(document.body, await bodyNames(reading))),
  );
  const plan = planFor(document, knownBody, request);
  request.onPlan?.(plan, [...document.warnings, ...plan.warnings]);
  const report = { plan, questions: plan.questions, recorded: 0, refused: [], differences: [], notTaken: [] };
  const warnings = [...document.warnings, ...plan.warnings];
  if (plan.importedBefore)
    return { ...report, ...(await compared(installation, plan)), outcome: 'unchanged', warnings };
  if (plan.questions.length > 0) return { ...report, outcome: 'unsettled', warnings };
  const context = contextOf(plan, request);
  const refused = await refusedInAdvance(installation, document, plan, context);
  if (request.dryRun === true) return { ...report, refused, outcome: 'planned', warnings };
  if (refused.length > 0) return { ...report, refused, outcome: 'refused', warnings };
  const sent = await send(installation, plan, context, request);
  await installation.bringToHead();
  return { ...report, ...sent, outcome: 'imported', warnings };
}

/** A plan made of half of what is known would open cases that there are already. @throws ImportRefused */
async function refuseHalfKnown({ readModels }: Installation): Promise<void> {
  const [first] = modelsStandStill(await readModels.paused());
  if (first !== undefined) throw new ImportRefused('read-models-paused', `${first}. Intet er indlæst.`);
}

/** Reads a document that is to be imported; nothing is opened or written for it. @throws ImportRefused */
export async function readForImport(
  { bytes, fileName }: Pick<ImportRequest, 'bytes' | 'fileName'>,
  workers?: Workers,
): Promise<DatedDocument> {
  const reading = await readInWorker(bytes, workers);
  if (!reading.ok) {
    const { code, message, line } = reading.refusal;
    const place = line === undefined ? fileName : `${fileName}, linje ${line}`;
    throw new ImportRefused(code, `${place}: ${message}`, line);
  }
  return dated(reading.document, fileName);
}

function dated(document: MinutesDocument, fileName: string): DatedDocument {
  const { body, date } = document;
  if (body === null) {
    throw new ImportRefused('body-unknown', `${fileName}: dokumentet siger ikke, hvilket organ der har holdt mødet.`);
  }
  if (date === null)
    throw new ImportRefused('date-unknown', `${fileName}: dokumentet siger ikke, hvilken dag mødet er holdt.`);
  const obstacle = whyUnplannable(document);
  if (obstacle !== undefined) throw new ImportRefused(obstacle.code, `${fileName}: ${obstacle.message}`, obstacle.line);
  return { ...document, body, date };
}

function planFor(document: DatedDocument, knownBody: Known, request: ImportRequest): ImportPlan {
  const settlements = request.settlements ?? new Map<string, string>();
  const sha256 = createHash('sha256').update(request.bytes).digest('hex');
  const plan = planImport(document, knownBody, { sha256, fileName: request.fileName }, settlements);
  const abouts = [...plan.items.map((item) => item.number), ...plan.declared.map((entry) => entry.about)];
  // Only the cases that the document itself opens: an answer must not vouch for itself.
  const opened = plan.items.filter((item) => item.match?.kind === 'new');
  const knownHere = new Set(opened.map((item) => item.caseId));
  const wrong = wrongSettlements(settlements, abouts, knownBody, knownHere);
  if (wrong.length > 0) throw new ImportRefused('settlement-wrong', wrong.join('\n'));
  return plan;
}

type StepContext = Omit<CommandContext, 'commandId'>;

function contextOf(plan: ImportPlan, { actor }: ImportRequest): StepContext {
  // Minutes tell what the meeting did, on its day; an agenda is put up before it, on a day that it does not name.
  const effectiveOn = plan.kind === 'minutes' ? { effectiveOn: plan.date } : {};
  return { actor, correlationId: randomUUID(), ...effectiveOn };
}

/** What would be refused, told before anything is recorded, with its place in the document. */
async function refusedInAdvance(
  installation: Installation,
  document: DatedDocument,
  plan: ImportPlan,
  context: StepContext,
): Promise<RefusedStep[]> {
  const refused = await rehearse(installation.handler, plan.steps, context);
  return refused.map(({ step, refusal: { code, message, field } }) => {
    const { words, line } = placeOf(document, plan, step, field);
    const place = line === null ? words : `${words}, linje ${line}`;
    return { key: step.key, code, message: `${place}: ${message}`, line };
  });
}

async function send(installation: Installation, plan: ImportPlan, context: StepContext, request: ImportRequest) {
  await installation.documents.put(request.bytes);
  const refused: RefusedStep[] = [];
  const differences: StepDifference[] = [];
  let recorded = 0;
  let done = 0;
  for await (const outcome of carryOut(installation.handler, plan.steps, context)) {
    const { key } = outcome.step;
    done += 1;
    request.onStep?.(outcome, done, plan.steps.length);
    if (outcome.result.kind === 'recorded') recorded += 1;
    if (outcome.result.kind === 'refused') {
      const { code, message } = outcome.result.refusal;
      refused.push({ key, code, message, line: null });
    }
    differences.push(...outcome.differences.map((difference) => ({ key, ...difference })));
  }
  return { recorded, refused, differences };
}

async function compared(installation: Installation, plan: ImportPlan) {
  const steps = await compareWithLog(installation.handler, plan.steps);
  return {
    differences: steps.flatMap(({ step, differences }) =>
      differences.map((difference) => ({ key: step.key, ...difference })),
    ),
    notTaken: steps.filter(({ recorded }) => !recorded).map(({ step }) => step.key),
  };
}
