import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { showCase } from '@sagsgang/read-models/case-file/query';
import { deadlines } from '@sagsgang/read-models/deadlines/query';
import { followUpsOf } from '@sagsgang/read-models/follow-ups/query';
import type { View } from '@sagsgang/read-models/closed/opened-rows';
import { Answers } from '../answers';
import { Viewed } from '../as-of.http';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { CaseAnswer } from './case-file.http';

/** Asks for all that is known of a case. */
export class ShowCase extends BusQuery<CaseAnswer> {
  constructor(
    readonly caseId: string,
    readonly asOf: string | undefined,
    readonly view?: View,
  ) {
    super();
  }
}

/** Answers `ShowCase` from the read models. */
@QueryHandler(ShowCase)
export class ShowCaseHandler implements IQueryHandler<ShowCase> {
  constructor(private readonly answers: Answers) {}

  execute({ caseId, asOf, view }: ShowCase): Promise<CaseAnswer> {
    return this.answers.asOf(
      asOf,
      async (reading, today) => {
        const found = await showCase(reading, caseId);
        if (found === null) throw unknown('case', caseId);
        const dates = await deadlines(reading, today, caseId);
        return { ...found, ...dates, ...(await followUpsOf(reading, today, caseId)) };
      },
      view,
    );
  }
}

/** `GET /api/cases/:id` */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'A case: material, recommendations, items with decisions, returns, deadlines, links' })
  @ApiOkResponse({ type: CaseAnswer })
  @ProblemAnswers(400, 404)
  show(@Param('id') id: string, @Query() { asOf, view }: Viewed): Promise<CaseAnswer> {
    return this.queries.execute(new ShowCase(id, asOf, view));
  }
}
