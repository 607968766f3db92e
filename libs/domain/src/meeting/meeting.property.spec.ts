import fc from 'fast-check';
import { fold } from '@sagsgang/kernel/fold';
import { anyMeetingCommand } from '../testing/any-meeting-command';
import { facts, meetingOn } from '../testing/facts';
import { KKR, scheduled } from '../testing/meeting-words';
import { by, entriesOf, recorded, type Annotated } from '../testing/recording';
import { isBefore } from './moments';
import { meetingAggregate, meetingFact, type MeetingCommand, type MeetingEvent } from './meeting';

const STREAM = 'meeting-1';
const world = facts({
  bodies: [KKR],
  cases: ['havnen', 'broen'].map((caseId) => ({
    caseId,
    bodyId: KKR,
    title: 'Udvalget godkendte det.',
    items: [{ meetingId: '1', number: '2.1', listing: 'ordinary', status: 'scheduled' }],
  })),
  meetings: [meetingOn('2025-02-07', { status: 'held' }), meetingOn('2025-04-11')],
});
const commands = fc.array(anyMeetingCommand, { minLength: 1, maxLength: 30 });

/** Sends the commands one after the other; `inspect` is given each with the history before it and what came of it. */
function live(
  steps: readonly MeetingCommand[],
  inspect: (command: MeetingCommand, before: History, accepted: readonly MeetingEvent[]) => void = () => undefined,
): History {
  const history: Annotated<MeetingEvent>[] = [by(scheduled(), {})];
  steps.forEach((command, index) => {
    const before = historyOf(history);
    const accepted = decide(command, before);
    inspect(command, before, accepted);
    history.push(...accepted.map((event) => by(event, { commandId: `step${index}` })));
  });
  return historyOf(history);
}

type History = ReturnType<typeof historyOf>;

const historyOf = (history: readonly Annotated<MeetingEvent>[]) => recorded<MeetingEvent>(history, STREAM);

const decide = (command: MeetingCommand, history: History): readonly MeetingEvent[] => {
  const entries = entriesOf(history);
  return meetingAggregate.decide(command, fold(meetingAggregate, history), { ...world, entries }).accepted ?? [];
};

const statusOf = (history: History) => meetingFact('1', fold(meetingAggregate, history))?.status;

/** The cases of an agenda take their new numbers over by themselves, and there are none here that do. */
const isOfTheMeetingAlone = ({ type }: MeetingCommand): boolean => type !== 'ReorderAgenda';

describe('whatever a meeting is told', () => {
  it('changes nothing when it is told the same a second time', () => {
    fc.assert(
      fc.property(commands, anyMeetingCommand.filter(isOfTheMeetingAlone), (steps, command) => {
        const once = live([...steps, command]);
        expect(decide(command, once)).toEqual([]);
      }),
    );
  });

  it('records nothing while it is cancelled, other than that this was a mistake', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        expect.hasAssertions();
        live(steps, (_, before, accepted) => {
          const types = statusOf(before) === 'cancelled' ? accepted.map(({ type }) => type) : [];
          expect(types.filter((type) => type !== 'EntryAnnulled')).toEqual([]);
        });
      }),
    );
  });

  it('lets nobody leave before coming, and no item end before it begins', () => {
    fc.assert(
      fc.property(commands, (steps) => {
        const { recorded: attendance, turns, breaks } = fold(meetingAggregate, live(steps));
        const stays = attendance.flatMap(({ attendees }) => attendees.flatMap((each) => each.stays ?? []));
        const ends = [
          ...stays.map(
            ({ from, to }) =>
              [
                { date: '', at: from },
                { date: '', at: to },
              ] as const,
          ),
          ...turns.map(({ opened, closed }) => [opened, closed ?? opened] as const),
          ...breaks.map(({ from, resumed }) => [from, resumed ?? from] as const),
        ];
        expect(ends.filter(([from, to]) => isBefore(to, from))).toEqual([]);
      }),
    );
  });

  it('folds any part of its history, and always stands somewhere', () => {
    fc.assert(
      fc.property(commands, fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }), (steps, kept) => {
        const history = live(steps);
        const part = history.filter((event, index) => event.type === 'MeetingScheduled' || kept[index % kept.length]);
        expect(['planned', 'convened', 'in_progress', 'held', 'cancelled', undefined]).toContain(statusOf(part));
      }),
    );
  });
});
