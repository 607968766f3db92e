import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import { IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf } from '../as-of.http';
import { invalid } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { IsPlainDate } from '../plain-date';
import { ReturnsAnswer } from './answer.http';

/** Whose returns: those of a day, or of a meeting. */
export class ReturnsParameters extends AsOf {
  /**
   * The day that cases are to come back on. Either this or `meeting`.
   * @example 2025-05-16
   */
  @IsOptional()
  @IsPlainDate()
  date?: string;

  /** The id of the meeting that cases are to come back to. Either this or `date`. */
  @IsOptional()
  @IsString({ message: 'skal være ét mødes id' })
  @Length(1, 200, { message: 'skal være ét mødes id' })
  meeting?: string;
}

/** Asks what is to come back on a day or at a meeting. */
export class ListReturns extends BusQuery<ReturnsAnswer> {
  constructor(readonly parameters: ReturnsParameters) {
    super();
  }
}

/** Answers `ListReturns` from the read models. */
@QueryHandler(ListReturns)
export class ListReturnsHandler implements IQueryHandler<ListReturns> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters }: ListReturns): Promise<ReturnsAnswer> {
    const asked = askedFor(parameters);
    return this.answers.asOf(parameters.asOf, (reading) => returnsOn(reading, asked));
  }
}

function askedFor({ date, meeting }: ReturnsParameters): { date: string } | { meetingId: string } {
  if (date !== undefined && meeting === undefined) return { date };
  if (meeting !== undefined && date === undefined) return { meetingId: meeting };
  const message = 'skal angives, enten den ene eller den anden';
  throw invalid(['date', 'meeting'].map((field) => ({ field, message })));
}

/** `GET /api/returns` */
@ApiTags('returns')
@Controller('api/returns')
export class ReturnsRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What was promised or declared to come back, and what became of it' })
  @ApiOkResponse({ type: ReturnsAnswer })
  @ProblemAnswers(400, 404)
  list(@Query() parameters: ReturnsParameters): Promise<ReturnsAnswer> {
    return this.queries.execute(new ListReturns(parameters));
  }
}
