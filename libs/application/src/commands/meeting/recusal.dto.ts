import type { DecideRecusal } from '@sagsgang/domain/meeting/recusal';
import { IsFlag } from '../fields/flag';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';

type Data = DecideRecusal['data'];

/** The body decides whether a member is recused from an item. */
export class DecideRecusalDto implements Data {
  @IsTitle() readonly number!: string;
  @IsTitle() readonly name!: string;
  @IsFlag() readonly recused!: boolean;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly notifiedBy?: string | null;
  @IsText() readonly reason!: string;
}
