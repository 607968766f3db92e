import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { AccessSet } from './access';

/**
 * Attaches a document to the case (bilag), or a new version of one that is there. The document itself lies among the
 * documents, named by its hash.
 */
export type AttachDocument = Command<
  'AttachDocument',
  {
    /** The meeting that it is for; null while the case is on no agenda. */
    readonly meetingId: string | null;
    /** The attachment of which this is a new version; a new attachment where left out or null. */
    readonly attachmentId?: string | null;
    /** Of a new version: as before where left out. */
    readonly title?: string;
    /** SHA-256 of the document's bytes, 64 lower-case hex digits. */
    readonly sha256: string;
    /** Kept from the public (lukket). Of a new version: as before where left out, else open. */
    readonly closed?: boolean;
  }
>;

export type DocumentAttached = Event<
  'DocumentAttached',
  {
    /** `b1`, `b2`, … within the case. */
    readonly attachmentId: string;
    /** From 1 on within the attachment. */
    readonly version: number;
    readonly meetingId: string | null;
    readonly title: string;
    readonly sha256: string;
    readonly closed: boolean;
    /** It came after the agenda of its meeting was sent. */
    readonly late: boolean;
  }
>;

export type AttachmentCommand = AttachDocument;
export type AttachmentEvent = DocumentAttached;

/** A document of the case in its versions, as the events brought them, oldest first. */
export interface CaseAttachment {
  readonly attachmentId: string;
  /** As it was attached, or as its access was set, whichever was last. */
  readonly closed: boolean;
  readonly versions: readonly DocumentAttached['data'][];
}

/** The attachments after an event. The first version of one may have been taken back, and the others still stand. */
export function evolveAttachments(
  attachments: readonly CaseAttachment[],
  event: AttachmentEvent | AccessSet,
): readonly CaseAttachment[] {
  const { attachmentId } = event.data;
  if (event.type === 'AccessSet') {
    const { closed } = event.data;
    return attachments.map((each) => (each.attachmentId === attachmentId ? { ...each, closed } : each));
  }
  const { data } = event;
  const { closed } = data;
  const known = attachments.some((each) => each.attachmentId === attachmentId);
  if (!known) return [...attachments, { attachmentId: data.attachmentId, closed, versions: [data] }];
  return attachments.map((each) =>
    each.attachmentId === attachmentId ? { ...each, closed, versions: [...each.versions, data] } : each,
  );
}

/** The newest version of an attachment, closed or open as it is now. */
export function newestVersion({ versions, closed }: CaseAttachment): DocumentAttached['data'] | undefined {
  const newest = versions.at(-1);
  return newest === undefined ? undefined : { ...newest, closed };
}
