import { RETURN_SOURCES } from '@sagsgang/domain/case/return';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CASE_STATES, PRECISIONS } from '@sagsgang/domain/vocabulary';
import { handover } from '@sagsgang/read-models/bodies/handover';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { CaseListEntry } from '../case/case-entry.http';
import { UncommunicatedEntry } from '../communications/communication.http';
import { DeadlineEntry } from '../deadlines/deadline.http';
import { DeferredEntry } from '../deferred/deferral.http';
import { FollowUpEntry } from '../follow-ups/follow-up.http';
import { MEETING_STATES } from '../meeting/states';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { BodySummary, RoleEntry, TermEntry } from './body-entry.http';

/** The open cases of one status. */
export class OpenCasesEntry {
  @ApiProperty({ enum: CASE_STATES })
  state!: string;
  cases!: CaseListEntry[];
}

/** An open promise to come back to the body. */
export class OpenReturnEntry {
  caseId!: string;
  title!: string;
  returnId!: string;
  @ApiProperty({ enum: RETURN_SOURCES })
  source!: string;
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  meetingId!: string | null;
  condition!: string | null;
  quote!: string | null;
}

/** A meeting that is planned and not held. */
export class ComingMeetingEntry {
  id!: string;
  date!: string;
  @ApiProperty({ enum: MEETING_STATES })
  status!: string;
}

/** All that a body leaves open to those who come after it. */
export class HandoverAnswer extends Counted {
  body!: BodySummary;
  /** The day for which the list is made. */
  day!: string;
  /** The term that the day lies in. */
  term!: TermEntry | null;
  /** Who is chair and deputy on that day. */
  roles!: RoleEntry[];
  /** The cases on which the body has not had its last word, by their status. */
  cases!: OpenCasesEntry[];
  /** Of them those that were put off, the longest wait first. */
  deferred!: DeferredEntry[];
  /** The open promises to come back to this body. */
  returns!: OpenReturnEntry[];
  /** The open deadlines of the body's cases, the next one first. */
  deadlines!: DeadlineEntry[];
  /** What the decisions of the body's cases promised to have done, the next one first. */
  followUps!: FollowUpEntry[];
  /** The body's decisions that somebody waits for and was not told of. */
  uncommunicated!: UncommunicatedEntry[];
  meetings!: ComingMeetingEntry[];
}

/** Asks for what is open in a body. */
export class ListHandover extends BusQuery<HandoverAnswer> {
  constructor(
    readonly bodyId: string,
    readonly asOf: string | undefined,
  ) {
    super();
  }
}

/** Answers `ListHandover` from the read models. */
@QueryHandler(ListHandover)
export class ListHandoverHandler implements IQueryHandler<ListHandover> {
  constructor(private readonly answers: Answers) {}

  execute({ bodyId, asOf }: ListHandover): Promise<HandoverAnswer> {
    return this.answers.asOf(asOf, async (reading, today) => {
      const found = await handover(reading, today, bodyId);
      if (found === null) throw unknown('body', bodyId);
      return found;
    });
  }
}

/** `GET /api/bodies/:id/handover` */
@ApiTags('bodies')
@Controller('api/bodies/:id/handover')
export class HandoverRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'All that is open in a body, for those who take over at the end of its term' })
  @ApiOkResponse({ type: HandoverAnswer })
  @ProblemAnswers(400, 404)
  list(@Param('id') id: string, @Query() { asOf }: AsOf): Promise<HandoverAnswer> {
    return this.queries.execute(new ListHandover(id, asOf));
  }
}
