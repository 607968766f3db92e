import { streamOf } from '@sagsgang/kernel/stream';
import type { PathStep } from '../../case/path';
import { caseStatus } from '../../case/status';
import { BODY, Story } from '../../testing/story';
import type { Outcome } from '../../vocabulary';

const COUNCIL = 'byraad';
const FINANCE = 'oekonomi';

const step = (bodyId: string, more: Partial<PathStep> = {}): PathStep => ({
  bodyId,
  meetingId: null,
  reading: null,
  ...more,
});
const toCouncil = [step(BODY), step(FINANCE), step(COUNCIL)];

function schedule(story: Story, bodyId: string, meetingId: string, date: string) {
  return story.meeting(meetingId, { type: 'ScheduleMeeting', data: { bodyId, date } });
}

const lay = (story: Story, steps: readonly PathStep[], decidedIn = COUNCIL) =>
  story.case('broen', { type: 'SetDecisionPath', data: { steps, decidedIn } });

const decide = (story: Story, meetingId: string, outcome: Outcome = 'approved', text = 'Godkendt.') =>
  story.case('broen', { type: 'RecordDecision', data: { meetingId, text, outcomes: [outcome] } });

const accept = (story: Story, meetingId: string) => story.case('broen', { type: 'ScheduleCase', data: { meetingId } });

/** Broen over Skovfjord stands on the agenda of Teknik- og Miljøudvalget on 7 February, which has begun. */
function broen(steps: readonly PathStep[] = toCouncil): Story {
  const story = new Story();
  for (const [id, name] of [
    [FINANCE, 'Økonomiudvalget'],
    [COUNCIL, 'Skovfjord Byråd'],
  ]) {
    story.simulation.send(streamOf('body', id ?? ''), { type: 'RegisterBody', data: { name: name ?? '' } });
  }
  story.schedule('tmu-feb', '2025-02-07');
  story.caseOn('broen', 'tmu-feb');
  story.case('broen', {
    type: 'ProposeRecommendation',
    data: { meetingId: 'tmu-feb', text: 'Det indstilles, at broen bygges.', points: [] },
  });
  lay(story, steps);
  story.open('tmu-feb');
  return story;
}

const statusOf = (story: Story) => caseStatus(story.simulation.caseOf('broen'));
const recommendationsOf = (story: Story) =>
  story.simulation.caseOf('broen').recommendations.map(({ proposed }) => proposed);

describe('Broen over Skovfjord på vej fra Teknik- og Miljøudvalget over Økonomiudvalget til byrådet', () => {
  it('foreslås Økonomiudvalgets første møde efter udvalgets, også når det først indkaldes bagefter', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-jan', '2025-01-31');
    decide(story, 'tmu-feb');
    expect(statusOf(story)).toBe('recommended');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated']);
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb proposed']);
    schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb proposed']);
  });

  it('foreslås det møde, som vejen nævner', () => {
    const story = broen([step(BODY), step(COUNCIL)]);
    schedule(story, COUNCIL, 'br-feb', '2025-02-26');
    schedule(story, COUNCIL, 'br-mar', '2025-03-26');
    lay(story, [step(BODY), step(COUNCIL, { meetingId: 'br-mar' })]);
    decide(story, 'tmu-feb');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'br-mar proposed']);
  });

  it('afgøres først i byrådet, også når udvalgene skriver »godkendt«', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    schedule(story, COUNCIL, 'br-feb', '2025-02-26');
    decide(story, 'tmu-feb');
    accept(story, 'oeu-feb');
    story.open('oeu-feb');
    decide(story, 'oeu-feb', 'approved_with_changes', 'Godkendt, idet broen males rød.');
    expect(statusOf(story)).toBe('recommended');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb treated', 'br-feb proposed']);
    accept(story, 'br-feb');
    story.open('br-feb');
    decide(story, 'br-feb');
    expect(statusOf(story)).toBe('decided');
    expect(recommendationsOf(story)).toMatchObject([
      { version: 1, proposedBy: null },
      { version: 2, proposedBy: 'Fællesudvalget', fromBodyId: BODY, basedOn: 1 },
      {
        version: 3,
        proposedBy: 'Økonomiudvalget',
        fromBodyId: FINANCE,
        basedOn: 2,
        text: 'Det indstilles, at broen bygges.',
        change: 'Godkendt, idet broen males rød.',
      },
    ]);
    expect(story.runner.refused).toEqual([]);
  });

  it('går videre som en indstilling om afslag, når udvalget er imod', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    decide(story, 'tmu-feb', 'rejected', 'Udvalget anbefaler, at broen ikke bygges.');
    expect(statusOf(story)).toBe('recommended');
    expect(story.placeAt('broen', 'oeu-feb')).toBe('proposed');
    expect(recommendationsOf(story).at(-1)).toMatchObject({ change: 'Udvalget anbefaler, at broen ikke bygges.' });
  });

  it.each<Outcome>(['returned', 'sent_to_hearing'])('bliver i udvalget, når den er %s', (outcome) => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    decide(story, 'tmu-feb', outcome);
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated']);
    story.schedule('tmu-mar', '2025-03-07');
    accept(story, 'tmu-mar');
    story.open('tmu-mar');
    schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
    decide(story, 'tmu-mar', 'recommended');
    expect(story.placeAt('broen', 'oeu-mar')).toBe('proposed');
    expect(story.placeAt('broen', 'oeu-feb')).toBeUndefined();
  });

  it('kommer på det næste møde, når mødet, som vejen nævner, aflyses, før sagen når dertil', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    lay(story, [step(BODY), step(FINANCE, { meetingId: 'oeu-feb' }), step(COUNCIL)]);
    story.cancel('oeu-feb');
    schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
    decide(story, 'tmu-feb');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-mar proposed']);
  });

  it('foreslås det følgende møde, når Økonomiudvalget ikke vil have den på det første', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
    decide(story, 'tmu-feb');
    story.case('broen', { type: 'RemoveFromAgenda', data: { meetingId: 'oeu-feb' } });
    story.open('oeu-feb');
    story.close('oeu-feb');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb removed', 'oeu-mar proposed']);
  });

  it('tages tilbage fra Økonomiudvalget, når udvalgets beslutning var ført på den forkerte sag', () => {
    const story = broen();
    const decided = decide(story, 'tmu-feb');
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb proposed']);
    story.annul('case-broen', decided);
    expect(story.placesOf('broen')).toEqual(['tmu-feb scheduled']);
    expect(recommendationsOf(story)).toHaveLength(1);
    decide(story, 'tmu-feb', 'recommended');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb proposed']);
  });

  it('går til byrådet i stedet, når vejen lægges uden om Økonomiudvalget', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    schedule(story, COUNCIL, 'br-feb', '2025-02-26');
    decide(story, 'tmu-feb');
    lay(story, [step(BODY), step(COUNCIL)]);
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'br-feb proposed']);
    expect(story.runner.refused).toEqual([]);
  });

  it('foreslås ingen mere, når byrådet har taget den op uden om Økonomiudvalget', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    schedule(story, COUNCIL, 'br-feb', '2025-02-12');
    decide(story, 'tmu-feb');
    accept(story, 'br-feb');
    story.open('br-feb');
    decide(story, 'br-feb');
    expect(statusOf(story)).toBe('decided');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'br-feb treated']);
  });

  it('foreslås ingen mere, når den trækkes tilbage eller lukkes undervejs', () => {
    const withdrawn = broen();
    schedule(withdrawn, FINANCE, 'oeu-feb', '2025-02-19');
    decide(withdrawn, 'tmu-feb');
    withdrawn.case('broen', { type: 'WithdrawCase', data: { meetingId: null, reason: 'Staten bygger den.' } });
    expect(withdrawn.placeAt('broen', 'oeu-feb')).toBe('removed');
    const closed = broen();
    decide(closed, 'tmu-feb');
    closed.case('broen', { type: 'CloseCase', data: {} });
    for (const story of [withdrawn, closed]) {
      schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
      expect(story.placeAt('broen', 'oeu-mar')).toBeUndefined();
      expect(story.runner.refused).toEqual([]);
    }
  });

  it('venter på det næste møde, når Økonomiudvalgets møde slutter uden at nå den', () => {
    const story = broen();
    schedule(story, FINANCE, 'oeu-feb', '2025-02-19');
    decide(story, 'tmu-feb');
    accept(story, 'oeu-feb');
    story.open('oeu-feb');
    story.close('oeu-feb');
    schedule(story, FINANCE, 'oeu-mar', '2025-03-19');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'oeu-feb carried_over', 'oeu-mar proposed']);
  });
});

describe('Budgettet til 1. og 2. behandling i byrådet', () => {
  const budget = [step(BODY), step(COUNCIL, { reading: 1 }), step(COUNCIL, { reading: 2 })];

  it('er én sag, som byrådet afgør anden gang', () => {
    const story = broen(budget);
    schedule(story, COUNCIL, 'br-1', '2025-09-10');
    schedule(story, COUNCIL, 'br-2', '2025-10-08');
    decide(story, 'tmu-feb', 'recommended');
    accept(story, 'br-1');
    story.open('br-1');
    decide(story, 'br-1', 'approved', 'Overgår til 2. behandling.');
    expect(statusOf(story)).toBe('recommended');
    expect(story.placesOf('broen')).toEqual(['tmu-feb treated', 'br-1 treated', 'br-2 proposed']);
    accept(story, 'br-2');
    story.open('br-2');
    decide(story, 'br-2');
    expect(statusOf(story)).toBe('decided');
  });

  it('går også videre, når 1. behandling oversender den til den 2.', () => {
    const story = broen(budget);
    schedule(story, COUNCIL, 'br-1', '2025-09-10');
    schedule(story, COUNCIL, 'br-2', '2025-10-08');
    decide(story, 'tmu-feb', 'recommended');
    accept(story, 'br-1');
    story.open('br-1');
    const data = { meetingId: 'br-1', text: 'Oversendt til 2. behandling.', referredTo: '2. behandling' };
    story.case('broen', { type: 'ReferCase', data });
    expect(statusOf(story)).toBe('recommended');
    expect(story.placeAt('broen', 'br-2')).toBe('proposed');
  });
});
