import { isCalledAt, wasCalled, type KnownCase } from './known';

const bridge: KnownCase = {
  caseId: 'bro',
  title: 'Ny bro over fjorden',
  alsoCalled: ['Færge eller bro'],
  text: '',
  items: [
    { meetingId: 'marts', number: '2.1', title: 'Broen', status: 'treated' },
    { meetingId: 'maj', number: '2.4', status: 'scheduled' },
  ],
  returns: [],
  deadlines: [],
  deadlineCount: 0,
};

describe('a case whose title changed', () => {
  it('is still known by every title that it had, and by those of the cases that were merged into it', () => {
    for (const title of ['Ny bro over fjorden', 'Broen', 'Færge eller bro'])
      expect(wasCalled(bridge, title)).toBe(true);
    expect(wasCalled(bridge, 'Tunnelen')).toBe(false);
  });

  it('is known at a meeting by what it was called there, not at another', () => {
    expect(isCalledAt(bridge, 'Broen', 'marts')).toBe(true);
    expect(isCalledAt(bridge, 'Broen', 'maj')).toBe(false);
    expect(isCalledAt(bridge, 'Ny bro over fjorden', 'maj')).toBe(true);
  });
});
