import { PROCEDURE_KINDS, type ProcedureKind, type RecordProcedure } from '@sagsgang/domain/meeting/procedure';
import { OUTCOMES, type Outcome } from '@sagsgang/domain/vocabulary';
import { IsListOf } from '../fields/list';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord, word } from '../fields/word';

type Data = RecordProcedure['data'];

/** Records an item that is no case. */
export class RecordProcedureDto implements Data {
  @IsTitle() readonly number!: string;
  @IsTitle() readonly title!: string;
  @IsWord(PROCEDURE_KINDS) readonly kind!: ProcedureKind;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly section?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly background?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly recommendation?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly presentation?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly decision?: string | null;
  @MayBeLeftOut() @IsListOf(word(OUTCOMES)) readonly outcomes?: Outcome[];
}
