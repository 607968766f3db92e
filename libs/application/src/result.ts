import type { Refusal } from '@sagsgang/kernel/decider';
import type { Position } from '@sagsgang/kernel/position';

/** What became of a command. */
export type CommandResult =
  | {
      /** `repeated`: the command's id was recorded before, and this is the first result. */
      readonly kind: 'recorded' | 'repeated';
      readonly stream: string;
      readonly revision: number;
      readonly position: Position;
      /** Ids and types of the events, in order; with a sentence where one did less than its sender may believe. */
      readonly events: readonly { readonly id: string; readonly type: string; readonly note?: string }[];
      /** The same id was sent with another body before; nothing of this body was recorded. */
      readonly differs: boolean;
    }
  | { readonly kind: 'unchanged'; readonly stream: string; readonly revision: number }
  | {
      readonly kind: 'refused';
      readonly stream: string;
      readonly revision: number;
      readonly refusal: Refusal;
    };
