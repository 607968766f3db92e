import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { nextList } from '@sagsgang/read-models/returns/next-list';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { DeclaredWithoutCase } from '../returns/answer.http';
import { MeetingReference } from './reference.http';

/** The body's next meeting. */
export class NextMeeting {
  /** Null where only the typed list names the day. */
  id!: string | null;
  date!: string;
}

/** A case that is to come back to the next meeting. */
export class NextListEntry {
  caseId!: string;
  title!: string;
  /** In the text's own words. */
  condition!: string | null;
  itemNumber!: string | null;
  promisedAt!: MeetingReference | null;
  /** The list as it was typed names it. */
  typed!: boolean;
}

/** The list of cases for the next meeting, and what the typed one says otherwise. */
export class NextListAnswer extends Counted {
  meeting!: MeetingReference;
  next!: NextMeeting;
  lines!: NextListEntry[];
  /** False where the meeting's minutes have no such list. */
  wasTyped!: boolean;
  /** What the typed list names and nothing was promised of. */
  unfounded!: DeclaredWithoutCase[];
}

/** Asks for the list of cases for the meeting after this one. */
export class WriteNextList extends BusQuery<NextListAnswer> {
  constructor(
    readonly meetingId: string,
    readonly asOf: string | undefined,
  ) {
    super();
  }
}

/** Answers `WriteNextList` from the read models. */
@QueryHandler(WriteNextList)
export class WriteNextListHandler implements IQueryHandler<WriteNextList> {
  constructor(private readonly answers: Answers) {}

  execute({ meetingId, asOf }: WriteNextList): Promise<NextListAnswer> {
    return this.answers.asOf(asOf, (reading) => nextList(reading, meetingId));
  }
}

/** `GET /api/meetings/:id/next-list` */
@ApiTags('meetings')
@Controller('api/meetings/:id/next-list')
export class NextListRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The cases for the next meeting, written from what was promised' })
  @ApiOkResponse({ type: NextListAnswer })
  @ProblemAnswers(400, 404)
  write(@Param('id') id: string, @Query() { asOf }: AsOf): Promise<NextListAnswer> {
    return this.queries.execute(new WriteNextList(id, asOf));
  }
}
