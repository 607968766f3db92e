import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** What of a case can be closed (lukket): an item as a whole, one section of what is presented, or one document. */
export const ACCESS_SCOPES = ['item', 'section', 'attachment'] as const;
export type AccessScope = (typeof ACCESS_SCOPES)[number];

export const CLOSABLE_SECTIONS = ['background', 'recommendation', 'presentation', 'decision'] as const;
export type ClosableSection = (typeof CLOSABLE_SECTIONS)[number];

/**
 * Closes something of the case to the public, or opens it again (lukkes, åbnes). The meetings of a council are public
 * unless it decides that a matter is to be treated behind closed doors (KSL § 10); the basis is given in the words of
 * whoever decides, since which rule it is differs between bodies. What is closed already may be closed anew, which
 * corrects its basis or neutral title.
 */
export type SetAccess = Command<
  'SetAccess',
  {
    /** The meeting whose item it is; null for the case as a whole, wherever it is treated. */
    readonly meetingId: string | null;
    readonly scope: AccessScope;
    /** Needed with the scope `section`, which is that of the case at all of its meetings. */
    readonly section?: ClosableSection | null;
    /** Needed with the scope `attachment`. */
    readonly attachmentId?: string | null;
    readonly closed: boolean;
    /** On what it is closed (hjemmel); needed where something is closed. */
    readonly basis?: string | null;
    /** What the public is shown instead of the title; needed where an item is closed. */
    readonly publicTitle?: string | null;
    /** Who decided it: the body, its chair or somebody of the administration. */
    readonly decidedBy: string;
  }
>;

export type AccessSet = Event<
  'AccessSet',
  {
    readonly meetingId: string | null;
    readonly scope: AccessScope;
    /** Null with any other scope than `section`. */
    readonly section: ClosableSection | null;
    /** Null with any other scope than `attachment`. */
    readonly attachmentId: string | null;
    readonly closed: boolean;
    readonly basis: string | null;
    /** Null with any other scope than `item`, and where something was opened. */
    readonly publicTitle: string | null;
    readonly decidedBy: string;
  }
>;

export type AccessCommand = SetAccess;
export type AccessEvent = AccessSet;

/** What is closed now, each as the event said it, the one that was said last at the end. */
export type Restrictions = readonly AccessSet['data'][];

/** The restrictions after an event. */
export function evolveAccess(restrictions: Restrictions, { data }: AccessEvent): Restrictions {
  const others = restrictions.filter((each) => !isOfSame(each, data));
  return data.closed ? [...others, data] : others;
}

type Thing = Pick<AccessSet['data'], 'meetingId' | 'scope' | 'section' | 'attachmentId'>;

/** True where both speak of the same item, section or attachment. Only items belong to one meeting. */
export function isOfSame(a: Thing, b: Thing): boolean {
  if (a.scope !== b.scope || a.section !== b.section || a.attachmentId !== b.attachmentId) return false;
  return a.scope !== 'item' || a.meetingId === b.meetingId;
}
