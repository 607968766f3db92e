import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { deadlines } from '@sagsgang/read-models/deadlines/query';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { DeadlineEntry } from './deadline.http';

/** All deadlines, the next one first. */
export class DeadlinesAnswer extends Counted {
  deadlines!: DeadlineEntry[];
}

/** Asks for the deadlines of all cases. */
export class ListDeadlines extends BusQuery<DeadlinesAnswer> {
  constructor(readonly asOf: string | undefined) {
    super();
  }
}

/** Answers `ListDeadlines` from the read models. */
@QueryHandler(ListDeadlines)
export class ListDeadlinesHandler implements IQueryHandler<ListDeadlines> {
  constructor(private readonly answers: Answers) {}

  execute({ asOf }: ListDeadlines): Promise<DeadlinesAnswer> {
    return this.answers.asOf(asOf, (reading, today) => deadlines(reading, today));
  }
}

/** `GET /api/deadlines` */
@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Deadlines with the dates that they had before' })
  @ApiOkResponse({ type: DeadlinesAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<DeadlinesAnswer> {
    return this.queries.execute(new ListDeadlines(asOf));
  }
}
