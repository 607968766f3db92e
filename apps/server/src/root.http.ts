import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DOCS_PATH } from './api-document';

/** Whoever opens the bare address sees what there is. */
@ApiExcludeController()
@Controller()
export class RootRoute {
  @Get()
  @Redirect(DOCS_PATH)
  show(): void {}
}
