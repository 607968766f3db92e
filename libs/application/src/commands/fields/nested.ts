import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { fieldDecorator, type Check } from './check';
import { listOf } from './list';

type Dto = new () => object;

/** A group of fields with a class of its own. */
export const IsGroup = (dto: () => Dto): PropertyDecorator => nested(dto, 'isGroup', group);

/** A list of groups of fields with a class of their own. */
export const IsListOfGroups = (dto: () => Dto): PropertyDecorator => nested(dto, 'isListOfGroups', listOf(group));

/** ValidateNested alone lets a list pass for a group, a group for a list, and a list of lists for a list. */
const group: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? undefined
    : { message: 'Her skal stå en gruppe af felter.' };

function nested(dto: () => Dto, name: string, check: Check): PropertyDecorator {
  return (target, property) => {
    Type(dto)(target, property);
    ValidateNested()(target, property);
    fieldDecorator(name, check)(target, property);
  };
}
