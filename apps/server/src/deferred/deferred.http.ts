import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { deferredCases } from '@sagsgang/read-models/deferred/query';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { DeferredEntry } from './deferral.http';

/** The deferred cases, the longest wait first. */
export class DeferredAnswer extends Counted {
  deferred!: DeferredEntry[];
}

/** Asks for the cases that were put off and not treated since. */
export class ListDeferred extends BusQuery<DeferredAnswer> {
  constructor(readonly asOf: string | undefined) {
    super();
  }
}

/** Answers `ListDeferred` from the read models. */
@QueryHandler(ListDeferred)
export class ListDeferredHandler implements IQueryHandler<ListDeferred> {
  constructor(private readonly answers: Answers) {}

  execute({ asOf }: ListDeferred): Promise<DeferredAnswer> {
    return this.answers.asOf(asOf, deferredCases);
  }
}

/** `GET /api/deferred` */
@ApiTags('deferred')
@Controller('api/deferred')
export class DeferredRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Postponed cases that are not yet treated' })
  @ApiOkResponse({ type: DeferredAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<DeferredAnswer> {
    return this.queries.execute(new ListDeferred(asOf));
  }
}
