import { Module, type DynamicModule } from '@nestjs/common';
import type { Installation } from '@sagsgang/wiring/installation';
import { SagsgangModule } from '@sagsgang/wiring/sagsgang.module';
import { Answers } from './answers';
import { AppropriationsRoute, ListAppropriationsHandler } from './appropriations/appropriations.http';
import { BodiesRoute, ListBodiesHandler } from './body/bodies.http';
import { HandoverRoute, ListHandoverHandler } from './body/handover.http';
import { CaseRoute, ShowCaseHandler } from './case/case.http';
import { CasesRoute, ListCasesHandler } from './case/cases.http';
import { CaseHistoryRoute, TellCaseHistoryHandler } from './case/history.http';
import { ListUncommunicatedHandler, UncommunicatedRoute } from './communications/uncommunicated.http';
import { DeadlinesRoute, ListDeadlinesHandler } from './deadlines/deadlines.http';
import { AwaitedRoute, ListAwaitedHandler } from './awaited/awaited.http';
import { DeferredRoute, ListDeferredHandler } from './deferred/deferred.http';
import { FollowUpsRoute, ListFollowUpsHandler } from './follow-ups/follow-ups.http';
import { FiguresRoute, ListFiguresHandler, ShowFigureHandler } from './figures/figures.http';
import { HealthRoute } from './health/health.http';
import { ReadyRoute } from './health/ready.http';
import { AttendanceRoute, ListAttendanceHandler } from './meeting/attendance.http';
import { Metrics } from './metrics/metrics';
import { MetricsRoute } from './metrics/metrics.http';
import { CalendarRoute, ListCalendarsHandler } from './meeting/calendars.http';
import { MeetingRoute, ShowMeetingHandler } from './meeting/meeting.http';
import { ListMeetingsHandler, MeetingsRoute } from './meeting/meetings.http';
import { NextListRoute, WriteNextListHandler } from './meeting/next-list.http';
import { ListVotersHandler, VotersRoute } from './meeting/voters.http';
import { ListReturnsHandler, ReturnsRoute } from './returns/returns.http';
import { ListVotesHandler, VotesRoute } from './votes/votes.http';
import { RootRoute } from './root.http';

const QUERIES = [
  ListCasesHandler,
  ShowCaseHandler,
  TellCaseHistoryHandler,
  ListMeetingsHandler,
  ShowMeetingHandler,
  ListCalendarsHandler,
  ListAttendanceHandler,
  WriteNextListHandler,
  ListVotersHandler,
  ListReturnsHandler,
  ListAwaitedHandler,
  ListDeferredHandler,
  ListDeadlinesHandler,
  ListVotesHandler,
  ListAppropriationsHandler,
  ListFollowUpsHandler,
  ListUncommunicatedHandler,
  ListFiguresHandler,
  ShowFigureHandler,
  ListBodiesHandler,
  ListHandoverHandler,
];

/** All routes, with the handlers of their queries. */
@Module({
  controllers: [
    RootRoute,
    HealthRoute,
    ReadyRoute,
    MetricsRoute,
    CasesRoute,
    CaseRoute,
    CaseHistoryRoute,
    MeetingsRoute,
    MeetingRoute,
    CalendarRoute,
    AttendanceRoute,
    NextListRoute,
    VotersRoute,
    ReturnsRoute,
    AwaitedRoute,
    DeferredRoute,
    DeadlinesRoute,
    VotesRoute,
    AppropriationsRoute,
    FollowUpsRoute,
    UncommunicatedRoute,
    FiguresRoute,
    BodiesRoute,
    HandoverRoute,
  ],
  providers: [Answers, ...QUERIES],
})
export class ServerModule {
  static forRoot(installation: Installation, metrics: Metrics): DynamicModule {
    return {
      module: ServerModule,
      imports: [SagsgangModule.forRoot(installation)],
      providers: [{ provide: Metrics, useValue: metrics }],
    };
  }
}
