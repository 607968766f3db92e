import type { CaseCommand } from '../../case/case';
import { february } from '../../testing/bring-back-words';
import { onDay, type Story } from '../../testing/story';

const refer: CaseCommand = {
  type: 'ReferCase',
  data: { meetingId: 'feb', text: 'Oversendt til udtalelse.', referredTo: 'Økonomiudvalget' },
};
const sendBack: CaseCommand = {
  type: 'SendBackCase',
  data: { meetingId: 'feb', text: 'Tilbagesendt.', wanted: 'En beregning af driften' },
};
const answerReferral: CaseCommand = {
  type: 'AnswerReferral',
  data: { answeredBy: 'Økonomiudvalget', text: 'Der er råd til broen.', on: '2025-03-03' },
};
const answerSendBack: CaseCommand = {
  type: 'AnswerSendBack',
  data: { how: 'answered', text: 'Driften koster 200.000 kr.', on: '2025-03-03' },
};
const bothWays = [
  ['oversendt til Økonomiudvalget', refer, answerReferral],
  ['sendt tilbage til forvaltningen', sendBack, answerSendBack],
] as const;

describe.each(bothWays)('broen i Sønderby, %s', (_, send, answer) => {
  const away = (): Story => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.case('broen', send);
    return story;
  };

  it('foreslås til udvalgets næste møde, når svaret er kommet, og ikke før', () => {
    const story = away();
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.case('broen', answer);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    expect(story.simulation.caseOf('broen').returns[0]).toMatchObject({ source: 'answer', meetingId: 'feb' });
  });

  it('foreslås, så snart der er et møde efter svaret', () => {
    const story = february();
    story.case('broen', send);
    story.case('broen', answer);
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.schedule('mar', '2025-03-01');
    expect(story.placeAt('broen', 'mar')).toBeUndefined();
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'jun proposed']);
  });

  it('går videre til mødet derefter, når det første aflyses, og har holdt løftet, når den er behandlet', () => {
    const story = away();
    story.schedule('jun', '2025-06-13');
    story.case('broen', answer);
    story.cancel('apr');
    expect(story.placeAt('broen', 'jun')).toBe('proposed');
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'jun' } });
    story.open('jun');
    story.decide('broen', 'jun');
    expect(story.fatesOf('broen')).toEqual(['r1 kept']);
  });

  it('foreslås kun én gang, når det samme svar føres igen', () => {
    const story = away();
    story.case('broen', answer);
    story.case('broen', answer);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
  });

  it('er borte igen, når svaret var ført ved en fejl, og kommer, når det rette føres', () => {
    const story = away();
    story.annul('case-broen', story.case('broen', answer));
    expect(story.placeAt('broen', 'apr')).not.toBe('proposed');
    expect(story.fatesOf('broen')).toEqual([]);
    story.case('broen', answer);
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('loves ikke endnu en gang, når den allerede skal forelægges igen på en dag', () => {
    const story = away();
    story.case('broen', {
      type: 'PromiseReturn',
      data: { meetingId: 'feb', target: onDay('2025-06-13'), quote: 'Sagen kommer igen i juni.', source: 'sentence' },
    });
    story.case('broen', answer);
    story.schedule('jun', '2025-06-13');
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'jun proposed']);
  });

  it('loves ikke, når den er behandlet igen, før svaret blev ført', () => {
    const story = away();
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    story.decide('broen', 'apr');
    story.case('broen', answer);
    expect(story.fatesOf('broen')).toEqual([]);
  });
});
