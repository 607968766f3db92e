import { logPlace } from '@sagsgang/wiring/configuration';
import type { Installation } from '@sagsgang/wiring/installation';
import { importMinutes, type ImportReport } from '@sagsgang/wiring/import-minutes';
import { shortDate } from '@sagsgang/read-models/danish';
import type { Say } from '../welcome';
import { tellPostponedCase } from './postponed-case';
import { sampleFiles, type SampleFile } from './sample-files';

/** Who recorded the sample's events; by it a log is known that began with the sample. */
export const SAMPLE_ACTOR = 'eksempel';

const NOTHING_YET = '0';

/** True where the log is empty, or began with the sample: a start that was cut off in its midst is then finished. */
export async function wantsSample({ configuration, store }: Installation): Promise<boolean> {
  if (!configuration.sample) return false;
  for await (const [first] of store.readAll({ limit: 1 })) {
    if (first !== undefined) return first.unreadable === undefined && first.metadata.actor === SAMPLE_ACTOR;
  }
  return true;
}

/**
 * Imports the sample's minutes, says so, and tells the case that the first meeting put off to the second. False, and
 * silent, where all of it was there already.
 */
export async function importSample(installation: Installation, say: Say): Promise<boolean> {
  const fresh = (await installation.store.head()) === NOTHING_YET;
  if (fresh)
    say(
      `${emptyLog(installation)}, så eksemplet læses ind: to møder i et opdigtet organ (SAGSGANG_SAMPLE=no starter tomt).`,
    );
  const files = sampleFiles();
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importFile(installation, file));
  if (reports.every(({ outcome }) => outcome === 'unchanged')) return false;
  if (!fresh) say('Eksemplet var kun læst halvt ind; nu er det hele der:');
  reports.forEach((report, at) => say(`  ${told(report, files[at]?.fileName ?? '')}`));
  await tellPostponedCase(installation.readModels, reports, say);
  return true;
}

const emptyLog = ({ configuration }: Installation): string =>
  configuration.esdb === null ? 'Datamappen er tom' : `Loggen på ${logPlace(configuration)} er tom`;

const importFile = (installation: Installation, file: SampleFile): Promise<ImportReport> =>
  importMinutes(installation, { ...file, actor: SAMPLE_ACTOR });

function told({ plan, recorded, refused }: ImportReport, fileName: string): string {
  const cases = plan.items.filter(({ kind }) => kind === 'case').length;
  const trouble = refused.length === 0 ? '' : `, ${refused.length} afvist`;
  return `${fileName}: ${plan.body}, mødet ${shortDate(plan.date)}, ${cases} sager, ${recorded} trin registreret${trouble}`;
}
