import type { AgendaLine, ConveneMeeting, ResendAgenda, SendSupplement } from '@sagsgang/domain/meeting/dispatch';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';

type Convene = ConveneMeeting['data'];
type Supplement = SendSupplement['data'];
type Resend = ResendAgenda['data'];

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

/** Sends items that were not on the agenda. */
export class SendSupplementDto implements Supplement {
  @IsListOfGroups(() => AgendaLineDto) readonly lines!: AgendaLineDto[];
  @IsText() readonly reason!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly sentOn?: string | null;
}

/** Sends the whole agenda again. */
export class ResendAgendaDto implements Resend {
  @IsListOfGroups(() => AgendaLineDto) readonly agenda!: AgendaLineDto[];
  @IsText() readonly reason!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly sentOn?: string | null;
}
