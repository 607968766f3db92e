import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { voters } from '@sagsgang/read-models/proceedings/voters';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, UpTo } from '../as-of.http';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { IsPlainDate } from '../plain-date';
import { MeetingMoment } from './proceedings.http';

const STANDINGS = ['recused', 'away', 'not_called', 'seat_taken', 'apology', 'absent', 'guest'];

/** Whose votes, on what, and at which moment of it. */
export class VotersParameters extends AsOf {
  /** The item's number, `2.6`. */
  @IsString({ message: 'skal være ét punkts nummer, som 2.6' })
  @Length(1, 20, { message: 'skal være ét punkts nummer, som 2.6' })
  item!: string;
  /** A local time of the day within the item, `10.42`, such as that of one of its votes; else the item's end counts. */
  @IsOptional()
  @IsString({ message: 'skal være ét klokkeslæt, som 10.42' })
  @Matches(/^([01]\d|2[0-3])\.[0-5]\d$/, { message: 'skal være et klokkeslæt, som 10.42' })
  at?: string;
  /** The day of that time, where the meeting went on on several; else the item's own. */
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

/** Somebody who was entitled to vote on the item. */
export class VoterEntry {
  name!: string;
  party!: string | null;
  organisation!: string | null;
  /** The member whose seat a substitute had at this item. */
  substituteFor!: string | null;
}

/** Somebody who was not, and why. */
export class NonVoterEntry extends VoterEntry {
  @ApiProperty({ enum: STANDINGS })
  standing!: string;
}

/** A vote by name of somebody who was not entitled to it. */
export class StrayVoteEntry {
  name!: string;
  /** What was voted on. */
  subject!: string;
  /** Null where the attendance does not name the person at all. */
  @ApiProperty({ enum: STANDINGS })
  standing!: string | null;
}

/** Who was entitled to vote on an item of a meeting. */
export class VotersAnswer {
  number!: string;
  /** The moment that counted; null where no time is known, so that the item numbers alone told who was there. */
  moment!: MeetingMoment | null;
  voters!: VoterEntry[];
  others!: NonVoterEntry[];
  /** Votes by name on the item, and on motions to it, that do not fit. */
  strayVotes!: StrayVoteEntry[];
  /** The body's members on that day; null where none is recorded. */
  members!: number | null;
  /** How many of them had to be present, by the body's rules; null where that is not known. */
  needed!: number | null;
  /** Whether the body could decide the item; null where that is not known. */
  quorate!: boolean | null;
  upTo!: UpTo;
}

/** Asks who was entitled to vote on an item. */
export class ListVoters extends BusQuery<VotersAnswer> {
  constructor(
    readonly meetingId: string,
    readonly parameters: VotersParameters,
  ) {
    super();
  }
}

/** Answers `ListVoters` from the read models. */
@QueryHandler(ListVoters)
export class ListVotersHandler implements IQueryHandler<ListVoters> {
  constructor(private readonly answers: Answers) {}

  execute({ meetingId, parameters: { asOf, item, at, on } }: ListVoters): Promise<VotersAnswer> {
    return this.answers.asOf(asOf, async (reading) => {
      const found = await voters(reading, meetingId, item, { at, on });
      if (found === null) throw unknown('meeting', meetingId);
      return found;
    });
  }
}

/** `GET /api/meetings/:id/voters?item=2.6` */
@ApiTags('meetings')
@Controller('api/meetings/:id/voters')
export class VotersRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Who was entitled to vote on an item of a meeting, and who was not, and why' })
  @ApiOkResponse({ type: VotersAnswer })
  @ProblemAnswers(400, 404)
  list(@Param('id') id: string, @Query() parameters: VotersParameters): Promise<VotersAnswer> {
    return this.queries.execute(new ListVoters(id, parameters));
  }
}
