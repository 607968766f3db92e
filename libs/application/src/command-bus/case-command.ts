import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@sagsgang/kernel/command';
import { streamOf } from '@sagsgang/kernel/stream';
import type { CaseCommand as AnyCaseCommand } from '@sagsgang/domain/case/case';
import { CommandHandler as Handler } from '../handle';
import type { CommandResult } from '../result';

/** Carries any command of a case over the command bus. */
export class CaseCommand extends Command<CommandResult> {
  constructor(
    readonly caseId: string,
    readonly command: AnyCaseCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Hands it to the one way by which anything gets into the log. */
@CommandHandler(CaseCommand)
export class CaseCommandHandler implements ICommandHandler<CaseCommand> {
  constructor(private readonly handler: Handler) {}

  execute({ caseId, command, context }: CaseCommand): Promise<CommandResult> {
    return this.handler.handle(streamOf('case', caseId), command, context);
  }
}
