import { meetingText, type WrittenItem, type WrittenMeeting } from '../../../minutes/samples/meeting-text';
import { listCases } from '@sagsgang/read-models/case-overview/query';
import { importMinutes, type ImportReport } from '../import-minutes';
import type { Installation } from '../installation';

/** Two meetings that follow on each other, and what the second is named in the first. */
export const MARCH: WrittenMeeting = { date: '14-03-2025', next: '16. maj 2025' };
export const MAY: WrittenMeeting = { date: '16-05-2025', next: '29. august 2025' };
export const M1 = 'kkr-fjordlandet-2025-03-14';
export const M2 = 'kkr-fjordlandet-2025-05-16';

export const POSTPONED = 'Sagen blev udsat til næste møde.';
export const NOTED = 'KKR Fjordlandet tog sagen til efterretning.';

/** Answers of a person, by item number. */
type Settled = Readonly<Record<string, string>>;

export const importText = (installation: Installation, text: string, settled: Settled = {}): Promise<ImportReport> =>
  importMinutes(installation, {
    bytes: Buffer.from(text),
    fileName: 'referat.txt',
    actor: 'sekretær',
    settlements: new Map(Object.entries(settled)),
  });

export const importMeeting = (
  installation: Installation,
  meeting: WrittenMeeting,
  items: readonly WrittenItem[],
  settled: Settled = {},
): Promise<ImportReport> => importText(installation, meetingText(meeting, ...items), settled);

/** Each case's title with where it stands, by its id. */
export async function casesOf(
  installation: Installation,
): Promise<Readonly<Record<string, readonly [title: string, state: string]>>> {
  const { cases } = await installation.readModels.read(null, (reading) => listCases(reading));
  return Object.fromEntries(cases.map(({ id, title, state }) => [id, [title, state]] as const));
}

/** Which case each item treats, by the item's number. */
export const caseIdsOf = ({ plan }: ImportReport): Readonly<Record<string, string | null>> =>
  Object.fromEntries(plan.items.filter(({ kind }) => kind === 'case').map((item) => [item.number, item.caseId]));
