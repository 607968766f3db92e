import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalid } from './problem';
import type { FieldError } from './problem.http';

/** Checks parameters against their DTOs; one that no DTO names is refused, since it would be silently ignored. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) => invalid(errors.map(fieldErrorOf)),
  });

function fieldErrorOf({ property, constraints = {} }: ValidationError): FieldError {
  const [[kind, message] = ['', 'er ugyldig']] = Object.entries(constraints);
  return { field: property, message: kind === 'whitelistValidation' ? 'er ikke en parameter her' : message };
}
