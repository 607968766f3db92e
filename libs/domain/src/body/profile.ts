import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { wordFault } from '../checks';
import { ANY_DECIDING, COMMITTEE_DECIDING, COUNCIL_DECIDING, KKR_DECIDING, type DecidingRules } from './deciding';
import type { NoticeRules } from './notice';

/**
 * By whose rules a body works: a council (kommunalbestyrelse) or a committee (udvalg) under kommunestyrelsesloven, or a
 * KKR, whose rules are its own.
 */
export const PROFILE_NAMES = ['ksl-council', 'ksl-committee', 'kkr'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** The rules that differ between bodies, as data, so that no decider asks which body it is. */
export interface BodyProfile {
  /** What such a body is called, in Danish. */
  readonly danish: string;
  /** When its agendas are sent, as long as the body sets no rules of its own. */
  readonly notice: NoticeRules;
  /** The days of the year, as `MM-DD`, within which a newly elected body holds its constituent meeting; null: any day. */
  readonly constituted: { readonly from: string; readonly to: string; readonly danish: string } | null;
  /**
   * The least share of its members that must be present for it to be able to decide, 0.5 for half: for a council by
   * kommunestyrelsesloven § 11, stk. 2. Null where no such rule is known here.
   */
  readonly quorumShare: number | null;
  /** What it can decide, in which forms, and the rights of a minority. */
  readonly deciding: DecidingRules;
}

const NO_NOTICE: NoticeRules = { handIn: null, dispatch: null, dispatchExtraordinary: null, closedOn: [] };

/**
 * KSL § 8, stk. 4: the agenda of a council is sent 4 hverdage before its meetings. For committees KSL § 20 asks that one is
 * sent, and leaves the days to the body.
 */
const COUNCIL_NOTICE: NoticeRules = { ...NO_NOTICE, dispatch: { days: 4, kind: 'weekday' } };

/** KSL § 6, stk. 1: between 1 and 15 December of the year of the election. */
const EARLY_DECEMBER = { from: '12-01', to: '12-15', danish: 'fra den 1. til den 15. december' };

const PROFILES: { readonly [N in ProfileName]: BodyProfile } = {
  'ksl-council': {
    danish: 'kommunalbestyrelse',
    notice: COUNCIL_NOTICE,
    constituted: EARLY_DECEMBER,
    quorumShare: 0.5,
    deciding: COUNCIL_DECIDING,
  },
  'ksl-committee': {
    danish: 'udvalg efter kommunestyrelsesloven',
    notice: NO_NOTICE,
    constituted: null,
    quorumShare: 0.5,
    deciding: COMMITTEE_DECIDING,
  },
  kkr: {
    danish: 'kommunekontaktråd',
    notice: NO_NOTICE,
    constituted: null,
    quorumShare: null,
    deciding: KKR_DECIDING,
  },
};

/** What is asked of a body of which nobody said by whose rules it works: nothing that its minutes could break. */
const UNKNOWN: BodyProfile = {
  danish: 'organ',
  notice: NO_NOTICE,
  constituted: null,
  quorumShare: null,
  deciding: ANY_DECIDING,
};

/** The rules of a profile; those of a body without one ask for nothing. */
export const profileOf = (name: ProfileName | null): BodyProfile => (name === null ? UNKNOWN : PROFILES[name]);

/** Says by whose rules the body works; said again with another profile it corrects the first. */
export type SetBodyProfile = Command<'SetBodyProfile', { readonly profile: ProfileName }>;
export type BodyProfileSet = Event<'BodyProfileSet', { readonly profile: ProfileName }>;

export type ProfileCommand = SetBodyProfile;
export type ProfileEvent = BodyProfileSet;

/** The name of the body's profile; null until somebody says it. */
export interface ProfileState {
  readonly profile: ProfileName | null;
}

export const initialProfile: ProfileState = { profile: null };

/** A body has one profile at a time. */
export function decideProfile({ data: { profile } }: SetBodyProfile, state: ProfileState): Decision<ProfileEvent> {
  const wrong = wordFault(profile, PROFILE_NAMES, 'profile');
  if (wrong !== undefined) return { refused: wrong };
  if (state.profile === profile) return accept();
  return accept({ type: 'BodyProfileSet', data: { profile } });
}

/** The state after the event. */
export function evolveProfile<S extends ProfileState>(state: S, { data: { profile } }: ProfileEvent): S {
  return { ...state, profile };
}
