import {
  RELATIONS,
  type CloseCase,
  type LinkCases,
  type Relation,
  type ReopenCase,
} from '@sagsgang/domain/case/closing';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';
import { IsWord } from '../fields/word';

type Link = LinkCases['data'];
type Close = CloseCase['data'];
type Reopen = ReopenCase['data'];

/** Links the case to another one. */
export class LinkCasesDto implements Link {
  @IsId() readonly otherCaseId!: string;
  @IsWord(RELATIONS) readonly relation!: Relation;
}

/** Closes the case. */
export class CloseCaseDto implements Close {
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}

/** Takes the case up again. */
export class ReopenCaseDto implements Reopen {
  @IsText() readonly reason!: string;
}
