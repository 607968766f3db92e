import type { PlannedItem } from './agenda';
import { linesToSend } from './to-send';

const planned = (number: string | null, title: string, differences: Partial<PlannedItem> = {}): PlannedItem => ({
  number,
  title,
  publicTitle: null,
  section: null,
  kind: 'case',
  caseId: title,
  listing: 'ordinary',
  ready: false,
  reports: false,
  status: 'scheduled',
  joined: null,
  changedSinceSent: null,
  ...differences,
});

const opening = planned('1', 'Dagsorden', { kind: 'procedural', caseId: null, status: null });
const harbour = planned('2', 'Havnen');
const bridge = planned('3', 'Broen');
const line = ({ number, title, caseId }: PlannedItem) => ({ number: number ?? '', title, caseId, publicTitle: null });

describe('det, der er at sende', () => {
  it('er hele dagsordenen, så længe intet er sendt, uden det, der kun er foreslået', () => {
    const { agenda, supplement } = linesToSend({
      planned: [opening, harbour, planned('9', 'Vejen', { status: 'proposed' })],
      sent: null,
    });
    expect(agenda.map(({ number }) => number)).toEqual(['1', '2']);
    expect(supplement).toEqual([]);
  });

  it('er siden kun det nye, også når det gamle har fået andre numre', () => {
    const { supplement } = linesToSend({
      planned: [opening, harbour, bridge],
      sent: [line(opening), { ...line(harbour), number: '5' }],
    });
    expect(supplement).toEqual([{ number: '3', title: 'Broen', caseId: 'Broen' }]);
  });

  it('nævner den sag, der mangler et nummer', () => {
    expect(linesToSend({ planned: [harbour, planned(null, 'Broen')], sent: null }).unnumbered).toEqual(['Broen']);
  });
});
