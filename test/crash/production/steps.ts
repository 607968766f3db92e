import type { CommandResult } from '@sagsgang/application/result';
import type { Chance } from '../chance';

/** A command as a client keeps it until it is answered. */
export interface Step {
  readonly type: string;
  /** Of the case, meeting or body. */
  readonly id: string;
  readonly data: unknown;
  readonly commandId: string;
}

/** A line that a sender prints. */
export interface Acknowledged {
  readonly commandId: string;
  readonly result: CommandResult;
}

/** What a round is about: a body with three meetings, and cases that several senders work on. */
export interface Casework {
  /** Sent before anything is disturbed. */
  readonly before: readonly Step[];
  /** One list for each sender. */
  readonly senders: readonly (readonly Step[])[];
}

const SENDERS = 3;
const CASES_A_SENDER = 10;
const SHARED_CASES = 2;

const [FIRST_DAY, SECOND_DAY, THIRD_DAY] = ['2025-03-14', '2025-05-16', '2025-08-22'];

/**
 * Cases that are put on the agenda of a first meeting and then postponed, promised, given a deadline or left lying
 * there until it closes; the second meeting is cancelled in the end, so that the policies have to go on to the third.
 * @param name is in all ids, so that rounds have nothing to do with each other
 */
export function casework(name: string, chance: Chance): Casework {
  const bodyId = `raad-${name}`;
  const meetings = [FIRST_DAY, SECOND_DAY, THIRD_DAY].map((date) => ({ id: `${bodyId}-${date}`, date }));
  const shared = Array.from({ length: SHARED_CASES }, (_, n) => `faelles-${name}-${n}`);
  const before = [
    step('RegisterBody', bodyId, { name: `Rådet ${name}` }),
    ...meetings.map(({ id, date }) => step('ScheduleMeeting', id, { bodyId, date })),
    ...shared.map((id) => step('OpenCase', id, { bodyId, title: `Fælles sag ${id}` })),
  ];
  const own = Array.from({ length: SENDERS }, (_, sender) =>
    Array.from({ length: CASES_A_SENDER }, (__, n) =>
      caseSteps(
        `sag-${name}-${sender}-${n}`,
        { number: `${sender + 2}.${n + 1}`, bodyId, meetingId: meetings[0].id },
        chance,
      ),
    ),
  );
  const senders = own.map((cases, sender) => {
    const steps = interleaved(cases, chance);
    return steps.flatMap((one, n) => [
      one,
      ...(n % 3 === 0 ? [onShared(shared, sender, n, meetings[0].id, chance)] : []),
    ]);
  });
  return {
    before,
    senders: withMeetings(
      senders,
      meetings.map(({ id }) => id),
    ),
  };
}

function step(type: string, id: string, data: unknown, nth = ''): Step {
  return { type, id, data, commandId: `${type} ${id} ${nth}`.trim() };
}

interface Place {
  readonly number: string;
  readonly bodyId: string;
  readonly meetingId: string;
}

/** The life of one case. */
function caseSteps(id: string, { number, bodyId, meetingId }: Place, chance: Chance): readonly Step[] {
  const target = { bodyId, meetingId: null, date: SECOND_DAY, precision: 'day', condition: null };
  const quote = 'Sagen forelægges igen i maj.';
  const fates = [
    [step('PostponeCase', id, { meetingId, target, quote })],
    [step('PromiseReturn', id, { meetingId, target, quote, source: 'sentence' })],
    [],
    [
      step('ReviseCaseMaterial', id, { meetingId, presentation: `Fremstilling af ${id}.` }),
      step('SetDeadline', id, { meetingId, date: '2025-12-31', precision: 'day', quote: 'ved årets udgang' }),
    ],
  ];
  return [
    step('OpenCase', id, { bodyId, title: `Sagen ${id}` }),
    step('ScheduleCase', id, { meetingId, section: '2. Sager', number }),
    ...(fates[chance.upTo(fates.length - 1)] ?? []),
  ];
}

/** Several senders propose for the same case, so that they get in each other's way. */
function onShared(shared: readonly string[], sender: number, n: number, meetingId: string, chance: Chance): Step {
  const id = shared[chance.upTo(shared.length - 1)] ?? '';
  const text = `Det indstilles, at forslag ${sender}.${n} vedtages.`;
  return step(
    'ProposeRecommendation',
    id,
    { meetingId, proposedBy: `Sender ${sender}`, text, points: [] },
    `${sender}.${n}`,
  );
}

/** The first sender opens and closes the first meeting, and cancels the second one, while the others work. */
function withMeetings(
  senders: readonly (readonly Step[])[],
  [first, second]: readonly string[],
): readonly (readonly Step[])[] {
  const [own = [], ...others] = senders;
  const [opensAt, closesAt] = [Math.floor(own.length / 5), Math.floor((own.length * 3) / 4)];
  const mine = [
    ...own.slice(0, opensAt),
    step('OpenMeeting', first, {}),
    ...own.slice(opensAt, closesAt),
    step('CloseMeeting', first, {}),
    ...own.slice(closesAt),
    step('CancelMeeting', second, { reason: 'For få sager' }),
  ];
  return [mine, ...others];
}

/** One list out of several, each in its own order. */
function interleaved<T>(lists: readonly (readonly T[])[], chance: Chance): readonly T[] {
  const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const joined: T[] = [];
  while (left.length > 0) {
    // Three at a time, so that no case waits for the end.
    const at = chance.upTo(Math.min(2, left.length - 1));
    const list = left[at] ?? [];
    joined.push(...list.splice(0, 1));
    if (list.length === 0) left.splice(at, 1);
  }
  return joined;
}
