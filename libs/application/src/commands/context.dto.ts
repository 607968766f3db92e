import type { CommandContext } from '@sagsgang/kernel/command';
import { IsPlainDate } from './fields/date';
import { MayBeLeftOut } from './fields/presence';
import { IsLabel } from './fields/text';

/** What may come with a command from outside. What caused it is not among it: only policies know that. */
export class CommandContextDto implements CommandContext {
  @IsLabel() readonly commandId!: string;
  @IsLabel() readonly actor!: string;
  @MayBeLeftOut() @IsPlainDate() readonly effectiveOn?: string;
  @MayBeLeftOut() @IsLabel() readonly correlationId?: string;
}
