import type { Checkpoint } from '@sagsgang/event-store/row-store';

/** What the projecting thread says. */
export type ProjectingMessage =
  | { readonly kind: 'progress'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'failed'; readonly message: string };
