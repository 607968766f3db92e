import {
  AGENDA_CHANGES,
  type AgendaChange,
  type AgendaChangeKind,
  type ApproveAgenda,
} from '@sagsgang/domain/meeting/agenda';
import { IsId } from '../fields/id';
import { IsGroup, IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';
import { TargetDto } from '../target.dto';

type Approve = ApproveAgenda['data'];

/** One change with which the body approved its agenda. */
export class AgendaChangeDto implements AgendaChange {
  @IsTitle() readonly number!: string;
  @IsWord(AGENDA_CHANGES) readonly change!: AgendaChangeKind;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly to?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly caseId?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => TargetDto) readonly target?: TargetDto | null;
}

/** The body approves its agenda. */
export class ApproveAgendaDto implements Approve {
  @IsText() readonly text!: string;
  @MayBeLeftOut() @IsListOfGroups(() => AgendaChangeDto) readonly changes?: AgendaChangeDto[];
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly number?: string | null;
}
