import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Installation } from '@sagsgang/wiring/installation';
import { INSTALLATION } from '@sagsgang/wiring/sagsgang.module';
import { ProblemAnswers } from '../problem-answers';
import { withinLimit } from '../time-limit';
import { untilReady } from './readiness';

/** Answers count every event that was recorded before the question. */
export class ReadyAnswer {
  status!: string;
}

/** `GET /api/ready` */
@ApiTags('health')
@Controller('api/ready')
export class ReadyRoute {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get()
  @ApiOperation({ summary: 'Is the log within reach, and do answers count all of it?' })
  @ApiOkResponse({ type: ReadyAnswer })
  @ProblemAnswers()
  async tell(): Promise<ReadyAnswer> {
    const { store, keyring, readModels, configuration } = this.installation;
    await withinLimit(async () => {
      // Without the keys answers lack their texts, and nothing can be recorded.
      await keyring.hmacKey('commands');
      await untilReady(store, readModels, configuration.maxLagSeconds);
    });
    return { status: 'ready' };
  }
}
