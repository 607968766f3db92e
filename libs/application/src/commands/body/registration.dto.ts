import type { RegisterBody } from '@sagsgang/domain/body/registration';
import { IsTitle } from '../fields/text';

type Data = RegisterBody['data'];

/** Registers a body. */
export class RegisterBodyDto implements Data {
  @IsTitle() readonly name!: string;
}
