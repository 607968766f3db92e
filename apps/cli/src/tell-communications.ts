import type { ItemView } from '@sagsgang/read-models/case-file/query';
import type { CommunicationView, UncommunicatedView } from '@sagsgang/read-models/communications/query';
import { CHANNEL_WORDS, listed, shortDate } from '@sagsgang/read-models/danish';

/** The decisions that were not told yet, the longest wait first. */
export function tellUncommunicated(found: { readonly uncommunicated: readonly UncommunicatedView[] }): string[] {
  if (found.uncommunicated.length === 0) return ['Alle beslutninger er meddelt.'];
  return found.uncommunicated.map(({ since, workingDays, corrected, itemNumber, title, caseId, meeting }) => {
    const days = `${workingDays} ${workingDays === 1 ? 'arbejdsdag' : 'arbejdsdage'}`;
    const what = corrected ? 'berigtiget' : 'besluttet';
    return `${what} ${shortDate(since)}, har ventet ${days}  ${itemNumber ?? '–'} ${title} (${caseId}, ${meeting?.id ?? 'ukendt møde'})`;
  });
}

/** What became of a decision after its meeting: its later wordings, and who was told. */
export function tellAfterwards({
  text,
  corrections,
  communications,
  toBeTold,
}: NonNullable<ItemView['decision']>): string[] {
  const adopted = corrections.length === 0 ? [] : [`      vedtaget: »${text}«`];
  return [
    ...adopted,
    ...corrections.map(
      (each) => `      berigtiget ${shortDate(each.on)} af ${each.decidedBy} (${each.basis}): »${each.text}«`,
    ),
    ...communications.map(tellCommunication),
    ...(toBeTold ? ['      endnu ikke meddelt'] : []),
  ];
}

function tellCommunication({ recipients, channel, on, appeal }: CommunicationView): string {
  const deadline = appeal?.deadline == null ? '' : ` inden ${shortDate(appeal.deadline)}`;
  const guidance = appeal === null ? '' : `; klage til ${appeal.authority}${deadline}`;
  return `      meddelt ${listed(recipients)} ${CHANNEL_WORDS[channel]} ${shortDate(on)}${guidance}`;
}
