import type { HistoryLine } from './query';
import { tellHistory } from './tell';

const line = (number: number, rest: Partial<HistoryLine>): HistoryLine => ({
  number,
  eventId: `event-${number}`,
  position: String(number + 1),
  recordedAt: '2025-05-20T08:00:00.000Z',
  effectiveOn: '2025-03-14',
  actor: 'import',
  meeting: null,
  itemTitle: null,
  caseId: 'raad-7',
  itemNumber: null,
  type: 'CaseOpened',
  text: 'Sagen blev oprettet',
  annulledBy: null,
  ...rest,
});

const meeting = { id: 'raad-2025-03-14', bodyId: 'raad', date: '2025-03-14', body: 'Rådet', status: 'held' };

const told = (...history: HistoryLine[]) =>
  tellHistory({ case: { id: 'raad-7', title: 'Cykelsti langs fjorden', state: 'postponed' }, history });

describe('a case history in a terminal', () => {
  it('opens with the title, the id and the state in Danish', () => {
    expect(told().slice(0, 2)).toEqual(['Cykelsti langs fjorden', 'raad-7 · udsat']);
  });

  it('tells number, day, meeting with item, and what happened, in columns', () => {
    const lines = told(line(3, {}), line(12, { meeting, itemNumber: '2.2', text: 'Udsat til mødet den 16. maj 2025' }));
    expect(lines.slice(3)).toEqual([
      '#3   14.03.2025                              Sagen blev oprettet',
      '#12  14.03.2025  mødet 14.03.2025, pkt. 2.2  Udsat til mødet den 16. maj 2025',
    ]);
  });

  it('leaves the item out where the event concerns the whole meeting', () => {
    expect(told(line(4, { meeting, text: 'Mødet blev åbnet' })).at(-1)).toContain('mødet 14.03.2025  Mødet blev åbnet');
  });

  it('strikes out what was taken back, and says by which event', () => {
    expect(told(line(5, { text: 'Godkendt', annulledBy: 9 })).at(-1)).toContain('~~Godkendt~~ (taget tilbage ved #9)');
  });

  it('keeps a quoted text of several lines on one line', () => {
    expect(told(line(5, { text: 'Beslutning.\n  "Godkendt."' })).at(-1)).toContain('Beslutning. "Godkendt."');
  });
});
