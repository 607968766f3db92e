import { Module, type DynamicModule } from '@nestjs/common';
import type { Installation } from '@sagsgang/wiring/installation';
import { SagsgangModule } from '@sagsgang/wiring/sagsgang.module';
import { HealthRoute } from '../health/health.http';
import { Metrics } from '../metrics/metrics';
import { MetricsRoute } from '../metrics/metrics.http';
import { Duty } from './duty';
import { ProjectorReadyRoute } from './ready.http';

/** What a projector answers: whether it is alive and ready, and its numbers. */
@Module({ controllers: [HealthRoute, ProjectorReadyRoute, MetricsRoute] })
export class ProjectorModule {
  static forRoot(installation: Installation, duty: Duty, metrics: Metrics): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [SagsgangModule.forRoot(installation)],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: Duty, useValue: duty },
      ],
    };
  }
}
