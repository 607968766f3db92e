import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { listAppropriations } from '@sagsgang/read-models/debate/query';
import { Type } from 'class-transformer';
import { IsInt, IsOptional } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { AppropriationEntry } from '../case/debate.http';
import { ProblemAnswers } from '../problem-answers';

/** Which appropriations. */
export class AppropriationsParameters extends AsOf {
  /** Only those of this year's budget. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'skal være et årstal, såsom 2025' })
  year?: number;
}

/** Money that was granted, by year and case. */
export class AppropriationsAnswer extends Counted {
  appropriations!: AppropriationEntry[];
}

/** Asks what money was granted. */
export class ListAppropriations extends BusQuery<AppropriationsAnswer> {
  constructor(readonly parameters: AppropriationsParameters) {
    super();
  }
}

/** Answers `ListAppropriations` from the read models. */
@QueryHandler(ListAppropriations)
export class ListAppropriationsHandler implements IQueryHandler<ListAppropriations> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, year } }: ListAppropriations): Promise<AppropriationsAnswer> {
    return this.answers.asOf(asOf, (reading) => listAppropriations(reading, { year }));
  }
}

/** `GET /api/appropriations` */
@ApiTags('appropriations')
@Controller('api/appropriations')
export class AppropriationsRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Money that decisions granted, by year and case' })
  @ApiOkResponse({ type: AppropriationsAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: AppropriationsParameters): Promise<AppropriationsAnswer> {
    return this.queries.execute(new ListAppropriations(parameters));
  }
}
