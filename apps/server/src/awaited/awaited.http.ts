import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { awaitedAnswers } from '@sagsgang/read-models/awaited/query';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { AnsweredEntry, AwaitedEntry } from './away.http';

/** Hearings and answers that are awaited, the next last day first, and those that came for cases on no agenda yet. */
export class AwaitedAnswer extends Counted {
  awaited!: AwaitedEntry[];
  answered!: AnsweredEntry[];
}

/** Asks for the hearings and answers that are awaited. */
export class ListAwaited extends BusQuery<AwaitedAnswer> {
  constructor(readonly asOf: string | undefined) {
    super();
  }
}

/** Answers `ListAwaited` from the read models. */
@QueryHandler(ListAwaited)
export class ListAwaitedHandler implements IQueryHandler<ListAwaited> {
  constructor(private readonly answers: Answers) {}

  execute({ asOf }: ListAwaited): Promise<AwaitedAnswer> {
    return this.answers.asOf(asOf, awaitedAnswers);
  }
}

/** `GET /api/awaited` */
@ApiTags('awaited')
@Controller('api/awaited')
export class AwaitedRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Hearings, referrals and sent-back cases whose answers are awaited' })
  @ApiOkResponse({ type: AwaitedAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<AwaitedAnswer> {
    return this.queries.execute(new ListAwaited(asOf));
  }
}
