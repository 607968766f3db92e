import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { showMeeting } from '@sagsgang/read-models/meetings/query';
import type { View } from '@sagsgang/read-models/closed/opened-rows';
import { Answers } from '../answers';
import { Viewed } from '../as-of.http';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { MeetingAnswer } from './meeting-file.http';

/** Asks for all that is known of a meeting. */
export class ShowMeeting extends BusQuery<MeetingAnswer> {
  constructor(
    readonly meetingId: string,
    readonly asOf: string | undefined,
    readonly view?: View,
  ) {
    super();
  }
}

/** Answers `ShowMeeting` from the read models. */
@QueryHandler(ShowMeeting)
export class ShowMeetingHandler implements IQueryHandler<ShowMeeting> {
  constructor(private readonly answers: Answers) {}

  execute({ meetingId, asOf, view }: ShowMeeting): Promise<MeetingAnswer> {
    return this.answers.asOf(
      asOf,
      async (reading) => {
        const found = await showMeeting(reading, meetingId);
        if (found === null) throw unknown('meeting', meetingId);
        return found;
      },
      view,
    );
  }
}

/** `GET /api/meetings/:id` */
@ApiTags('meetings')
@Controller('api/meetings/:id')
export class MeetingRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'A meeting, with its agenda as it was planned, sent and held' })
  @ApiOkResponse({ type: MeetingAnswer })
  @ProblemAnswers(400, 404)
  show(@Param('id') id: string, @Query() { asOf, view }: Viewed): Promise<MeetingAnswer> {
    return this.queries.execute(new ShowMeeting(id, asOf, view));
  }
}
