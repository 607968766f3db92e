import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { caseHistory } from '@sagsgang/read-models/case-history/query';
import type { View } from '@sagsgang/read-models/closed/opened-rows';
import { Answers } from '../answers';
import { Counted, Viewed } from '../as-of.http';
import { MeetingReference } from '../meeting/reference.http';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';

/** The case whose history it is. */
export class HistoryCase {
  id!: string;
  title!: string;
  @ApiProperty({ enum: CASE_STATES })
  state!: string;
}

/** One event in a case's history. */
export class HistoryEntry {
  /** The event's contiguous number. */
  number!: number;
  eventId!: string;
  /** The event's position in the log, a decimal string. */
  position!: string;
  /** When Sagsgang recorded it, UTC. */
  recordedAt!: string;
  /** The date on which it took effect. */
  effectiveOn!: string;
  actor!: string;
  /** Where it happened; null between meetings. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  /** What the case was called at that item; null where it was none. */
  itemTitle!: string | null;
  /** The case that it happened to: the one asked for, or one that this one carries on. */
  caseId!: string;
  /** The event's type. */
  type!: string;
  /** What happened, in Danish. */
  text!: string;
  /** The number of the event that took it back, to be shown struck through; null as a rule. */
  annulledBy!: number | null;
}

/** A case's history across its meetings, oldest event first. */
export class CaseHistoryAnswer extends Counted {
  case!: HistoryCase;
  history!: HistoryEntry[];
}

/** Asks for everything that happened to a case. */
export class TellCaseHistory extends BusQuery<CaseHistoryAnswer> {
  constructor(
    readonly caseId: string,
    readonly asOf: string | undefined,
    readonly view?: View,
  ) {
    super();
  }
}

/** Answers `TellCaseHistory` from the read models. */
@QueryHandler(TellCaseHistory)
export class TellCaseHistoryHandler implements IQueryHandler<TellCaseHistory> {
  constructor(private readonly answers: Answers) {}

  execute({ caseId, asOf, view }: TellCaseHistory): Promise<CaseHistoryAnswer> {
    return this.answers.asOf(
      asOf,
      async (reading) => {
        const found = await caseHistory(reading, caseId);
        if (found === null) throw unknown('case', caseId);
        return found;
      },
      view,
    );
  }
}

/** `GET /api/cases/:id/history` */
@ApiTags('cases')
@Controller('api/cases/:id/history')
export class CaseHistoryRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What happened to a case across its meetings, event by event' })
  @ApiOkResponse({ type: CaseHistoryAnswer })
  @ProblemAnswers(400, 404)
  tell(@Param('id') id: string, @Query() { asOf, view }: Viewed): Promise<CaseHistoryAnswer> {
    return this.queries.execute(new TellCaseHistory(id, asOf, view));
  }
}
