import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { CLOSED_DAYS, DAY_KINDS } from '../calendar/days';
import { dateFault, fault, firstFault, TITLE_MAX, textFault, wordFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import type { NoticeRule, NoticeRules } from './notice';
import { profileOf, type BodyProfile, type ProfileState } from './profile';

/**
 * Says which rules of notice hold for the meetings from a day on; sent again for the same day it corrects them. What is
 * left out stays as the rules of that day have it.
 */
export type SetBodyRules = Command<
  'SetBodyRules',
  Partial<NoticeRules> & {
    /** The first day on which a meeting follows these rules. */
    readonly validFrom: PlainDate;
    /** Where they stand, such as the paragraph of the body's forretningsorden. */
    readonly source?: string | null;
  }
>;

export type BodyRulesSet = Event<
  'BodyRulesSet',
  NoticeRules & { readonly validFrom: PlainDate; readonly source: string | null }
>;

export type RulesCommand = SetBodyRules;
export type RulesEvent = BodyRulesSet;

/** The rules that were set, each under its first day. */
export interface RulesState {
  readonly rules: ReadonlyMap<PlainDate, BodyRulesSet['data']>;
}

export const initialRules: RulesState = { rules: new Map() };

/** Most days of notice: a year's meetings are planned no earlier. */
const DAYS_MAX = 60;

/** Sets the rules from a day on. */
export function decideRules({ data }: SetBodyRules, state: RulesState & ProfileState): Decision<RulesEvent> {
  const { validFrom, source } = data;
  const said = { handIn: data.handIn, dispatch: data.dispatch, dispatchExtraordinary: data.dispatchExtraordinary };
  const wrong = firstFault(
    dateFault(validFrom, 'validFrom'),
    ...Object.entries(said).map(([field, rule]) => ruleFault(rule, field)),
    ...(data.closedOn ?? []).map((day, index) => wordFault(day, CLOSED_DAYS, `closedOn.${index}`)),
    textFault(source, 'source', TITLE_MAX),
  );
  if (wrong !== undefined) return { refused: wrong };
  const before = rulesOn({ rules: [...state.rules.values()], profile: profileOf(state.profile) }, validFrom);
  const rules = {
    handIn: said.handIn === undefined ? before.handIn : said.handIn,
    dispatch: said.dispatch === undefined ? before.dispatch : said.dispatch,
    dispatchExtraordinary:
      said.dispatchExtraordinary === undefined ? before.dispatchExtraordinary : said.dispatchExtraordinary,
    closedOn: CLOSED_DAYS.filter((day) => (data.closedOn ?? before.closedOn).includes(day)),
  };
  const impossible = orderFault(rules);
  if (impossible !== undefined) return { refused: impossible };
  const known = state.rules.get(validFrom);
  const set = { validFrom, ...rules, source: source === undefined ? (known?.source ?? null) : source };
  return sameJson(set, known) ? accept() : accept({ type: 'BodyRulesSet', data: set });
}

function ruleFault(rule: NoticeRule | null | undefined, field: string): Fault {
  if (rule === null || rule === undefined) return undefined;
  const { days, kind } = rule;
  const possible = Number.isSafeInteger(days) && days >= 0 && days <= DAYS_MAX;
  return firstFault(
    possible
      ? undefined
      : fault('no-such-days', `Dagene skal være et helt tal fra 0 til ${DAYS_MAX}.`, `${field}.days`),
    wordFault(kind, DAY_KINDS, `${field}.kind`),
  );
}

/** Only where both are counted alike can it be said without a meeting which of the two comes first. */
function orderFault({ handIn, dispatch }: NoticeRules): Fault {
  if (handIn === null || dispatch === null || handIn.kind !== dispatch.kind) return undefined;
  if (handIn.days >= dispatch.days) return undefined;
  const message =
    `Sagerne skal være indleveret, før dagsordenen sendes ud ${dispatch.days} dage før mødet; ` +
    `fristen for indlevering skal være mindst ${dispatch.days} dage.`;
  return fault('handed-in-after-dispatch', message, 'handIn.days');
}

/** The rules that hold for a meeting on a day: those set last by then, else those of the body's profile. */
export function rulesOn(
  { rules, profile }: { readonly rules: readonly BodyRulesSet['data'][]; readonly profile: BodyProfile },
  day: PlainDate,
): NoticeRules {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  if (begun.length === 0) return profile.notice;
  return begun.reduce((latest, each) => (each.validFrom > latest.validFrom ? each : latest));
}

/** The state after the event. */
export function evolveRules<S extends RulesState>(state: S, { data }: RulesEvent): S {
  return { ...state, rules: new Map(state.rules).set(data.validFrom, data) };
}
