import { profileOf, type ProfileName } from '../body/profile';
import type { BodyFact, CaseFact, Entry, Facts, MeetingFact } from '../facts';

/** What a spec says of the world around a decision; what it leaves out is empty or an ordinary day. */
export interface FactsInWords {
  readonly today?: string;
  readonly now?: string;
  readonly actor?: string;
  readonly effectiveOn?: string;
  readonly meetings?: readonly MeetingFact[];
  /** Nothing lies before the body, and nothing was decided, unless the spec says so. */
  readonly cases?: readonly CaseInWords[];
  /** A body without a profile may be named by its id alone. */
  readonly bodies?: readonly (string | BodyFact)[];
  /** Made from the given events where left out. */
  readonly entries?: readonly Entry[];
}

type CaseInWords = Omit<CaseFact, keyof typeof NOTHING_YET> & Partial<CaseFact>;

const NOTHING_YET = {
  presented: { material: 0, recommendationVersion: null, attachments: [] },
  treatments: [],
} as const;

/** The facts of a decision: `facts({ meetings: [meetingOn('2025-03-14')], bodies: ['kkr'] })`. */
export function facts(words: FactsInWords = {}): Facts {
  const today = words.today ?? '2025-03-14';
  return {
    today,
    now: words.now ?? `${today}T10:00:00.000Z`,
    actor: words.actor ?? 'sekretær',
    effectiveOn: words.effectiveOn ?? today,
    meetings: new Map((words.meetings ?? []).map((meeting) => [meeting.meetingId, meeting])),
    cases: new Map((words.cases ?? []).map((each) => [each.caseId, { ...NOTHING_YET, ...each }])),
    bodies: new Map((words.bodies ?? []).map(asBody).map((body) => [body.bodyId, body])),
    entries: words.entries ?? [],
  };
}

/** A planned meeting of the body `kkr` whose id is `kkr-<date>`, with the differences that the spec is about. */
export function meetingOn(date: string, differences: Partial<MeetingFact> = {}): MeetingFact {
  return { meetingId: `kkr-${date}`, bodyId: 'kkr', date, status: 'planned', agendaSent: false, ...differences };
}

/** A body that works by a profile's rules, with the differences that the spec is about. */
export function bodyWith(bodyId: string, profile: ProfileName | null, differences: Partial<BodyFact> = {}): BodyFact {
  return {
    bodyId,
    name: bodyId,
    profile: profileOf(profile),
    memberships: [],
    rules: [],
    dissolved: null,
    ...differences,
  };
}

const asBody = (body: string | BodyFact): BodyFact => (typeof body === 'string' ? bodyWith(body, null) : body);

/** An attendance: these members were there from beginning to end. */
export function present(...names: readonly string[]): NonNullable<MeetingFact['attendance']> {
  const nothing = { party: null, organisation: null, substituteFor: null, arrivedAt: null, leftAt: null };
  const attendees = names.map((name) => ({ name, role: 'present' as const, ...nothing, recusedFrom: [] }));
  return { recorded: [{ bodyId: 'kkr', attendees }], recusals: [] };
}
