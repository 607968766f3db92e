import { Controller, Get, Inject } from '@nestjs/common';
import type { Installation } from '@sagsgang/wiring/installation';
import { INSTALLATION } from '@sagsgang/wiring/sagsgang.module';
import { checkLag } from '../health/readiness';
import { lags, pauses, worst } from '../metrics/lag';
import { withinLimit } from '../time-limit';
import { Duty, type Role } from './duty';

/** A projector that does its work, or could take it over. */
export interface ProjectorReady {
  readonly status: 'ready';
  readonly role: Role;
}

/** `GET /api/ready` of a projector: log and database answer, and what a leader follows is not further behind than it may. */
@Controller('api/ready')
export class ProjectorReadyRoute {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    private readonly duty: Duty,
  ) {}

  @Get()
  async tell(): Promise<ProjectorReady> {
    const found = await withinLimit(() => lags(this.installation));
    // Another projector would stand still at the same event: that wants an operator, whom `projections status` tells more.
    const standing = new Set((await withinLimit(() => pauses(this.installation))).map(({ name }) => name));
    const lag = worst(new Map([...found].filter(([name]) => !standing.has(name))));
    // Whoever stands by cannot help that the leader is behind.
    if (this.duty.role === 'leader') checkLag(lag, this.installation.configuration.maxLagSeconds);
    return { status: 'ready', role: this.duty.role };
  }
}
