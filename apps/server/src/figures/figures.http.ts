import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FiguresAsked } from '@sagsgang/read-models/figures/figure';
import { figure, FIGURE_NAMES, figures } from '@sagsgang/read-models/figures/query';
import { IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf } from '../as-of.http';
import { IsPlainDate } from '../plain-date';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { FigureAnswer, FiguresAnswer } from './figure.http';

/** Whose figures, of which days. */
export class FiguresParameters extends AsOf {
  /** The id of the body; all bodies where left out. */
  @IsOptional()
  @IsString({ message: 'skal være ét organs id' })
  @Length(1, 200, { message: 'skal være ét organs id' })
  body?: string;

  /**
   * The first day that counts.
   * @example 2025-01-01
   */
  @IsOptional()
  @IsPlainDate()
  from?: string;

  /**
   * The last day that counts.
   * @example 2025-12-31
   */
  @IsOptional()
  @IsPlainDate()
  to?: string;
}

/** Asks for all figures. */
export class ListFigures extends BusQuery<FiguresAnswer> {
  constructor(readonly parameters: FiguresParameters) {
    super();
  }
}

/** Answers `ListFigures` from the read models. */
@QueryHandler(ListFigures)
export class ListFiguresHandler implements IQueryHandler<ListFigures> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters }: ListFigures): Promise<FiguresAnswer> {
    return this.answers.asOf(parameters.asOf, (reading, today) => figures(reading, today, askedFor(parameters)));
  }
}

/** Asks for one figure, with the cases and events behind it. */
export class ShowFigure extends BusQuery<FigureAnswer> {
  constructor(
    readonly name: string,
    readonly parameters: FiguresParameters,
  ) {
    super();
  }
}

/** Answers `ShowFigure` from the read models. */
@QueryHandler(ShowFigure)
export class ShowFigureHandler implements IQueryHandler<ShowFigure> {
  constructor(private readonly answers: Answers) {}

  execute({ name, parameters }: ShowFigure): Promise<FigureAnswer> {
    return this.answers.asOf(parameters.asOf, async (reading, today) => {
      const found = await figure(reading, today, name, askedFor(parameters));
      if (found === null) throw unknown('figure', name);
      return found;
    });
  }
}

function askedFor({ body, from, to }: FiguresParameters): FiguresAsked {
  return {
    ...(body === undefined ? {} : { bodyId: body }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** `GET /api/figures`, `GET /api/figures/:name` */
@ApiTags('figures')
@Controller('api/figures')
export class FiguresRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Figures of follow-up: promises, postponements, deadlines, agendas' })
  @ApiOkResponse({ type: FiguresAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: FiguresParameters): Promise<FiguresAnswer> {
    return this.queries.execute(new ListFigures(parameters));
  }

  @Get(':name')
  @ApiOperation({ summary: 'One figure with the cases and events behind it' })
  @ApiParam({ name: 'name', enum: FIGURE_NAMES })
  @ApiOkResponse({ type: FigureAnswer })
  @ProblemAnswers(400, 404)
  show(@Param('name') name: string, @Query() parameters: FiguresParameters): Promise<FigureAnswer> {
    return this.queries.execute(new ShowFigure(name, parameters));
  }
}
