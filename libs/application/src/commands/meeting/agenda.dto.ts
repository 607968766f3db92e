import {
  AGENDA_CHANGES,
  type AgendaChange,
  type AgendaChangeKind,
  type AgendaLine,
  type ApproveAgenda,
  type ConveneMeeting,
} from '@sagsgang/domain/meeting/agenda';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';

type Convene = ConveneMeeting['data'];
type Approve = ApproveAgenda['data'];

/** One line of the agenda as it is sent. */
export class AgendaLineDto implements AgendaLine {
  @IsTitle() readonly number!: string;
  @IsTitle() readonly title!: string;
  @MayBeNull() @IsId() readonly caseId!: string | null;
}

/** Sends the agenda. */
export class ConveneMeetingDto implements Convene {
  @IsListOfGroups(() => AgendaLineDto) readonly agenda!: AgendaLineDto[];
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly sentOn?: string | null;
}

/** One change with which the body approved its agenda. */
export class AgendaChangeDto implements AgendaChange {
  @IsTitle() readonly number!: string;
  @IsWord(AGENDA_CHANGES) readonly change!: AgendaChangeKind;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly to?: string | null;
}

/** The body approves its agenda. */
export class ApproveAgendaDto implements Approve {
  @IsText() readonly text!: string;
  @MayBeLeftOut() @IsListOfGroups(() => AgendaChangeDto) readonly changes?: AgendaChangeDto[];
}
