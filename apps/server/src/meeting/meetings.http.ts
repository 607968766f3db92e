import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { listMeetings } from '@sagsgang/read-models/meetings/query';
import { IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { ListedMeetingEntry } from './meeting-entry.http';

/** Whose meetings. */
export class MeetingListParameters extends AsOf {
  /** Only meetings of the body with this id. */
  @IsOptional()
  @IsString({ message: 'skal være ét organs id' })
  @Length(1, 200, { message: 'skal være ét organs id' })
  body?: string;
}

/** The meetings, oldest first. */
export class MeetingListAnswer extends Counted {
  meetings!: ListedMeetingEntry[];
}

/** Asks for the meetings. */
export class ListMeetings extends BusQuery<MeetingListAnswer> {
  constructor(readonly parameters: MeetingListParameters) {
    super();
  }
}

/** Answers `ListMeetings` from the read models. */
@QueryHandler(ListMeetings)
export class ListMeetingsHandler implements IQueryHandler<ListMeetings> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, body } }: ListMeetings): Promise<MeetingListAnswer> {
    return this.answers.asOf(asOf, (reading) => listMeetings(reading, body === undefined ? {} : { bodyId: body }));
  }
}

/** `GET /api/meetings` */
@ApiTags('meetings')
@Controller('api/meetings')
export class MeetingsRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'The meetings, planned and held' })
  @ApiOkResponse({ type: MeetingListAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: MeetingListParameters): Promise<MeetingListAnswer> {
    return this.queries.execute(new ListMeetings(parameters));
  }
}
