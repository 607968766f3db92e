import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Metrics } from './metrics';

/** `GET /metrics`, in the text format of Prometheus. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsRoute {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  tell(): Promise<string> {
    return this.metrics.text();
  }
}
