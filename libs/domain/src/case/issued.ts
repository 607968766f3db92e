import type { CaseEvent } from './events';

/** Every id that the case ever gave out, also by entries that were taken back, so that none is given twice. */
export interface Issued {
  readonly returnIds: readonly string[];
  readonly deadlineIds: readonly string[];
  readonly motionIds: readonly string[];
  readonly statementIds: readonly string[];
  readonly appropriationIds: readonly string[];
  readonly followUpIds: readonly string[];
  /** The highest wording of each decision that was corrected. */
  readonly wordings: readonly { readonly itemId: string; readonly wording: number }[];
  readonly outsideIds: readonly string[];
  readonly hearingIds: readonly string[];
  /** The highest version of each attachment. */
  readonly attachments: readonly { readonly attachmentId: string; readonly version: number }[];
  readonly items: readonly { readonly itemId: string; readonly meetingId: string }[];
  /** The highest version of the recommendation. */
  readonly version: number;
}

export const NOTHING_ISSUED: Issued = {
  returnIds: [],
  deadlineIds: [],
  motionIds: [],
  statementIds: [],
  appropriationIds: [],
  followUpIds: [],
  wordings: [],
  outsideIds: [],
  hearingIds: [],
  attachments: [],
  items: [],
  version: 0,
};

/** The ids given out, after an event that may have given one. */
export function evolveIssued(issued: Issued, event: CaseEvent): Issued {
  switch (event.type) {
    case 'ReturnPromised':
    case 'CasePostponed':
      return withId(issued, 'returnIds', event.data.returnId);
    case 'ItemCarriedOver':
      return withItem(withId(issued, 'returnIds', event.data.returnId), event.data);
    case 'ItemProposed':
    case 'CaseScheduled':
      return withItem(issued, event.data);
    case 'DeadlineSet':
      return withId(issued, 'deadlineIds', event.data.deadlineId);
    case 'MotionMoved':
      return withId(issued, 'motionIds', event.data.motionId);
    case 'StatementRecorded':
      return withId(issued, 'statementIds', event.data.statementId);
    case 'CaseDecidedOutside':
      return withId(issued, 'outsideIds', event.data.decisionId);
    case 'AppropriationGranted':
      return withId(issued, 'appropriationIds', event.data.appropriationId);
    case 'FollowUpAssigned':
      return withId(issued, 'followUpIds', event.data.followUpId);
    case 'DecisionCorrected':
      return withWording(issued, event.data);
    case 'HearingOpened':
      return withId(issued, 'hearingIds', event.data.hearingId);
    case 'DocumentAttached':
      return withAttachment(issued, event.data);
    case 'RecommendationProposed':
      return { ...issued, version: Math.max(issued.version, event.data.version) };
    default:
      return issued;
  }
}

/** The id of the next return; `ahead` is how many others the same batch opens before it. */
export const nextReturnId = (issued: Issued, ahead = 0): string => `r${issued.returnIds.length + 1 + ahead}`;

/** The id of the next deadline; `ahead` is how many others the same batch sets before it. */
export const nextDeadlineId = (issued: Issued, ahead = 0): string => `d${issued.deadlineIds.length + 1 + ahead}`;

/** The id of the next motion (forslag). */
export const nextMotionId = (issued: Issued): string => `f${issued.motionIds.length + 1}`;

/** The id of the next statement (udtalelse). */
export const nextStatementId = (issued: Issued): string => `u${issued.statementIds.length + 1}`;

/** The id of the next appropriation; `k` for kroner, since attachments have the `b`. */
export const nextAppropriationId = (issued: Issued): string => `k${issued.appropriationIds.length + 1}`;
/** The id of the case's next follow-up (opfølgning). */
export const nextFollowUpId = (issued: Issued): string => `o${issued.followUpIds.length + 1}`;

/** The next wording of a decision, from 1 on. */
export function nextWording({ wordings }: Issued, itemId: string): number {
  return (wordings.find((each) => each.itemId === itemId)?.wording ?? 0) + 1;
}

/** The id of the next decision outside a meeting; `a` for afgørelse. */
export const nextOutsideId = (issued: Issued): string => `a${issued.outsideIds.length + 1}`;

export const nextHearingId = (issued: Issued): string => `h${issued.hearingIds.length + 1}`;

/** The id of the case's next attachment. */
export const nextAttachmentId = (issued: Issued): string => `b${issued.attachments.length + 1}`;

/** The next version of an attachment, from 1 on. */
export function nextAttachmentVersion({ attachments }: Issued, attachmentId: string): number {
  return (attachments.find((each) => each.attachmentId === attachmentId)?.version ?? 0) + 1;
}

/** The id of the case's next item at a meeting. */
export function nextItemId(issued: Issued, meetingId: string): string {
  return `${meetingId}/${issued.items.filter((item) => item.meetingId === meetingId).length + 1}`;
}

type IdList =
  | 'returnIds'
  | 'deadlineIds'
  | 'followUpIds'
  | 'hearingIds'
  | 'motionIds'
  | 'statementIds'
  | 'appropriationIds'
  | 'outsideIds';

function withId(issued: Issued, list: IdList, id: string): Issued {
  return issued[list].includes(id) ? issued : { ...issued, [list]: [...issued[list], id] };
}

function withWording(issued: Issued, { itemId, wording }: Issued['wordings'][number]): Issued {
  const others = issued.wordings.filter((each) => each.itemId !== itemId);
  const before = nextWording(issued, itemId) - 1;
  return { ...issued, wordings: [...others, { itemId, wording: Math.max(before, wording) }] };
}

function withAttachment(issued: Issued, { attachmentId, version }: Issued['attachments'][number]): Issued {
  const others = issued.attachments.filter((each) => each.attachmentId !== attachmentId);
  const before = nextAttachmentVersion(issued, attachmentId) - 1;
  return { ...issued, attachments: [...others, { attachmentId, version: Math.max(before, version) }] };
}

function withItem(issued: Issued, { itemId, meetingId }: Issued['items'][number]): Issued {
  if (issued.items.some((item) => item.itemId === itemId)) return issued;
  return { ...issued, items: [...issued.items, { itemId, meetingId }] };
}
