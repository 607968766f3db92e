import type { AwaitedViews, AwayView } from '@sagsgang/read-models/awaited/query';
import { listed, shortDate } from '@sagsgang/read-models/danish';

/** What is awaited from others, the next last day first, and what came for cases that stand on no agenda yet. */
export function tellAwaited({ awaited, answered }: AwaitedViews): string[] {
  const waiting = awaited.flatMap((one) => [
    `${one.title} (${one.caseId})`,
    `  ${sentWords(one)}`,
    `  ${waitWords(one.daysWaiting)}${one.overdue ? '; OVERSKREDET' : ''}`,
    ...(one.what === null ? [] : [`  om: ${one.what}`]),
  ]);
  return [
    ...(waiting.length === 0 ? ['Der ventes ikke på svar.'] : waiting),
    ...(answered.length === 0 ? [] : ['', 'Besvaret, men endnu ikke på en dagsorden:']),
    ...answered.map(
      ({ title, caseId, answeredOn }) => `  ${title} (${caseId}): svaret kom den ${shortDate(answeredOn)}`,
    ),
  ];
}

/** What is or was awaited of a case, a line each; nothing where it never was away. */
export function tellAway(away: readonly AwayView[]): string[] {
  return away.length === 0 ? [] : ['', 'Svar udefra:', ...away.map((one) => `  ${sentWords(one)}: ${fateWords(one)}`)];
}

function sentWords({ kind, hearingId, from, since, until, meeting, itemNumber }: AwayView): string {
  const where = meeting === null ? '' : ` på mødet ${shortDate(meeting.date)}`;
  const item = itemNumber === null ? '' : ` pkt. ${itemNumber}`;
  const limit = until === null ? '' : `, senest ${shortDate(until)}`;
  switch (kind) {
    case 'hearing':
      return `høring ${hearingId ?? ''}${named('hos', from)}${where}${item}, fra ${shortDate(since)}${limit}`;
    case 'referral':
      return `oversendt${named('til', from)}${where}${item}${limit}`;
    case 'sent_back':
      return `sendt tilbage til forvaltningen${where}${item}${limit}`;
  }
}

/** The public is not told who is asked about a closed case. */
const named = (word: string, names: readonly string[]): string =>
  names.length === 0 ? '' : ` ${word} ${listed(names)}`;

function waitWords(days: number): string {
  if (days < 0) return `begynder om ${counted(-days)}`;
  return `har ventet ${counted(days)}`;
}

const counted = (days: number): string => `${days} ${days === 1 ? 'dag' : 'dage'}`;

function fateWords({ status, endedOn, answers, silent }: AwayView): string {
  const on = endedOn === null ? '' : ` ${shortDate(endedOn)}`;
  switch (status) {
    case 'open':
      return 'venter';
    case 'answered':
      return `besvaret${on}`;
    case 'closed': {
      if (answers.length === 0 && silent.length === 0) return `lukket${on}`;
      const heard = answers.length === 0 ? 'ingen svarede' : `svar fra ${listed(answers.map(({ party }) => party))}`;
      return `lukket${on} (${heard}${silent.length === 0 ? '' : `; intet svar fra ${listed(silent)}`})`;
    }
    case 'treated':
      return `behandlet igen${on}`;
    case 'over':
      return `bortfaldet${on}`;
  }
}
