import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem } from './problem.http';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'A parameter does not hold what it should.',
  404: 'There is no such thing, or there was none at that moment.',
  403: 'The request comes from a page of another origin.',
  421: 'The Host header names another host than this machine.',
  500: 'A mistake of the server; `instance` finds it in the log.',
  503: 'The data cannot be reached now; Retry-After says when to try again.',
};

/** Describes a route's problems: these, and those that any route may answer with. */
export const ProblemAnswers = (...statuses: readonly number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(Problem),
    ...[...statuses, 403, 421, 500, 503].map((status) =>
      ApiResponse({
        status,
        description: DESCRIPTIONS[status] ?? '',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
      }),
    ),
  );
