import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Vote } from '../vocabulary';
import type { Count } from './vote';

/** ændringsforslag, underændringsforslag, forslag om sagens behandling. */
export const MOTION_KINDS = ['amendment', 'sub_amendment', 'procedural'] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

/** What a procedural motion is after: udsættelse, oversendelse, tilbagesendelse, afslutning (of the debate). */
export const MOTION_AIMS = ['postpone', 'refer', 'send_back', 'close_debate', 'other'] as const;
export type MotionAim = (typeof MOTION_AIMS)[number];

/** What became of a motion: vedtaget, forkastet, trukket tilbage, or bortfaldet, so that nobody voted on it. */
export const MOTION_OUTCOMES = ['adopted', 'fallen', 'withdrawn', 'lapsed'] as const;
export type MotionOutcome = (typeof MOTION_OUTCOMES)[number];

/** Puts a motion forward on the case's item at a meeting (forslag). Motions keep the order in which they are put. */
export type MoveMotion = Command<
  'MoveMotion',
  {
    readonly meetingId: string;
    readonly kind: MotionKind;
    /** Of a procedural motion, and of no other. */
    readonly aim?: MotionAim | null;
    /** The member, the group or the body that puts it forward. */
    readonly proposedBy: string;
    readonly text: string;
    /** Of a sub-amendment: the amendment that it would change. */
    readonly amends?: string | null;
  }
>;

/** Tells how the vote on a motion fell. A withdrawn or lapsed one was not voted on: `DropMotion`. */
export type VoteOnMotion = Command<
  'VoteOnMotion',
  {
    readonly motionId: string;
    readonly outcome: Extract<MotionOutcome, 'adopted' | 'fallen'>;
    /** Null where it passed without a count (uden afstemning). */
    readonly vote?: Count | null;
  }
>;

/** Says that nobody votes on a motion: it was withdrawn by its mover, or lapsed with what else was adopted. */
export type DropMotion = Command<
  'DropMotion',
  {
    readonly motionId: string;
    readonly outcome: Extract<MotionOutcome, 'withdrawn' | 'lapsed'>;
    readonly reason?: string | null;
  }
>;

interface MotionOf {
  /** `f1`, `f2`, … within the case. */
  readonly motionId: string;
  readonly itemId: string;
  readonly meetingId: string;
  readonly bodyId: string;
}

export type MotionMoved = Event<
  'MotionMoved',
  MotionOf & {
    /** From 1 on within the item, in the order in which they were put. */
    readonly order: number;
    readonly kind: MotionKind;
    readonly aim: MotionAim | null;
    readonly proposedBy: string;
    readonly text: string;
    readonly amends: string | null;
  }
>;
export type MotionVotedOn = Event<
  'MotionVotedOn',
  MotionOf & {
    readonly outcome: Extract<MotionOutcome, 'adopted' | 'fallen'>;
    /** Its subject names the motion. */
    readonly vote: Vote | null;
  }
>;
export type MotionDropped = Event<
  'MotionDropped',
  MotionOf & { readonly outcome: Extract<MotionOutcome, 'withdrawn' | 'lapsed'>; readonly reason: string | null }
>;

export type MotionCommand = MoveMotion | VoteOnMotion | DropMotion;
export type MotionEvent = MotionMoved | MotionVotedOn | MotionDropped;

/** A motion and what became of it. */
export interface CaseMotion {
  readonly moved: MotionMoved['data'];
  /** Null while it is open. */
  readonly settled: MotionVotedOn['data'] | MotionDropped['data'] | null;
}

/** The motions after an event, in the order in which they were put. What settled one that was taken back says nothing. */
export function evolveMotions(motions: readonly CaseMotion[], event: MotionEvent): readonly CaseMotion[] {
  switch (event.type) {
    case 'MotionMoved':
      return [...motions, { moved: event.data, settled: null }];
    case 'MotionVotedOn':
    case 'MotionDropped':
      return motions.map((motion) =>
        motion.moved.motionId === event.data.motionId ? { ...motion, settled: event.data } : motion,
      );
    default:
      return unreachable(event);
  }
}

/** The motions on one item. */
export const motionsOn = (motions: readonly CaseMotion[], itemId: string): readonly CaseMotion[] =>
  motions.filter(({ moved }) => moved.itemId === itemId);
