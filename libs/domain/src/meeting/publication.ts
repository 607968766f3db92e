import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, hashFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { sameJson } from '../equality';
import { danishList } from '../danish';
import type { Facts } from '../facts';
import type { DispatchState } from './dispatch';
import { unfiledFault } from './filed';
import type { MeetingIdentity } from './identity';
import { hasBegun, unopened, type HoldingState } from './holding';
import type { MinutesState } from './minutes';

/** What is published of a document of the meeting, apart from sending it to the members. */
interface Publishing {
  /** The full document, filed at the meeting. */
  readonly sha256: string;
  /** What the public sees of it, where something is left out (tavshedspligt): another document filed at the meeting. */
  readonly redactedSha256?: string | null;
  /** Who checked that nothing confidential is in what the public sees. */
  readonly checkedBy: string;
  readonly on?: string | null;
}

/** Publishes the agenda (kommunestyrelsesloven § 8: as far as the rules on confidentiality allow). */
export type PublishAgenda = Command<'PublishAgenda', Publishing>;
/** Publishes the minutes, an udskrift of the beslutningsprotokol (kommunestyrelsesloven § 8). */
export type PublishMinutes = Command<'PublishMinutes', Publishing>;

export const PUBLISHED = ['agenda', 'minutes'] as const;
export type Published = (typeof PUBLISHED)[number];

/** Takes what was published away from the public again (afpublicering). */
export type Unpublish = Command<
  'Unpublish',
  { readonly what: Published; readonly reason: string; readonly on?: string | null }
>;

type PublicationData = {
  readonly bodyId: string;
  readonly sha256: string;
  readonly redactedSha256: string | null;
  readonly checkedBy: string;
  readonly on: string;
};
export type AgendaPublished = Event<'AgendaPublished', PublicationData>;
export type MinutesPublished = Event<'MinutesPublished', PublicationData>;
export type PublicationWithdrawn = Event<
  'PublicationWithdrawn',
  { readonly bodyId: string; readonly what: Published; readonly reason: string; readonly on: string }
>;

export type PublicationCommand = PublishAgenda | PublishMinutes | Unpublish;
export type PublicationEvent = AgendaPublished | MinutesPublished | PublicationWithdrawn;

/** What the public can see now, as the events said it. */
export interface PublicationState {
  readonly publicAgenda: PublicationData | null;
  readonly publicMinutes: PublicationData | null;
  /** What was taken away last, of each kind. */
  readonly withdrawnPublications: readonly PublicationWithdrawn['data'][];
}

export const initialPublication: PublicationState = {
  publicAgenda: null,
  publicMinutes: null,
  withdrawnPublications: [],
};

/** Decides what the public sees of the meeting's agenda and minutes. */
export function decidePublication(
  command: PublicationCommand,
  meeting: MeetingIdentity,
  state: PublicationState & HoldingState & MinutesState & DispatchState,
  facts: Facts,
): Decision<PublicationEvent> {
  switch (command.type) {
    case 'PublishAgenda':
      return publish(command, meeting, state, facts);
    case 'PublishMinutes':
      return hasBegun(state) ? publish(command, meeting, state, facts) : unopened();
    case 'Unpublish':
      return unpublish(command.data, meeting, state, facts);
    default:
      return unreachable(command);
  }
}

function publish(
  { type, data }: PublishAgenda | PublishMinutes,
  { bodyId }: MeetingIdentity,
  state: PublicationState & MinutesState & DispatchState,
  facts: Facts,
): Decision<PublicationEvent> {
  const { sha256, redactedSha256 = null, checkedBy } = data;
  const what = type === 'PublishAgenda' ? 'agenda' : 'minutes';
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    hashFault(sha256, 'sha256'),
    redactedSha256 === null ? undefined : redactionFault(redactedSha256, sha256),
    wordingFault(checkedBy, 'checkedBy', 'Navnet på den, der har kontrolleret det,', TITLE_MAX),
    dateFault(on, 'on'),
    unfiledFault(sha256, 'sha256', state, what),
    redactedSha256 === null ? closedFault(state, facts) : unfiledFault(redactedSha256, 'redactedSha256', state, what),
  );
  if (wrong !== undefined) return { refused: wrong };
  const publication = { bodyId, sha256, redactedSha256, checkedBy, on };
  const standing = what === 'agenda' ? state.publicAgenda : state.publicMinutes;
  if (sameJson(publication, standing)) return accept();
  if (standing !== null) {
    const thing = what === 'agenda' ? 'Dagsordenen' : 'Referatet';
    const message = `${thing} er allerede offentliggjort i en anden udgave eller en anden dag; tag den af først.`;
    return refuse('already-published', message, ['Unpublish'], 'sha256');
  }
  return accept({ type: what === 'agenda' ? 'AgendaPublished' : 'MinutesPublished', data: publication });
}

/** What is closed to the public stands in full in the full document; which items are, the agenda that was sent tells. */
function closedFault({ sentAgenda }: DispatchState, { cases }: Facts): Fault {
  const closed = (sentAgenda ?? []).filter(({ caseId }) => caseId !== null && cases.get(caseId)?.publicTitle != null);
  if (closed.length === 0) return undefined;
  const which = danishList(closed.map(({ number }) => number));
  const message = `Mødet har lukkede punkter (${which}): offentliggør en udgave, hvor de er udeladt.`;
  return fault('closed-items-in-full', message, 'redactedSha256', ['FileDocument']);
}

function redactionFault(redacted: string, full: string): Fault {
  if (redacted !== full) return hashFault(redacted, 'redactedSha256');
  const message = 'Den udgave, hvor noget er udeladt, er den samme fil som den fulde.';
  return fault('redacted-is-full', message, 'redactedSha256', ['FileDocument']);
}

function unpublish(
  { what, reason, ...data }: Unpublish['data'],
  { bodyId }: MeetingIdentity,
  state: PublicationState,
  facts: Facts,
): Decision<PublicationEvent> {
  const on = data.on ?? facts.effectiveOn;
  const wrong = firstFault(
    wordFault(what, PUBLISHED, 'what'),
    wordingFault(reason, 'reason', 'Begrundelsen'),
    dateFault(on, 'on'),
  );
  if (wrong !== undefined) return { refused: wrong };
  const standing = what === 'agenda' ? state.publicAgenda : state.publicMinutes;
  const withdrawal = { bodyId, what, reason, on };
  if (standing !== null) return accept({ type: 'PublicationWithdrawn', data: withdrawal });
  if (state.withdrawnPublications.some((each) => sameJson(each, withdrawal))) return accept();
  const [thing, instead] = what === 'agenda' ? ['Dagsordenen', 'PublishAgenda'] : ['Referatet', 'PublishMinutes'];
  return refuse('not-published', `${thing} er ikke offentliggjort.`, [instead], 'what');
}

/** The state after the event. */
export function evolvePublication<S extends PublicationState>(state: S, event: PublicationEvent): S {
  switch (event.type) {
    case 'AgendaPublished':
      return { ...state, publicAgenda: event.data };
    case 'MinutesPublished':
      return { ...state, publicMinutes: event.data };
    case 'PublicationWithdrawn': {
      const { what } = event.data;
      const others = state.withdrawnPublications.filter((each) => each.what !== what);
      const rest = { ...state, withdrawnPublications: [...others, event.data] };
      return what === 'agenda' ? { ...rest, publicAgenda: null } : { ...rest, publicMinutes: null };
    }
    default:
      return unreachable(event);
  }
}
