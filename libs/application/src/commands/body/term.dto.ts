import { TERM_KINDS, type BeginTerm, type TermKind, type TermMember } from '@sagsgang/domain/body/term';
import { IsPlainDate } from '../fields/date';
import { IsListOf } from '../fields/list';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle, title } from '../fields/text';
import { IsWord } from '../fields/word';

type Data = BeginTerm['data'];

/** A member as a term begins. */
export class TermMemberDto implements TermMember {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly party?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly organisation?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly group?: string | null;
}

/** Begins a term with its members, its chair and its deputies. */
export class BeginTermDto implements Data {
  @MayBeLeftOut() @IsWord(TERM_KINDS) readonly kind?: TermKind;
  @IsPlainDate() readonly from!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly to?: string | null;
  @IsListOfGroups(() => TermMemberDto) readonly members!: readonly TermMemberDto[];
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly chair?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly deputies?: readonly string[];
}
