import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { meetingCalendars } from '@sagsgang/read-models/meetings/query';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { CalendarEntry } from './calendar.http';

/** The calendars of the meetings that are still to be held, the nearest first. */
export class CalendarAnswer extends Counted {
  meetings!: CalendarEntry[];
}

/** Asks for the calendars. */
export class ListCalendars extends BusQuery<CalendarAnswer> {
  constructor(readonly asOf: string | undefined) {
    super();
  }
}

/** Answers `ListCalendars` from the read models. */
@QueryHandler(ListCalendars)
export class ListCalendarsHandler implements IQueryHandler<ListCalendars> {
  constructor(private readonly answers: Answers) {}

  execute({ asOf }: ListCalendars): Promise<CalendarAnswer> {
    return this.answers.asOf(asOf, (reading, today) => meetingCalendars(reading, today));
  }
}

/** `GET /api/calendar` */
@ApiTags('meetings')
@Controller('api/calendar')
export class CalendarRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'By when cases are handed in and agendas sent, before each meeting to come' })
  @ApiOkResponse({ type: CalendarAnswer })
  @ProblemAnswers(400)
  list(@Query() { asOf }: AsOf): Promise<CalendarAnswer> {
    return this.queries.execute(new ListCalendars(asOf));
  }
}
