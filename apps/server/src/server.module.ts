import { Module, type DynamicModule } from '@nestjs/common';
import type { Installation } from '@sagsgang/wiring/installation';
import { SagsgangModule } from '@sagsgang/wiring/sagsgang.module';
import { Answers } from './answers';
import { CasesRoute, ListCasesHandler } from './case/cases.http';
import { CaseHistoryRoute, TellCaseHistoryHandler } from './case/history.http';
import { HealthRoute } from './health/health.http';
import { ReadyRoute } from './health/ready.http';
import { ListReturnsHandler, ReturnsRoute } from './returns/returns.http';
import { RootRoute } from './root.http';

/** All routes, with the handlers of their queries. */
@Module({
  controllers: [RootRoute, HealthRoute, ReadyRoute, CasesRoute, CaseHistoryRoute, ReturnsRoute],
  providers: [Answers, ListCasesHandler, TellCaseHistoryHandler, ListReturnsHandler],
})
export class ServerModule {
  static forRoot(installation: Installation): DynamicModule {
    return { module: ServerModule, imports: [SagsgangModule.forRoot(installation)] };
  }
}
