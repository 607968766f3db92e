import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers } from '../problem-answers';

/** The process answers; nothing is said about its data. */
export class HealthAnswer {
  status!: string;
}

/** `GET /api/health` */
@ApiTags('health')
@Controller('api/health')
export class HealthRoute {
  @Get()
  @ApiOperation({ summary: 'Is the process alive?' })
  @ApiOkResponse({ type: HealthAnswer })
  @ProblemAnswers()
  tell(): HealthAnswer {
    return { status: 'alive' };
  }
}
