import type { Policy } from '@sagsgang/kernel/policy';
import { agendaChanges } from './agenda-changes';
import { bringBack } from './bring-back/bring-back';
import { carryOver } from './carry-over';
import { joinedItems } from './joined-items';
import { nextBody } from './next-body/next-body';
import { merging } from './merging';
import { reassigning } from './reassigning';

/** All policies. Each runs over the whole log with rows and a checkpoint of its own; their order does not matter. */
export const POLICIES: readonly Policy[] = [
  bringBack,
  carryOver,
  agendaChanges,
  joinedItems,
  nextBody,
  merging,
  reassigning,
] as readonly Policy[];
