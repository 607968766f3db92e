import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { DayKind } from '@sagsgang/domain/calendar/days';
import type { ClosableSection } from '@sagsgang/domain/case/access';
import type { Channel } from '@sagsgang/domain/case/communication';
import type { Completion, DelayReason } from '@sagsgang/domain/case/follow-up';
import type { PresentedPart } from '@sagsgang/domain/case/presented';
import type { Origin, OriginKind } from '@sagsgang/domain/case/origin';
import type { Lapse } from '@sagsgang/domain/case/readiness';
import type { Standing } from '@sagsgang/domain/meeting/presence';
import type { Recurrence } from '@sagsgang/domain/case/recurrence';
import type { MinutesWord } from './protocol/state';
import type { Cause, CaseStatus, MeetingStatus, Outcome, Precision } from '@sagsgang/domain/vocabulary';

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** Those that lie within one year, from March on. */
const SEASONS = ['foråret', 'sommeren', 'efteråret'];

/** A date in running text: `19. april 2024`. */
export function longDate(date: PlainDate): string {
  const { year, month, day } = parts(date);
  return `${day}. ${MONTHS[month - 1]} ${year}`;
}

/** A date in a table: `19.04.2024`. */
export function shortDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** A date no more exact than it was said: a date of precision `month` is that month's last day, and so on. */
export function dateWithPrecision(date: PlainDate, precision: Precision | null): string {
  const { year, month } = parts(date);
  switch (precision) {
    case 'month':
      return `${MONTHS[month - 1]} ${year}`;
    case 'quarter':
      return `${Math.ceil(month / 3)}. kvartal ${year}`;
    case 'turn-of-year':
      return `årsskiftet ${year}/${year + 1}`;
    case 'week':
      return `ugen til og med ${longDate(date)}`;
    case 'season':
      return seasonOf(year, month);
    default:
      return longDate(date);
  }
}

/** The season around a month: whoever assigns a follow-up may name any day of it, not only its last. */
function seasonOf(year: number, month: number): string {
  const began = month === 12 ? year : year - 1;
  return month % 12 < 3 ? `vinteren ${began}/${began + 1}` : `${SEASONS[Math.floor(month / 3) - 1]} ${year}`;
}

/** A time of the day after what happened then: ` kl. 09.30`; nothing where nobody wrote it down. */
export const atTime = (time: string | null): string => (time === null ? '' : ` kl. ${time}`);

/** `a, b og c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;
}

/** Who raised a case: `administrationen`, `et medlem (Ellen Prøve)`. */
export function originWords({ kind, from = null }: Origin): string {
  return from === null ? ORIGIN_WORDS[kind] : `${ORIGIN_WORDS[kind]} (${from})`;
}

const ORIGIN_WORDS: Readonly<Record<OriginKind, string>> = {
  administration: 'administrationen',
  member: 'et medlem',
  citizen: 'en borger',
  body: 'et andet organ',
};

/** The sections of what a case presents: `sagens baggrund`. */
export const SECTION_WORDS: Readonly<Record<ClosableSection, string>> = {
  background: 'baggrund',
  recommendation: 'indstilling',
  presentation: 'sagsfremstilling',
  decision: 'beslutning',
};

/** Why a case that was ready is so no longer. */
export const LAPSE_WORDS: Readonly<Record<Lapse, string>> = {
  material: 'materialet er ændret siden',
  recommendation: 'indstillingen er ændret siden',
  attachment: 'bilagene er ændret siden',
  treated: 'sagen er behandlet siden',
  withdrawn: 'sagen er trukket siden',
  closed: 'sagen er lukket siden',
};

/** So many days of a kind: `4 hverdage`, `1 arbejdsdag`. */
export function daysOfKind(days: number, kind: DayKind): string {
  return `${days} ${DAY_WORDS[kind]}${days === 1 ? '' : 'e'}`;
}

const DAY_WORDS: Readonly<Record<DayKind, string>> = {
  weekday: 'hverdag',
  working_day: 'arbejdsdag',
  calendar_day: 'kalenderdag',
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  digital_post: 'med digital post',
  letter: 'i brev',
  email: 'i e-mail',
  meeting: 'på et møde',
  phone: 'i telefonen',
  published: 'ved offentliggørelse',
};

export const RECURRENCE_WORDS: Readonly<Record<Recurrence, string>> = {
  month: 'hver måned',
  quarter: 'hvert kvartal',
  half_year: 'hvert halve år',
  year: 'hvert år',
};

export const DELAY_REASON_WORDS: Readonly<Record<DelayReason, string>> = {
  staff: 'mangler folk',
  third_party: 'venter på andre',
  hearing: 'venter på en høring',
  political_decision: 'venter på en politisk beslutning',
  funding: 'mangler penge',
  procurement: 'venter på et udbud',
  scope: 'opgaven er vokset',
  other: 'anden årsag',
};

export const COMPLETION_WORDS: Readonly<Record<Completion, string>> = { done: 'udført', dropped: 'frafaldet' };

/** What of a case may have changed since it was sent. */
export const PRESENTED_WORDS: Readonly<Record<PresentedPart, string>> = {
  material: 'sagens tekst',
  recommendation: 'indstillingen',
  attachments: 'bilagene',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  approved: 'godkendt',
  approved_with_changes: 'godkendt med ændringer',
  partly_approved: 'delvist godkendt',
  rejected: 'forkastet',
  noted: 'taget til efterretning',
  discussed: 'drøftet',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  referred: 'oversendt',
  sent_to_hearing: 'sendt i høring',
  withdrawn: 'taget af dagsordenen',
  recommended: 'anbefalet',
  elected: 'valgt',
  adjourned: 'afbrudt',
  not_reached: 'ikke nået',
  none: 'uden beslutning',
};

export const CASE_STATE_WORDS: Readonly<Record<CaseStatus, string>> = {
  in_preparation: 'under forberedelse',
  scheduled: 'på dagsordenen',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  referred: 'oversendt',
  recommended: 'anbefalet',
  decided: 'afgjort',
  withdrawn: 'trukket tilbage',
  closed: 'afsluttet',
  reopened: 'genoptaget',
};

/** Why somebody had no vote on an item. */
export const STANDING_WORDS: Readonly<Record<Exclude<Standing, 'entitled'>, string>> = {
  recused: 'inhabil',
  away: 'ikke til stede ved punktet',
  not_called: 'ikke indkaldt til punktet',
  seat_taken: 'medlemmet var selv til stede',
  apology: 'afbud',
  absent: 'fraværende',
  guest: 'gæst',
};

export const MINUTES_STATE_WORDS: Readonly<Record<MinutesWord, string>> = {
  none: 'intet referat endnu',
  draft: 'udkast',
  sent: 'sendt ud',
  remarks: 'med bemærkninger',
  approved: 'godkendt',
  corrected: 'berigtiget',
};

/** Why a case was put off. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  body: 'udsat af organet',
  not_reached: 'ikke nået på mødet',
  meeting_cancelled: 'mødet blev aflyst',
  quorum_lost: 'organet var ikke beslutningsdygtigt',
};

export const MEETING_STATUS_WORDS: Readonly<Record<MeetingStatus, string>> = {
  planned: 'planlagt',
  convened: 'indkaldt',
  in_progress: 'i gang',
  held: 'afholdt',
  cancelled: 'aflyst',
};

function parts(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}
