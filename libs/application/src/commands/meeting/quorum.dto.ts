import type { LoseQuorum } from '@sagsgang/domain/meeting/quorum';
import { IsCount } from '../fields/count';
import { IsPlainDate } from '../fields/date';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsTime } from '../fields/time';

type Data = LoseQuorum['data'];

/** From an item on the body is not able to decide. */
export class LoseQuorumDto implements Data {
  @IsTitle() readonly number!: string;
  @MayBeLeftOut() @MayBeNull() @IsTime() readonly at?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsCount() readonly present?: number | null;
}

/** From an item on the body is able to decide again. */
export class RegainQuorumDto extends LoseQuorumDto {}
