import type { NoticeRule } from '@sagsgang/domain/body/notice';
import type { SetBodyRules } from '@sagsgang/domain/body/rules';
import { CLOSED_DAYS, DAY_KINDS, type ClosedDay, type DayKind } from '@sagsgang/domain/calendar/days';
import { IsCount } from '../fields/count';
import { IsPlainDate } from '../fields/date';
import { IsListOf } from '../fields/list';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle } from '../fields/text';
import { IsWord, word } from '../fields/word';

type Data = SetBodyRules['data'];

/** So many days before a meeting. */
export class NoticeRuleDto implements NoticeRule {
  @IsCount() readonly days!: number;
  @IsWord(DAY_KINDS) readonly kind!: DayKind;
}

/** Says when cases are handed in and agendas sent, before each meeting from a day on. */
export class SetBodyRulesDto implements Data {
  @IsPlainDate() readonly validFrom!: string;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => NoticeRuleDto) readonly handIn?: NoticeRuleDto | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => NoticeRuleDto) readonly dispatch?: NoticeRuleDto | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => NoticeRuleDto) readonly dispatchExtraordinary?: NoticeRuleDto | null;
  @MayBeLeftOut() @IsListOf(word(CLOSED_DAYS)) readonly closedOn?: ClosedDay[];
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly source?: string | null;
}
