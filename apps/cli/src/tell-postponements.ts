import { CAUSE_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { PostponementView } from '@sagsgang/read-models/deferred/postponements';
import { tellTarget } from './tell-target';

/** Each time that a case was put off, counted, with how often the body itself did it. */
export function tellPostponements(postponements: readonly PostponementView[]): string[] {
  if (postponements.length === 0) return [];
  const political = postponements.filter((each) => each.political).length;
  return ['', `Udsættelser (${political} af organet selv):`, ...postponements.map(tellPostponement)];
}

function tellPostponement({
  nth,
  on,
  cause,
  political,
  meeting,
  itemNumber,
  to,
  reason,
  event,
}: PostponementView): string {
  const where = meeting === null ? 'mellem møder' : `mødet ${shortDate(meeting.date)}`;
  const item = itemNumber === null ? '' : ` pkt. ${itemNumber}`;
  const why = political || cause !== 'body' ? CAUSE_WORDS[cause] : 'flyttet af administrationen';
  const because = reason === null ? '' : `: ${reason}`;
  const target = cause === 'body' ? ` ${tellTarget(to)}` : '; venter på næste møde';
  return `  ${nth}. gang  ${shortDate(on)}  ${where}${item}: ${why}${target}${because}${event === null ? '' : `  #${event}`}`;
}
