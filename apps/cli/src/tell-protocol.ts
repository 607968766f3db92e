import { listed, MINUTES_STATE_WORDS, shortDate } from '@sagsgang/read-models/danish';
import type { MeetingView } from '@sagsgang/read-models/meetings/query';
import type { ApprovalView, PublicationView } from '@sagsgang/read-models/protocol/query';

/** How far the minutes are, and what the public sees; nothing of what nobody told. */
export function tellProtocol({ minutes, protocol, publications }: MeetingView): readonly string[] {
  const published = publications.map(tellPublication);
  if (minutes === 'none') return published.length === 0 ? [] : ['', ...published];
  const { sentOn, remarksBy, remarks, signatures, unsigned, approval, addenda } = protocol;
  const deadline = remarksBy === null ? '' : `, frist for bemærkninger ${shortDate(remarksBy)}`;
  return [
    '',
    `Referat: ${MINUTES_STATE_WORDS[minutes]}`,
    ...(sentOn === null ? [] : [`  sendt ud ${shortDate(sentOn)}${deadline}`]),
    ...remarks.map(
      (one) => `  bemærkning fra ${one.by}${about(one.number)}${one.late ? ' (efter fristen)' : ''}: ${one.text}`,
    ),
    ...signatures.map(
      ({ name, on, reservation }) =>
        `  underskrevet af ${name} ${shortDate(on)}${reservation === null ? '' : `, med forbehold: ${reservation}`}`,
    ),
    ...(unsigned.length === 0 ? [] : [`  mangler at underskrive: ${listed(unsigned)}`]),
    ...(approval === null ? [] : [tellApproval(approval)]),
    ...addenda.map((one) => `  berigtiget ${shortDate(one.on)} af ${one.decidedBy}${about(one.number)}: ${one.text}`),
    ...published,
  ];
}

const about = (number: string | null): string => (number === null ? '' : ` til punkt ${number}`);

function tellApproval({ how, meetingId, on }: ApprovalView): string {
  switch (how) {
    case 'later_meeting':
      return `  godkendt på mødet ${meetingId}`;
    case 'same_meeting':
      return '  godkendt ved mødets slutning';
    case 'signatures':
      return `  godkendt ${shortDate(on)} med alle deltageres underskrift`;
  }
}

function tellPublication({
  what,
  on,
  checkedBy,
  redactedSha256,
  withdrawnOn,
  withdrawnBecause,
}: PublicationView): string {
  const thing = what === 'agenda' ? 'Dagsordenen' : 'Referatet';
  if (withdrawnOn !== null)
    return `${thing} er taget af offentligheden ${shortDate(withdrawnOn)}: ${withdrawnBecause ?? ''}`;
  const left = redactedSha256 === null ? '' : ', med noget udeladt';
  return `${thing} er offentliggjort ${shortDate(on)}${left}; kontrolleret af ${checkedBy}`;
}
