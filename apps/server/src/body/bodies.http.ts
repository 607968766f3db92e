import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { listBodies } from '@sagsgang/read-models/bodies/show';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { BodyEntry } from './body-entry.http';

/** All bodies. */
export class BodiesAnswer extends Counted {
  bodies!: BodyEntry[];
}

/** Asks for the bodies. */
export class ListBodies extends BusQuery<BodiesAnswer> {
  constructor(readonly asOf: string | undefined) {
    super();
  }
}

/** Answers `ListBodies` from the read models. */
@QueryHandler(ListBodies)
export class ListBodiesHandler implements IQueryHandler<ListBodies> {
  constructor(private readonly answers: Answers) {}

  execute({ asOf }: ListBodies): Promise<BodiesAnswer> {
    return this.answers.asOf(asOf, listBodies);
  }
}

/** `GET /api/bodies` */
@ApiTags('bodies')
@Controller('api/bodies')
export class BodiesRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The bodies that meet and decide, with the names, terms, roles and members of all times' })
  @ApiOkResponse({ type: BodiesAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<BodiesAnswer> {
    return this.queries.execute(new ListBodies(asOf));
  }
}
