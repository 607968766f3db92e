import type { RecordMembership } from '@sagsgang/domain/body/membership';
import { IsPlainDate } from '../fields/date';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';

type Data = RecordMembership['data'];

/** Records a person's membership of the body. */
export class RecordMembershipDto implements Data {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly party?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly organisation?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly group?: string | null;
  @IsPlainDate() readonly from!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly to?: string | null;
}
