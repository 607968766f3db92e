import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { findCases, listCases } from '@sagsgang/read-models/case-overview/query';
import type { Reading } from '@sagsgang/read-models/reading';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { Answers } from '../answers';
import { Counted, Viewed } from '../as-of.http';
import { invalid } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { CaseListEntry } from './case-entry.http';

const MAX_PAGE = 200;
const MAX_WORDS = 200;
const ONE_NAME = `skal være et navn fra 1 til ${MAX_WORDS} tegn og kan kun angives én gang`;
const AFTER = 'skal være »after« fra den foregående side';

/** Which cases, and which page of them. */
export class CaseListParameters extends Viewed {
  /** Only cases in this state. */
  @ApiProperty({ enum: CASE_STATES })
  @IsOptional()
  @IsIn(CASE_STATES, { message: `skal være en af ${CASE_STATES.join(', ')}` })
  state?: string;

  /** Words that must all stand in the title, in any case of letters. */
  @IsOptional()
  @IsString({ message: 'skal være tekst og kan kun angives én gang' })
  @Length(1, MAX_WORDS, { message: `skal være fra 1 til ${MAX_WORDS} tegn` })
  words?: string;

  /** Only cases that this caseworker has now. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  responsible?: string;

  /** Only cases that this department has now. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  department?: string;

  /** At most so many cases. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: `skal være et helt tal fra 1 til ${MAX_PAGE}` })
  @Min(1, { message: `skal være et helt tal fra 1 til ${MAX_PAGE}` })
  @Max(MAX_PAGE, { message: `skal være et helt tal fra 1 til ${MAX_PAGE}` })
  limit?: number = 50;

  /** The `after` of the page before. */
  @IsOptional()
  @IsString({ message: AFTER })
  @Length(1, MAX_WORDS, { message: AFTER })
  after?: string;
}

/** A page of cases, in the order in which they were opened. */
export class CaseListAnswer extends Counted {
  cases!: CaseListEntry[];
  /** How many there are on all pages. */
  total!: number;
  /** To be sent as `after` for the next page; null on the last one. */
  after!: string | null;
}

/** Asks for a page of the cases. */
export class ListCases extends BusQuery<CaseListAnswer> {
  constructor(readonly parameters: CaseListParameters) {
    super();
  }
}

/** Answers `ListCases` from the read models. */
@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, view, ...options } }: ListCases): Promise<CaseListAnswer> {
    return this.answers.asOf(
      asOf,
      async (reading) => {
        if (options.after !== undefined && !(await isCase(reading, options.after)))
          throw invalid([{ field: 'after', message: AFTER }]);
        return listCases(reading, options);
      },
      view,
    );
  }
}

/** After a case that is not there nothing comes, which would look like the last page. */
const isCase = async (reading: Reading, id: string): Promise<boolean> =>
  (await findCases(reading, id, 1)).some((found) => found.id === id);

/** `GET /api/cases` */
@ApiTags('cases')
@Controller('api/cases')
export class CasesRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The cases, page by page' })
  @ApiOkResponse({ type: CaseListAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: CaseListParameters): Promise<CaseListAnswer> {
    return this.queries.execute(new ListCases(parameters));
  }
}
