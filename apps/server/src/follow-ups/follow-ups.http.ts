import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DELAY_REASONS, type DelayReason } from '@sagsgang/domain/case/follow-up';
import { followUps, type FollowUpView } from '@sagsgang/read-models/follow-ups/query';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { ProblemAnswers } from '../problem-answers';
import { FOLLOW_UP_STATES, FollowUpCount, FollowUpEntry } from './follow-up.http';

const ONE_NAME = 'skal være et navn fra 1 til 200 tegn og kan kun angives én gang';

/** Which follow-ups. */
export class FollowUpParameters extends AsOf {
  /** Only those in this state. */
  @ApiProperty({ enum: FOLLOW_UP_STATES })
  @IsOptional()
  @IsIn(FOLLOW_UP_STATES, { message: `skal være en af ${FOLLOW_UP_STATES.join(', ')}` })
  status?: FollowUpView['status'];

  /** Only those of this department. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, 200, { message: ONE_NAME })
  department?: string;

  /** Only those that this person has. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, 200, { message: ONE_NAME })
  responsible?: string;

  /** Only those that were delayed for this reason last. */
  @ApiProperty({ enum: DELAY_REASONS })
  @IsOptional()
  @IsIn(DELAY_REASONS, { message: `skal være en af ${DELAY_REASONS.join(', ')}` })
  delay?: DelayReason;
}

/** The follow-ups, the next one first. */
export class FollowUpsAnswer extends Counted {
  followUps!: FollowUpEntry[];
  /** The open ones among them, counted by department and reason for delay. */
  departments!: FollowUpCount[];
}

/** Asks for the follow-ups of all cases. */
export class ListFollowUps extends BusQuery<FollowUpsAnswer> {
  constructor(readonly parameters: FollowUpParameters) {
    super();
  }
}

/** Answers `ListFollowUps` from the read models. */
@QueryHandler(ListFollowUps)
export class ListFollowUpsHandler implements IQueryHandler<ListFollowUps> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, ...options } }: ListFollowUps): Promise<FollowUpsAnswer> {
    return this.answers.asOf(asOf, (reading, today) => followUps(reading, today, options));
  }
}

/** `GET /api/follow-ups` */
@ApiTags('follow-ups')
@Controller('api/follow-ups')
export class FollowUpsRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'What decisions promised to have done, by department and reason for delay' })
  @ApiOkResponse({ type: FollowUpsAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: FollowUpParameters): Promise<FollowUpsAnswer> {
    return this.queries.execute(new ListFollowUps(parameters));
  }
}
