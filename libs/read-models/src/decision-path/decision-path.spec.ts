import { showCase, type CaseFile } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';

const COUNCIL = 'byraad';
const JUNE = 'byraad-2025-06-18';
const step = (bodyId: string, meetingId: string | null = null, reading: 1 | 2 | null = null) => ({
  bodyId,
  meetingId,
  reading,
});

/** The jetty of Sandvig is before the fjord council on 14 March, on its way to the town council. */
function onItsWay(): Story {
  const story = new Story()
    .body()
    .scheduled(MARCH)
    .scheduled(MAY)
    .opened('havn', 'Ny mole')
    .onAgenda('havn', MARCH, '2.3');
  story.log.record(`body-${COUNCIL}`, { type: 'BodyRegistered', data: { name: 'Sandvig Byråd' } });
  story.log.record(`meeting-${JUNE}`, {
    type: 'MeetingScheduled',
    data: { bodyId: COUNCIL, date: '2025-06-18', kind: 'ordinary', time: null, place: null },
  });
  const steps = [step(BODY), step(COUNCIL, JUNE, 1), step(COUNCIL, null, 2)];
  return story.case('havn', 'DecisionPathSet', { steps, decidedIn: COUNCIL });
}

const passedOn = (story: Story): Story =>
  story
    .decided('havn', MARCH, ['approved_with_changes'])
    .case('havn', 'RecommendationProposed', {
      version: 2,
      meetingId: MARCH,
      proposedBy: 'Fjordrådet',
      text: 'Molen bygges.',
      points: [],
      late: false,
      fromBodyId: BODY,
      basedOn: 1,
      change: 'Molen gøres en meter højere.',
    })
    .case('havn', 'CasePassedOn', {
      bodyId: COUNCIL,
      step: 2,
      reading: 1,
      meetingId: JUNE,
      after: '2025-03-14',
      fromBodyId: BODY,
      fromMeetingId: MARCH,
    });

const file = async (story: Story, at: number | null = null): Promise<CaseFile> => {
  const found = await askOf(story.log, (reading) => showCase(reading, 'havn'), at);
  if (found === null) throw new Error('the case should be there');
  return found;
};
const strip = async (story: Story, at: number | null = null) =>
  (await file(story, at)).path.map(({ body, state, meeting, place, outcome, decides }) => [
    body,
    state,
    meeting?.id ?? null,
    place,
    outcome,
    decides,
  ]);

describe('the way of a case to its decision', () => {
  it('is empty where nobody laid one', async () => {
    expect((await file(new Story().body().opened('havn', 'Ny mole'))).path).toEqual([]);
  });

  it('shows whose turn it is, where the case stands there, and who decides', async () => {
    expect(await strip(onItsWay())).toEqual([
      ['Fjordrådet', 'due', MARCH, 'scheduled', null, false],
      ['Sandvig Byråd', 'waiting', JUNE, null, null, false],
      ['Sandvig Byråd', 'waiting', null, null, null, true],
    ]);
  });

  it('goes on with the decision of the body before, as of any moment', async () => {
    const story = passedOn(onItsWay());
    expect((await file(story)).state).toBe('recommended');
    expect(await strip(story)).toEqual([
      ['Fjordrådet', 'done', MARCH, null, 'approved_with_changes', false],
      ['Sandvig Byråd', 'due', JUNE, null, null, false],
      ['Sandvig Byråd', 'waiting', null, null, null, true],
    ]);
    const before = story.log.events.length - 4;
    expect((await strip(story, before))[0]).toEqual(['Fjordrådet', 'due', MARCH, 'scheduled', null, false]);
  });

  it('names no meeting that is over for a body that sent the case away and is to have it back', async () => {
    const story = onItsWay().case('havn', 'DecisionPathSet', {
      steps: [step(BODY, MARCH), step(COUNCIL)],
      decidedIn: COUNCIL,
    });
    story.decided('havn', MARCH, ['referred']).held(MARCH);
    expect((await strip(story))[0]).toEqual(['Fjordrådet', 'due', null, null, null, false]);
  });

  it('loses the steps of a path that is laid shorter, and goes back where the decision is annulled', async () => {
    const shorter = onItsWay().case('havn', 'DecisionPathSet', {
      steps: [step(BODY), step(COUNCIL)],
      decidedIn: COUNCIL,
    });
    expect(await strip(shorter)).toHaveLength(2);
    const annulled = passedOn(onItsWay()).annulled('case-havn', 3);
    expect((await strip(annulled))[0]).toEqual(['Fjordrådet', 'due', MARCH, 'scheduled', null, false]);
  });

  it('tells a step that a later body jumped over', async () => {
    const story = new Story().body().scheduled(MARCH).opened('havn', 'Ny mole');
    story.case('havn', 'DecisionPathSet', { steps: [step(COUNCIL), step(BODY)], decidedIn: BODY });
    story.onAgenda('havn', MARCH, '2.3').decided('havn', MARCH, ['approved']);
    expect((await strip(story)).map((each) => each.slice(0, 2))).toEqual([
      ['byraad', 'skipped'],
      ['Fjordrådet', 'done'],
    ]);
    expect((await file(story)).state).toBe('decided');
  });

  it('gives the recommendation as it was changed on the way, with its lineage', async () => {
    expect((await file(passedOn(onItsWay()))).recommendations).toMatchObject([
      { version: 2, proposedBy: 'Fjordrådet', fromBodyId: BODY, basedOn: 1, change: 'Molen gøres en meter højere.' },
    ]);
  });

  it('is told in the history', async () => {
    const story = passedOn(onItsWay()).case('havn', 'CaseHeldBack', { bodyId: COUNCIL, step: 2 });
    const lines = (await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history ?? [];
    expect(lines.map(({ text }) => text).slice(2)).toEqual([
      'Beslutningsvejen er lagt: Fjordrådet → Sandvig Byråd (1. behandling) den 18. juni 2025 → ' +
        'Sandvig Byråd (2. behandling). Sagen afgøres i Sandvig Byråd',
      'Beslutning: godkendt med ændringer. "Indstillingen blev fulgt."',
      'Indstilling 2 fra Fjordrådet: "Molen bygges.". Med ændringen: "Molen gøres en meter højere."',
      'Sagen går videre til Sandvig Byråd (1. behandling), mødet den 18. juni 2025',
      'Sagen går alligevel ikke til Sandvig Byråd',
    ]);
  });
});
