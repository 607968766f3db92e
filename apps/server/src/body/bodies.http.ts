import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { PROFILE_NAMES, type ProfileName } from '@sagsgang/domain/body/profile';
import { listBodies } from '@sagsgang/read-models/bodies/query';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';

/** Somebody's membership of a body. */
export class MembershipEntry {
  name!: string;
  party!: string | null;
  /** The municipality, as a rule. */
  organisation!: string | null;
  /** The first day. */
  from!: string;
  /** The last day; null while it goes on. */
  to!: string | null;
}

/** A body with its memberships of all times. */
export class BodyEntry {
  id!: string;
  name!: string;
  /** By whose rules it works; null where nobody said it. */
  @ApiProperty({ enum: PROFILE_NAMES, nullable: true, type: String })
  profile!: ProfileName | null;
  members!: MembershipEntry[];
}

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
  @ApiOperation({ summary: 'The bodies that meet and decide, with their members' })
  @ApiOkResponse({ type: BodiesAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<BodiesAnswer> {
    return this.queries.execute(new ListBodies(asOf));
  }
}
