import type { Policy } from '@sagsgang/kernel/policy';
import { streamOf } from '@sagsgang/kernel/stream';
import type { Teller } from '../case/agenda';
import type { CaseCommand } from '../case/case';
import type { MeetingCommand } from '../meeting/meeting';
import { POLICIES } from '../policies/policies';
import type { Target } from '../vocabulary';
import { PolicyRunner } from './policy-runner';
import { Simulation, type Answer } from './simulation';

/** The body of all stories. */
export const BODY = 'kkr';

/** A target that names nothing, with what the story names instead. */
export const target = (named: Partial<Target> = {}): Target => ({
  bodyId: BODY,
  meetingId: null,
  date: null,
  precision: null,
  condition: null,
  ...named,
});

/** A day, as a body says it. */
export const onDay = (date: string): Target => target({ date, precision: 'day' });

/** A story of meetings and cases of one body, told in commands, with the policies at work behind it. */
export class Story {
  readonly simulation = new Simulation();
  readonly runner: PolicyRunner;

  /** @param settles whether the policies catch up after every command; else only when `settle` is called */
  constructor(
    policies: readonly Policy[] = POLICIES,
    private readonly settles = true,
  ) {
    this.runner = new PolicyRunner(this.simulation, policies);
    this.simulation.send(streamOf('body', BODY), { type: 'RegisterBody', data: { name: 'Fællesudvalget' } });
  }

  /** Sends a command to a meeting; a refusal fails the story. */
  meeting(meetingId: string, command: MeetingCommand): Answer {
    return this.accepted(this.try(streamOf('meeting', meetingId), command));
  }

  /** Sends a command to a case; a refusal fails the story. */
  case(caseId: string, command: CaseCommand): Answer {
    return this.accepted(this.try(streamOf('case', caseId), command));
  }

  /** Sends a command that may be refused. */
  try(stream: string, command: CaseCommand | MeetingCommand): Answer {
    const answer = this.simulation.send(stream, command);
    if (this.settles) this.settle();
    return answer;
  }

  /** Lets the policies catch up. */
  settle(): void {
    this.runner.settle();
  }

  schedule(meetingId: string, date: string): Answer {
    return this.meeting(meetingId, { type: 'ScheduleMeeting', data: { bodyId: BODY, date } });
  }

  move(meetingId: string, date: string): Answer {
    return this.meeting(meetingId, { type: 'MoveMeeting', data: { date } });
  }

  cancel(meetingId: string): Answer {
    return this.meeting(meetingId, { type: 'CancelMeeting', data: { reason: 'For få punkter.' } });
  }

  open(meetingId: string): Answer {
    return this.meeting(meetingId, { type: 'OpenMeeting', data: {} });
  }

  close(meetingId: string): Answer {
    return this.meeting(meetingId, { type: 'CloseMeeting', data: {} });
  }

  /** A case that stands on a meeting's agenda, as the minutes tell where the meeting was held. */
  caseOn(caseId: string, meetingId: string, toldBy: Teller = 'agenda'): void {
    this.case(caseId, { type: 'OpenCase', data: { bodyId: BODY, title: `Sagen ${caseId}` } });
    this.case(caseId, { type: 'ScheduleCase', data: { meetingId, toldBy } });
  }

  decide(caseId: string, meetingId: string): Answer {
    return this.case(caseId, {
      type: 'RecordDecision',
      data: { meetingId, text: 'Udvalget tiltrådte.', outcomes: ['approved'] },
    });
  }

  postpone(caseId: string, meetingId: string | null, to: Target): Answer {
    const data = { meetingId, target: to, text: 'Udvalget udsatte sagen.' };
    return this.case(caseId, { type: 'PostponeCase', data });
  }

  annul(stream: string, answer: Answer, index = 0): Answer {
    const eventId = answer.events[index]?.id ?? '';
    return this.accepted(this.try(stream, { type: 'AnnulEntry', data: { eventId, reason: 'Tastefejl.' } }));
  }

  /** What the case's newest item at the meeting is; undefined where it never had one. */
  placeAt(caseId: string, meetingId: string): string | undefined {
    return this.simulation
      .caseOf(caseId)
      .items.filter((item) => item.meetingId === meetingId)
      .at(-1)?.status;
  }

  /** The case's items as `meeting status`, in the order in which they came up. */
  placesOf(caseId: string): readonly string[] {
    return this.simulation.caseOf(caseId).items.map(({ meetingId, status }) => `${meetingId} ${status}`);
  }

  /** The returns of the case as `id fate`. */
  fatesOf(caseId: string): readonly string[] {
    return this.simulation.caseOf(caseId).returns.map(({ returnId, fate }) => `${returnId} ${fate}`);
  }

  private accepted(answer: Answer): Answer {
    if (answer.refusal !== null) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    return answer;
  }
}
