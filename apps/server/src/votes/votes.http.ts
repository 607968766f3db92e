import { Controller, Get, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { BALLOTS } from '@sagsgang/domain/vocabulary';
import { listVotes } from '@sagsgang/read-models/debate/votes';
import { IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { MeetingReference } from '../meeting/reference.http';
import { ProblemAnswers } from '../problem-answers';

const MAX_WORDS = 200;
const ONE_NAME = `skal være fra 1 til ${MAX_WORDS} tegn og kan kun angives én gang`;

/** Which votes. */
export class VotesParameters extends AsOf {
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  caseId?: string;

  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  meetingId?: string;

  /** Only votes in which this person is named. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  member?: string;

  /** Only votes in which somebody of this group is named. */
  @IsOptional()
  @IsString({ message: ONE_NAME })
  @Length(1, MAX_WORDS, { message: ONE_NAME })
  group?: string;
}

/** How one person voted, and for which group. */
export class MemberVote {
  name!: string;
  @ApiProperty({ enum: BALLOTS })
  vote!: string;
  /** As the minutes give it, else the party that the person had in the body on that day. */
  group!: string | null;
}

/** How the named members of one group voted. */
export class GroupVote {
  /** Null for those of whom no group is known. */
  group!: string | null;
  yes!: number;
  no!: number;
  abstain!: number;
  absent!: number;
  recused!: number;
}

/** One vote, by member and by group. */
export class VoteTaken {
  caseId!: string;
  title!: string;
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  subject!: string;
  /** The motion that was voted on; null for a vote that the decision itself names. */
  motionId!: string | null;
  for!: number | null;
  against!: number | null;
  abstained!: number | null;
  members!: MemberVote[];
  groups!: GroupVote[];
}

/** Votes, by meeting. */
export class VotesAnswer extends Counted {
  votes!: VoteTaken[];
}

/** Asks how members and groups voted. */
export class ListVotes extends BusQuery<VotesAnswer> {
  constructor(readonly parameters: VotesParameters) {
    super();
  }
}

/** Answers `ListVotes` from the read models. */
@QueryHandler(ListVotes)
export class ListVotesHandler implements IQueryHandler<ListVotes> {
  constructor(private readonly answers: Answers) {}

  execute({ parameters: { asOf, ...asked } }: ListVotes): Promise<VotesAnswer> {
    return this.answers.asOf(asOf, (reading) => listVotes(reading, asked));
  }
}

/** `GET /api/votes` */
@ApiTags('votes')
@Controller('api/votes')
export class VotesRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Votes on motions and decisions, by member and by group' })
  @ApiOkResponse({ type: VotesAnswer })
  @ProblemAnswers(400)
  list(@Query() parameters: VotesParameters): Promise<VotesAnswer> {
    return this.queries.execute(new ListVotes(parameters));
  }
}
