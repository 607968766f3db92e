import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@sagsgang/kernel/command';
import { streamOf } from '@sagsgang/kernel/stream';
import type { BodyCommand as AnyBodyCommand } from '@sagsgang/domain/body/body';
import { CommandHandler as Handler } from '../handle';
import type { CommandResult } from '../result';

/** Carries any command of a body over the command bus. */
export class BodyCommand extends Command<CommandResult> {
  constructor(
    readonly bodyId: string,
    readonly command: AnyBodyCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Hands it to the one way by which anything gets into the log. */
@CommandHandler(BodyCommand)
export class BodyCommandHandler implements ICommandHandler<BodyCommand> {
  constructor(private readonly handler: Handler) {}

  execute({ bodyId, command, context }: BodyCommand): Promise<CommandResult> {
    return this.handler.handle(streamOf('body', bodyId), command, context);
  }
}
