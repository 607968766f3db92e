import { newestVersion } from './attachment';
import type { Presented } from './presented';
import { standingRecommendation } from './recommendation';
import type { CaseState } from './state';

/** What lies before the body now. */
export function presentedOf({ material, recommendations, attachments }: CaseState): Presented {
  return {
    material: material?.revisions.length ?? 0,
    recommendationVersion: standingRecommendation(recommendations)?.version ?? null,
    attachments: attachments
      .map(newestVersion)
      .filter((newest) => newest !== undefined)
      .map(({ attachmentId, version, sha256 }) => ({ attachmentId, version, sha256 })),
  };
}
