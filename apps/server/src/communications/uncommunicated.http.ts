import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { uncommunicated } from '@sagsgang/read-models/communications/query';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { UncommunicatedEntry } from './communication.http';

const DAYS = 'skal være et antal arbejdsdage fra 0 til 1000';

/** Which of them. */
export class UncommunicatedParameters extends AsOf {
  /** Only those since which more than so many working days have passed. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: DAYS })
  @Min(0, { message: DAYS })
  @Max(1_000, { message: DAYS })
  after?: number;
}

/** The decisions that were not told yet, the longest wait first. */
export class UncommunicatedAnswer extends Counted {
  uncommunicated!: UncommunicatedEntry[];
}

/** Asks for the decisions that were not told yet. */
export class ListUncommunicated extends BusQuery<UncommunicatedAnswer> {
  constructor(readonly parameters: UncommunicatedParameters) {
    super();
  }
}

/** Answers `ListUncommunicated` from the read models. */
@QueryHandler(ListUncommunicated)
export class ListUncommunicatedHandler implements IQueryHandler<ListUncommunicated> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, after } }: ListUncommunicated): Promise<UncommunicatedAnswer> {
    return this.answers.asOf(asOf, (reading, today) => uncommunicated(reading, today, after));
  }
}

/** `GET /api/uncommunicated` */
@ApiTags('communications')
@Controller('api/uncommunicated')
export class UncommunicatedRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Decisions that somebody waits for and was not told of, also after a correction' })
  @ApiOkResponse({ type: UncommunicatedAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: UncommunicatedParameters): Promise<UncommunicatedAnswer> {
    return this.queries.execute(new ListUncommunicated(parameters));
  }
}
