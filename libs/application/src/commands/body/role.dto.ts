import { ROLES_OF_MEMBERS, type AppointRole, type MemberRole } from '@sagsgang/domain/body/role';
import { IsCount } from '../fields/count';
import { IsPlainDate } from '../fields/date';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Data = AppointRole['data'];

/** Gives a member a role from a day on. */
export class AppointRoleDto implements Data {
  @IsWord(ROLES_OF_MEMBERS) readonly role!: MemberRole;
  @MayBeLeftOut() @IsCount(1) readonly rank?: number;
  @IsTitle() readonly name!: string;
  @IsPlainDate() readonly from!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly to?: string | null;
}
