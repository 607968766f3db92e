import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Refusal } from '@sagsgang/kernel/decider';
import { fault, firstFault, hashFault, TITLE_MAX, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import type { Facts } from '../facts';
import {
  newestVersion,
  type AttachDocument,
  type AttachmentCommand,
  type AttachmentEvent,
  type DocumentAttached,
} from './attachment';
import { nextAttachmentId, nextAttachmentVersion } from './issued';
import { standingMeetingFault } from './meetings';
import type { CaseState } from './state';

type Attached = DocumentAttached['data'];

/** Decides which documents a case has. */
export function decideAttachment(
  { data }: AttachmentCommand,
  state: CaseState,
  facts: Facts,
): Decision<AttachmentEvent> {
  const before = data.attachmentId == null ? null : versionBefore(data.attachmentId, state);
  if (before !== null && 'code' in before) return { refused: before };
  const said = { title: data.title ?? before?.title ?? '', closed: data.closed ?? before?.closed ?? false };
  const wrong = firstFault(
    standingMeetingFault(facts, data.meetingId),
    wordingFault(said.title, 'title', 'Bilagets titel', TITLE_MAX),
    hashFault(data.sha256, 'sha256'),
    openingFault(before, said.closed),
  );
  if (wrong) return { refused: wrong };
  const same = before ?? sameDocument(data, state);
  if (same?.sha256 === data.sha256 && same.title === said.title && same.closed === said.closed) return accept();
  if (before === null && same !== undefined && same !== null) return alreadyThere(same);
  const attachmentId = before?.attachmentId ?? nextAttachmentId(state.issued);
  const { meetingId, sha256 } = data;
  const version = nextAttachmentVersion(state.issued, attachmentId);
  const late = meetingId !== null && facts.meetings.get(meetingId)?.agendaSent === true;
  return accept({ type: 'DocumentAttached', data: { attachmentId, version, meetingId, ...said, sha256, late } });
}

function versionBefore(attachmentId: string, { attachments }: CaseState): Attached | Refusal {
  const found = attachments.find((each) => each.attachmentId === attachmentId);
  const before = found && newestVersion(found);
  if (before !== undefined) return before;
  const known = attachments.map((each) => each.attachmentId);
  const instead = known.length === 0 ? 'den har ingen bilag endnu' : `dens bilag er ${danishList(known)}`;
  const message = `Sagen har ikke noget bilag ${attachmentId}; ${instead}. Udelad id'et for at vedlægge et nyt bilag.`;
  return fault('attachment-unknown', message, 'attachmentId', ['AttachDocument']);
}

/** What was kept from the public must not come out because somebody uploads it again. */
function openingFault(before: Attached | null, closed: boolean): Fault {
  if (before?.closed !== true || closed) return undefined;
  const message = `Bilag ${before.attachmentId} er lukket; en ny version af det kan ikke være åben. Åbn bilaget først, eller vedlæg det som et nyt.`;
  return fault('attachment-is-closed', message, 'closed', ['SetAccess', 'AttachDocument']);
}

/** The attachment whose newest version is this very document. */
function sameDocument({ sha256 }: AttachDocument['data'], { attachments }: CaseState): Attached | undefined {
  return attachments.map(newestVersion).find((newest) => newest?.sha256 === sha256);
}

function alreadyThere({ attachmentId }: Attached): Decision<AttachmentEvent> {
  const message = `Filen er allerede vedlagt som bilag ${attachmentId}; skriv det som attachmentId for at give det en anden titel eller lukke det.`;
  return refuse('document-already-attached', message, ['AttachDocument'], 'sha256');
}
