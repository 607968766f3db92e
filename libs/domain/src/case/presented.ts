import { sameJson } from '../equality';

/** What of a case lies before its body, as numbers and hashes that tell which texts and documents those are. */
export interface Presented {
  /** How often its texts had been revised; the log tells how they then read. */
  readonly material: number;
  /** Null where nobody had recommended anything. */
  readonly recommendationVersion: number | null;
  readonly attachments: readonly PresentedAttachment[];
}

/** A document of the case in the version that lay before the body. */
export interface PresentedAttachment {
  readonly attachmentId: string;
  readonly version: number;
  /** Of the document's bytes, hex. */
  readonly sha256: string;
}

/** What may differ between what was sent and what the body decided on. */
export const PRESENTED_PARTS = ['material', 'recommendation', 'attachments'] as const;
export type PresentedPart = (typeof PRESENTED_PARTS)[number];

/** The parts in which the later state differs from the earlier. */
export function changedParts(before: Presented, after: Presented): readonly PresentedPart[] {
  const differs: { readonly [P in PresentedPart]: boolean } = {
    material: before.material !== after.material,
    recommendation: before.recommendationVersion !== after.recommendationVersion,
    attachments: !sameJson(before.attachments, after.attachments),
  };
  return PRESENTED_PARTS.filter((part) => differs[part]);
}
