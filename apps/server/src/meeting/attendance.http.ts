import { Controller, Get, Param, Query } from '@nestjs/common';
import { Query as BusQuery, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { attendance } from '@sagsgang/read-models/attendance/query';
import { meetingRefs } from '@sagsgang/read-models/meetings/refs';
import { voters } from '@sagsgang/read-models/proceedings/voters';
import { IsOptional, IsString, Length } from 'class-validator';
import { Answers } from '../answers';
import { AsOf, Counted } from '../as-of.http';
import { unknown } from '../problem';
import { ProblemAnswers } from '../problem-answers';
import { AttendancePerson } from './person.http';

/** Whose presence. */
export class AttendanceParameters extends AsOf {
  /** An item's number, `2.1`: only the members and substitutes who took part in it, there and not recused. */
  @IsOptional()
  @IsString({ message: 'skal være ét punkts nummer, som 2.1' })
  @Length(1, 20, { message: 'skal være ét punkts nummer, som 2.1' })
  item?: string;
}

/** Who was there and who was not, in the order of the minutes. */
export class AttendanceAnswer extends Counted {
  attendance!: AttendancePerson[];
}

/** Asks who attended a meeting, or one of its items. */
export class ListAttendance extends BusQuery<AttendanceAnswer> {
  constructor(
    readonly meetingId: string,
    readonly parameters: AttendanceParameters,
  ) {
    super();
  }
}

/** Answers `ListAttendance` from the read models. */
@QueryHandler(ListAttendance)
export class ListAttendanceHandler implements IQueryHandler<ListAttendance> {
  constructor(private readonly answers: Answers) {}

  execute({ meetingId, parameters: { asOf, item } }: ListAttendance): Promise<AttendanceAnswer> {
    return this.answers.asOf(asOf, async (reading) => {
      if (!(await meetingRefs(reading, [meetingId])).has(meetingId)) throw unknown('meeting', meetingId);
      const persons = await attendance(reading, meetingId);
      if (item === undefined) return { attendance: persons };
      const entitled = new Set((await voters(reading, meetingId, item))?.voters.map(({ name }) => name));
      return { attendance: persons.filter(({ name }) => entitled.has(name)) };
    });
  }
}

/** `GET /api/meetings/:id/attendance` */
@ApiTags('meetings')
@Controller('api/meetings/:id/attendance')
export class AttendanceRoute {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'Who attended a meeting, or took part in one of its items' })
  @ApiOkResponse({ type: AttendanceAnswer })
  @ProblemAnswers(400, 404)
  list(@Param('id') id: string, @Query() parameters: AttendanceParameters): Promise<AttendanceAnswer> {
    return this.queries.execute(new ListAttendance(id, parameters));
  }
}
