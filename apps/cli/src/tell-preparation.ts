import type { CaseFile } from '@sagsgang/read-models/case-file/query';
import { LAPSE_WORDS, originWords, shortDate } from '@sagsgang/read-models/danish';
import type { AttachmentView, ReadinessView } from '@sagsgang/read-models/preparation/query';

/** Where the case comes from, who has it, its documents, and whether it is ready; nothing of what nobody told. */
export function tellPreparation(file: CaseFile): string[] {
  const { origin, receivedOn, responsible, department, attachedDocuments, readiness } = file;
  const holders = [responsible, department].filter((name) => name !== null);
  return [
    ...(origin === null ? [] : [`Rejst af: ${originWords(origin)}`]),
    ...(receivedOn === null ? [] : [`Modtaget: ${shortDate(receivedOn)}`]),
    ...(holders.length === 0 ? [] : [`Tildelt: ${holders.join(', ')}`]),
    ...(readiness === null ? [] : [tellReadiness(readiness)]),
    ...(attachedDocuments.length === 0 ? [] : ['', 'Bilag:', ...attachedDocuments.map(tellAttachment)]),
  ];
}

function tellReadiness({ by, on, lapse }: ReadinessView): string {
  const said = `meldt klar${by === '' ? '' : ` af ${by}`} ${shortDate(on)}`;
  return lapse === null ? `Klar: ${said}` : `Ikke klar: ${said}, men ${LAPSE_WORDS[lapse]}`;
}

function tellAttachment({ attachmentId, title, closed, versions }: AttachmentView): string {
  const newest = versions.at(-1);
  const name = title === null ? 'lukket bilag' : `${title}${closed ? ' [lukket]' : ''}`;
  if (newest === undefined) return `  ${attachmentId}  ${name}`;
  const when = `version ${newest.version}, ${shortDate(newest.attachedOn)}`;
  return `  ${attachmentId}  ${name} (${when}${newest.late ? ', efter at dagsordenen var sendt ud' : ''})`;
}
