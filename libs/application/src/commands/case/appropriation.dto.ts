import {
  APPROPRIATION_KINDS,
  type AppropriationKind,
  type GrantAppropriation,
} from '@sagsgang/domain/case/appropriation';
import { IsAmount } from '../fields/amount';
import { IsCount } from '../fields/count';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Data = GrantAppropriation['data'];

/** Records the money that the decision on the case's item grants. */
export class GrantAppropriationDto implements Data {
  @IsId() readonly meetingId!: string;
  @IsWord(APPROPRIATION_KINDS) readonly kind!: AppropriationKind;
  @IsAmount() readonly amount!: string;
  @IsCount() readonly year!: number;
  @IsTitle() readonly account!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly coveredBy?: string | null;
}
