import type { ApproveAgenda } from '../meeting/agenda';
import { BODY, Story, target } from '../testing/story';
import { caseStatus } from '../case/case';

/** Havnen er punkt 2 og Broen punkt 7 på den dagsorden, som er sendt ud til februar. */
function february(settles = true): Story {
  const story = new Story(undefined, settles);
  story.schedule('feb', '2025-02-07');
  story.schedule('apr', '2025-04-11');
  const cases = [
    ['havnen', '2'],
    ['broen', '7'],
  ] as const;
  for (const [id, number] of cases) {
    story.case(id, { type: 'OpenCase', data: { bodyId: BODY, title: `Sagen ${id}` } });
    story.case(id, { type: 'ScheduleCase', data: { meetingId: 'feb', number } });
  }
  const agenda = cases.map(([caseId, number]) => ({ number, title: `Sagen ${caseId}`, caseId }));
  story.meeting('feb', { type: 'ConveneMeeting', data: { agenda } });
  story.settle();
  return story;
}

const approve = (story: Story, changes: ApproveAgenda['data']['changes'], number: string | null = '1') => {
  story.open('feb');
  const data = { text: 'Godkendt med den ændring, at punkt 7 udsættes.', changes: changes ?? [], number };
  return story.meeting('feb', { type: 'ApproveAgenda', data });
};

const postponed = { number: '7', change: 'postponed' } as const;
const numberOf = (story: Story, id: string) => story.simulation.caseOf(id).items.at(-1)?.number;
const decisionOf = (story: Story, id: string) => story.simulation.caseOf(id).treatments.at(-1)?.decision;

describe('»godkendt med den ændring, at punkt 7 udsættes«', () => {
  it('udsætter sagen om Broen ved punkt 1, som organets egen beslutning', () => {
    const story = february();
    const approval = approve(story, [{ ...postponed, target: target({ meetingId: 'apr' }) }]);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
    expect(decisionOf(story, 'broen')).toMatchObject({ decidedUnder: '1', outcomes: ['postponed'] });
    expect(story.simulation.caseOf('broen').returns).toMatchObject([{ cause: 'body', fate: 'open' }]);
    const events = story.simulation.eventsOf('case-broen').filter(({ type }) => type === 'CasePostponed');
    expect(events.map(({ metadata }) => metadata.causationId)).toEqual([approval.events[0]?.id]);
    expect(story.placesOf('havnen')).toEqual(['feb scheduled']);
  });

  it('udsætter på ubestemt tid, hvor intet møde er nævnt', () => {
    const story = february();
    approve(story, [postponed]);
    expect(caseStatus(story.simulation.caseOf('broen'))).toBe('postponed');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
  });

  it('falder, når godkendelsen er taget tilbage, og sagen står igen på dagsordenen', () => {
    const story = february();
    const approval = approve(story, [{ ...postponed, target: target({ meetingId: 'apr' }) }]);
    story.annul('meeting-feb', approval);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    expect(story.fatesOf('broen')).toEqual([]);
    story.meeting('feb', { type: 'ApproveAgenda', data: { text: 'Godkendt.', number: '1', changes: [postponed] } });
    expect(story.placesOf('broen')).toEqual(['feb treated']);
  });

  it('falder også, når den tages tilbage, før den nåede frem til sagen', () => {
    const story = february(false);
    const approval = approve(story, [postponed]);
    story.annul('meeting-feb', approval);
    story.settle();
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
  });

  it('gør intet ved en sag, hvis egen beslutning allerede er ført fra referatet', () => {
    const story = february();
    story.open('feb');
    story.postpone('broen', 'feb', target({ meetingId: 'apr' }));
    story.meeting('feb', { type: 'ApproveAgenda', data: { text: 'Godkendt.', number: '1', changes: [postponed] } });
    expect(decisionOf(story, 'broen')?.decidedUnder).toBeNull();
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('virker ikke uden det punkt, den blev besluttet under: så fortæller sagerne det selv', () => {
    const story = february();
    approve(story, [postponed], null);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
  });
});

describe('en godkendelse, som først føres, når mødet er sluttet, og Broen er ført videre som ikke nået', () => {
  const late = { text: 'Godkendt med den ændring, at punkt 7 udsættes.', number: '1' };
  const overtaken = () => {
    const story = february();
    story.open('feb');
    const closing = story.close('feb');
    return { story, closing };
  };

  it.each([
    ['udsættes', postponed],
    ['lægges sammen med punkt 2', { number: '7', change: 'merged', to: '2' }],
    ['bliver det punkt, som punkt 2 lægges sammen med', { number: '2', change: 'merged', to: '7' }],
  ] as const)('afvises, når punkt 7 %s, for den ville intet ændre', (_, change) => {
    const { story } = overtaken();
    const data = { ...late, changes: [change] };
    expect(story.try('meeting-feb', { type: 'ApproveAgenda', data }).refusal).toMatchObject({
      code: 'item-carried-on',
      allowed: ['AnnulEntry'],
      message: expect.stringContaining('annullér først mødets afslutning') as string,
    });
  });

  it('udsætter sagen politisk, når afslutningen er annulleret først', () => {
    const { story, closing } = overtaken();
    story.annul('meeting-feb', closing);
    story.meeting('feb', { type: 'ApproveAgenda', data: { ...late, changes: [postponed] } });
    story.close('feb');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    expect(story.simulation.caseOf('broen').returns).toMatchObject([{ cause: 'body', fate: 'open' }]);
  });

  it('gælder dog en sag, som referatet selv sætter på dagsordenen bagefter', () => {
    const { story } = overtaken();
    story.caseOn('vejen', 'feb', 'minutes');
    const changes = [{ number: '9', change: 'withdrawn', caseId: 'vejen' }] as const;
    story.meeting('feb', { type: 'ApproveAgenda', data: { ...late, changes } });
    expect(story.placesOf('vejen')).toEqual(['feb treated']);
  });
});

describe('de andre ændringer af dagsordenen', () => {
  it('tager Broen af den', () => {
    const story = february();
    approve(story, [{ number: '7', change: 'withdrawn' }]);
    expect(caseStatus(story.simulation.caseOf('broen'))).toBe('withdrawn');
    expect(decisionOf(story, 'broen')?.decidedUnder).toBe('1');
  });

  it('optager Vejen på den', () => {
    const story = february();
    story.case('vejen', { type: 'OpenCase', data: { bodyId: BODY, title: 'Vejen' } });
    const approval = approve(story, [{ number: '8', change: 'added', caseId: 'vejen' }]);
    expect(story.placesOf('vejen')).toEqual(['feb scheduled']);
    expect(story.simulation.caseOf('vejen').items).toMatchObject([{ number: '8', listing: 'supplementary' }]);
    story.annul('meeting-feb', approval);
    expect(story.placesOf('vejen')).toEqual([]);
  });

  it('flytter Broen til punkt 3 og tilbage igen, når det var en fejl', () => {
    const story = february();
    const approval = approve(story, [{ number: '7', change: 'moved', to: '3' }]);
    expect(numberOf(story, 'broen')).toBe('3');
    story.annul('meeting-feb', approval);
    expect(numberOf(story, 'broen')).toBe('7');
  });

  it('lægger Broen sammen med Havnen, så én beslutning gælder begge', () => {
    const story = february();
    approve(story, [{ number: '7', change: 'merged', to: '2' }]);
    story.decide('havnen', 'feb');
    expect(decisionOf(story, 'broen')).toMatchObject({ outcomes: ['approved'], decidedUnder: '2' });
    story.close('feb');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
  });

  it('behandler Broen og Havnen under ét med hver sin beslutning', () => {
    const story = february();
    approve(story, [{ number: '7', change: 'taken_together', to: '2' }]);
    story.decide('havnen', 'feb');
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    expect([...story.simulation.caseOf('broen').joinings.values()]).toMatchObject([{ withNumber: '2', under: '1' }]);
  });
});

describe('en ny rækkefølge før mødet', () => {
  const reorder = (story: Story) =>
    story.meeting('feb', {
      type: 'ReorderAgenda',
      data: {
        items: [
          { number: '2', caseId: 'broen' },
          { number: '7', caseId: 'havnen' },
        ],
      },
    });

  it('giver sagerne deres nye numre, også når de bytter', () => {
    const story = february();
    reorder(story);
    expect(['havnen', 'broen'].map((id) => numberOf(story, id))).toEqual(['7', '2']);
  });

  it('giver dem de gamle tilbage, når den var en fejl', () => {
    const story = february();
    story.annul('meeting-feb', reorder(story));
    expect(['havnen', 'broen'].map((id) => numberOf(story, id))).toEqual(['2', '7']);
  });
});

describe('sammenlagte punkter', () => {
  const merged = () => {
    const story = february();
    story.open('feb');
    const joining = story.case('broen', {
      type: 'JoinItem',
      data: { meetingId: 'feb', withCaseId: 'havnen', manner: 'merged' },
    });
    return { story, joining };
  };

  it('mister den fælles beslutning, når den er taget tilbage', () => {
    const { story } = merged();
    const decision = story.decide('havnen', 'feb');
    story.annul('case-havnen', decision);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    story.decide('havnen', 'feb');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
  });

  it('mister den også, når sammenlægningen var en fejl', () => {
    const { story, joining } = merged();
    story.decide('havnen', 'feb');
    story.annul('case-broen', joining);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    expect(story.placesOf('havnen')).toEqual(['feb treated']);
  });

  it('udsættes sammen og kommer begge igen', () => {
    const { story } = merged();
    story.postpone('havnen', 'feb', target({ meetingId: 'apr' }));
    expect(['havnen', 'broen'].map((id) => story.placeAt(id, 'apr'))).toEqual(['proposed', 'proposed']);
  });

  it('lader den være, som fik sin egen beslutning først', () => {
    const { story } = merged();
    story.case('broen', { type: 'RecordDecision', data: { meetingId: 'feb', text: 'Nej.', outcomes: ['rejected'] } });
    story.decide('havnen', 'feb');
    expect(decisionOf(story, 'broen')).toMatchObject({ outcomes: ['rejected'] });
  });
});
