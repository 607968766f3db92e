import type { RenameBody } from '@sagsgang/domain/body/naming';
import { IsPlainDate } from '../fields/date';
import { IsTitle } from '../fields/text';

type Data = RenameBody['data'];

/** Gives a body another name from a day on. */
export class RenameBodyDto implements Data {
  @IsTitle() readonly name!: string;
  @IsPlainDate() readonly from!: string;
}
