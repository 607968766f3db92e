import fc from 'fast-check';
import { annulledIds } from '@sagsgang/kernel/fold';
import type { Policy } from '@sagsgang/kernel/policy';
import { streamOf } from '@sagsgang/kernel/stream';
import type { CaseItem } from '../case/agenda';
import type { CaseReturn } from '../case/return';
import type { MeetingState } from '../meeting/meeting';
import { isOpenEnded } from '../case/target';
import { meetingStatus } from '../meeting/status';
import { anySteps, perform, prelude, type Step } from '../testing/random-story';
import { Story } from '../testing/story';
import { POLICIES } from './policies';

const LAST = 'last';

function tell(steps: readonly Step[], policies: readonly Policy[] = POLICIES): Story {
  const story = new Story(policies);
  prelude(story);
  for (const step of steps) perform(step, story);
  return story;
}

/** Tells the story with policies that lag behind by any number of events. */
function tellLagging(steps: readonly Step[], lags: readonly number[]): Story {
  const story = new Story(POLICIES, false);
  prelude(story);
  steps.forEach((step, index) => {
    perform(step, story);
    const turns = lags[index % lags.length] ?? 0;
    for (let turn = 0; turn < turns; turn += 1) story.runner.step(POLICIES[turn % POLICIES.length]);
  });
  story.settle();
  return story;
}

const meetingOf = (story: Story, id: string) => story.simulation.stateOf(streamOf('meeting', id)) as MeetingState;

const isOver = (story: Story, id: string): boolean =>
  ['held', 'cancelled'].includes(meetingStatus(meetingOf(story, id)));

/** Holds all meetings that are still to come, and schedules one more for whatever is then left. */
function holdAll(story: Story): void {
  const ids = story.simulation.idsOf('meeting').filter((id) => meetingOf(story, id).plan !== null);
  for (const id of ids.filter((each) => !isOver(story, each))) {
    story.open(id);
    story.close(id);
  }
  story.schedule(LAST, '2025-12-12');
  story.settle();
}

const untreated = ({ status }: CaseItem): boolean => status === 'proposed' || status === 'scheduled';

/** The open returns that the policies have to bring back: all but those that name a condition, a season or nothing. */
function owed(story: Story, caseId: string): readonly CaseReturn[] {
  const events = story.simulation.eventsOf(streamOf('case', caseId));
  const annulled = annulledIds(events);
  const carried = events
    .filter(({ id, type }) => type === 'ItemCarriedOver' && !annulled.has(id))
    .map(({ data }) => (data as { returnId: string }).returnId);
  return story.simulation.caseOf(caseId).returns.filter(({ fate, target, returnId, cause, answer, conditionMet }) => {
    if (fate !== 'open') return false;
    if (target.date === null && answer !== undefined) return true;
    const named = target.meetingId !== null || (target.date !== null && target.precision === 'day');
    return (
      named ||
      (conditionMet !== null && isOpenEnded(target)) ||
      carried.includes(returnId) ||
      (isOpenEnded(target) && cause !== 'body')
    );
  });
}

/** Waits for a day on which the body has never met. */
function awaitsItsDay(story: Story, { target }: CaseReturn): boolean {
  const { log } = story.simulation;
  const annulled = annulledIds(log);
  const days = log.flatMap(({ id, type, data }) =>
    (type === 'MeetingScheduled' || type === 'MeetingMoved') && !annulled.has(id)
      ? [(data as { date: string }).date]
      : [],
  );
  return target.meetingId === null && target.date !== null && !days.includes(target.date);
}

function expectNothingLost(story: Story): void {
  for (const caseId of story.simulation.idsOf('case')) {
    const { items, path, closing } = story.simulation.caseOf(caseId);
    const comesBack = items.some((item) => item.meetingId === LAST && untreated(item));
    const lost = owed(story, caseId).filter((each) => !comesBack && !awaitsItsDay(story, each));
    expect(lost.map(({ returnId }) => `${caseId} ${returnId}`)).toEqual([]);
    // A case on its way to a body that has not treated it yet is before that body.
    if (path?.awaited?.arrived === false && !closing.closed) expect([caseId, comesBack]).toEqual([caseId, true]);
  }
}

function expectNothingTwice(story: Story): void {
  for (const caseId of story.simulation.idsOf('case')) {
    const waiting = story.simulation.caseOf(caseId).items.filter(untreated);
    const seats = waiting.map(({ meetingId }) => meetingId);
    expect(seats).toEqual([...new Set(seats)]);
    const proposed = waiting.filter((item) => item.status === 'proposed' && !isOver(story, item.meetingId));
    const promises = proposed.map(({ returnId }) => returnId).filter((returnId) => returnId !== null);
    expect(promises).toEqual([...new Set(promises)]);
  }
}

/** What is left on the agenda of a meeting that is over, other than minutes that are still being typed. */
function expectNothingStranded(story: Story): void {
  for (const caseId of story.simulation.idsOf('case')) {
    const stranded = story.simulation
      .caseOf(caseId)
      .items.filter((item) => untreated(item) && isOver(story, item.meetingId) && !wasTypedAfterwards(story, item));
    expect(stranded).toEqual([]);
  }
}

function wasTypedAfterwards(story: Story, { itemId, meetingId }: CaseItem): boolean {
  const types = story.simulation.log.map(({ type, stream, data }) => {
    if (type === 'MeetingClosed' && stream === streamOf('meeting', meetingId)) return 'closed';
    return type === 'CaseScheduled' && (data as { itemId: string }).itemId === itemId ? 'scheduled' : 'other';
  });
  const [closed, scheduled] = [types.indexOf('closed'), types.lastIndexOf('scheduled')];
  return closed !== -1 && scheduled > closed;
}

describe('whatever cases and meetings go through', () => {
  // RUNS=3000 searches longer than a test run has time for.
  const runs = { numRuns: Number(process.env['RUNS'] ?? 60) };

  it('no case that is to come back is lost, none is proposed twice, and none stays on an agenda that is over', () => {
    fc.assert(
      fc.property(anySteps({ annulling: false }), (steps) => {
        const story = tell(steps);
        expectNothingTwice(story);
        expectNothingStranded(story);
        holdAll(story);
        expectNothingTwice(story);
        expectNothingStranded(story);
        expectNothingLost(story);
      }),
      runs,
    );
  });

  it('nothing is lost or doubled where entries are annulled', () => {
    fc.assert(
      fc.property(anySteps({ annulling: true }), (steps) => {
        const story = tell(steps);
        expectNothingTwice(story);
        holdAll(story);
        expectNothingTwice(story);
        expectNothingLost(story);
      }),
      runs,
    );
  });

  const lags = fc.array(fc.nat(6), { minLength: 1, maxLength: 20 });

  it('nothing is lost or doubled where the policies lag behind', () => {
    fc.assert(
      fc.property(anySteps({ annulling: false }), lags, (steps, each) => {
        const story = tellLagging(steps, each);
        expectNothingTwice(story);
        holdAll(story);
        expectNothingTwice(story);
        expectNothingStranded(story);
        expectNothingLost(story);
      }),
      runs,
    );
  });

  it('nothing is lost or doubled where they lag behind and entries are annulled', () => {
    fc.assert(
      fc.property(anySteps({ annulling: true }), lags, (steps, each) => {
        const story = tellLagging(steps, each);
        expectNothingTwice(story);
        holdAll(story);
        expectNothingTwice(story);
        expectNothingLost(story);
      }),
      runs,
    );
  });

  it('it does not matter which policy follows first', () => {
    const outcome = (story: Story) =>
      story.simulation.idsOf('case').map((id) => [id, [...story.placesOf(id)].sort(), [...story.fatesOf(id)].sort()]);
    fc.assert(
      fc.property(anySteps({ annulling: true }), (steps) => {
        expect(outcome(tell(steps, [...POLICIES].reverse()))).toEqual(outcome(tell(steps)));
      }),
      runs,
    );
  });
});
