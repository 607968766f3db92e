import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { PausedModel } from '@sagsgang/read-models/pauses';

/** What the projecting thread says. */
export type ProjectingMessage =
  /** Sent every second or two, so that a thread that hangs is noticed. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'rebuilding'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'progress'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'paused'; readonly pause: PausedModel }
  | { readonly kind: 'failed'; readonly message: string };
