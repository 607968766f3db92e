import { ACCESS_SCOPES, CLOSABLE_SECTIONS, type SetAccess } from '@sagsgang/domain/case/access';
import { IsFlag } from '../fields/flag';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Data = SetAccess['data'];

/** Closes something of the case to the public, or opens it again. */
export class SetAccessDto implements Data {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @IsWord(ACCESS_SCOPES) readonly scope!: Data['scope'];
  @MayBeLeftOut() @MayBeNull() @IsWord(CLOSABLE_SECTIONS) readonly section?: Data['section'];
  @MayBeLeftOut() @MayBeNull() @IsId() readonly attachmentId?: string | null;
  @IsFlag() readonly closed!: boolean;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly basis?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly publicTitle?: string | null;
  @IsTitle() readonly decidedBy!: string;
}
