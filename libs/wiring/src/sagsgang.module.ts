import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BodyCommandHandler } from '@sagsgang/application/command-bus/body-command';
import { CaseCommandHandler } from '@sagsgang/application/command-bus/case-command';
import { MeetingCommandHandler } from '@sagsgang/application/command-bus/meeting-command';
import { CommandHandler } from '@sagsgang/application/handle';
import { ReadModels } from '@sagsgang/read-models/store';
import type { Installation } from './installation';

/** The token of the opened installation. */
export const INSTALLATION = Symbol('installation');

/** Everything that routes and verbs inject. The installation is opened and closed by whoever starts the process. */
@Module({})
export class SagsgangModule {
  static forRoot(installation: Installation): DynamicModule {
    return {
      module: SagsgangModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: CommandHandler, useValue: installation.handler },
        { provide: ReadModels, useValue: installation.readModels },
        CaseCommandHandler,
        MeetingCommandHandler,
        BodyCommandHandler,
      ],
      exports: [INSTALLATION, CommandHandler, ReadModels, CqrsModule],
    };
  }
}
