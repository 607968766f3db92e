import {
  DEMANDS,
  STATEMENT_KINDS,
  type Declarant,
  type Demand,
  type ForwardStatement,
  type RecordStatement,
  type StatementKind,
} from '@sagsgang/domain/case/statement';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Recorded = RecordStatement['data'];
type Forwarded = ForwardStatement['data'];

/** Somebody who makes a statement. */
export class DeclarantDto implements Declarant {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly party?: string | null;
}

/** Puts a statement of one or several members in the minutes of the case's item. */
export class RecordStatementDto implements Recorded {
  @IsId() readonly meetingId!: string;
  @IsWord(STATEMENT_KINDS) readonly kind!: StatementKind;
  @IsListOfGroups(() => DeclarantDto) readonly by!: DeclarantDto[];
  @IsText() readonly text!: string;
  @IsWord(DEMANDS) readonly demanded!: Demand;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly sendTo?: string | null;
}

/** Tells that a statement went with the case to the one who was to have it. */
export class ForwardStatementDto implements Forwarded {
  @IsId() readonly statementId!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}
