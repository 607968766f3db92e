import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@sagsgang/kernel/command';
import { streamOf } from '@sagsgang/kernel/stream';
import type { MeetingCommand as AnyMeetingCommand } from '@sagsgang/domain/meeting/meeting';
import { CommandHandler as Handler } from '../handle';
import type { CommandResult } from '../result';

/** Carries any command of a meeting over the command bus. */
export class MeetingCommand extends Command<CommandResult> {
  constructor(
    readonly meetingId: string,
    readonly command: AnyMeetingCommand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Hands it to the one way by which anything gets into the log. */
@CommandHandler(MeetingCommand)
export class MeetingCommandHandler implements ICommandHandler<MeetingCommand> {
  constructor(private readonly handler: Handler) {}

  execute({ meetingId, command, context }: MeetingCommand): Promise<CommandResult> {
    return this.handler.handle(streamOf('meeting', meetingId), command, context);
  }
}
