import type { Checkpoint } from '@sagsgang/kernel/checkpoint';

/** What the projecting thread says. */
export type ProjectingMessage =
  | { readonly kind: 'progress'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'failed'; readonly message: string };
