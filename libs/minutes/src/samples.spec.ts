import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../samples/read-item';
import type { MinutesDocument } from './minutes-document';

function sample(name: string): Buffer {
  return readFileSync(join(__dirname, '..', 'samples', `${name}.txt`));
}

function item(document: MinutesDocument, number: string) {
  const found = document.items.find((candidate) => candidate.number === number);
  if (found === undefined) throw new Error(`no item ${number}`);
  return found;
}

const march = documentOf(sample('kkr-fjordlandet-2025-03-14'));
const may = documentOf(sample('kkr-fjordlandet-2025-05-16'));
const agenda = documentOf(sample('kkr-fjordlandet-2025-05-16-dagsorden'));

describe('the sample minutes of March', () => {
  it('name the body, the meeting and the next one', () => {
    expect(march).toMatchObject({
      kind: 'minutes',
      body: 'KKR Fjordlandet',
      date: '2025-03-14',
      nextMeeting: '2025-05-16',
    });
    expect(march.warnings).toEqual([]);
  });

  it('tell who took part', () => {
    const count = (role: string) => march.attendance.filter((person) => person.role === role).length;
    expect([count('present'), count('substitute'), count('guest'), count('apology'), count('absent')]).toEqual([
      10, 1, 1, 2, 1,
    ]);
    expect(march.attendance.find(({ role }) => role === 'substitute')).toMatchObject({
      name: 'Ditte Kornelius',
      substituteFor: 'Palle Dybvad',
    });
    expect(march.attendance.find(({ role }) => role === 'absent')?.name).toBe('Palle Dybvad');
  });

  it('have their items in the order of the agenda, and no item "5"', () => {
    expect(march.items.map(({ number }) => number)).toEqual(
      '1.1 1.2 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 3.1 4.1'.split(' '),
    );
    expect(march.agendaSections.map(({ number, title }) => [number, title])).toContainEqual(['5', 'Eventuelt']);
    expect(march.items.filter(({ kind }) => kind === 'procedural').map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '3.1',
      '4.1',
    ]);
  });

  it('have whole titles', () => {
    expect(item(march, '2.3').title).toBe('Status for den fælles afrapportering om kajanlæg og sejlrender');
    expect(item(march, '2.4').title).toBe(
      'Godkendelse af regnskab 2024 og budget 2025 for fjordkommunernes fælles sekretariater',
    );
    expect(item(march, '2.9').title).toBe('Fjordens fælles arbejdskraft (Fra ledig til letmatros) – status');
    expect(item(march, '2.10').title).toBe(
      'Orientering – Tangprogrammet og KystNord samt et lokalt spor om tangdyrkning',
    );
  });

  it('have texts whose lines are joined over hyphens, pages, headers and links', () => {
    expect(item(march, '2.1').sections.presentation).toContain('den kommunale velfærd, fordi');
    expect(item(march, '2.5').sections.presentation).toContain('KystNord regner på dem');
    expect(item(march, '2.5').sections.presentation).toContain('EU-støttede netværk');
    expect(item(march, '2.2').sections.presentation).toContain('efter antal påstigere. Hver model');
    expect(item(march, '2.2').sections.presentation).toContain('egne tal – og da havnebyerne');
    expect(item(march, '2.7').sections.presentation).toContain('Styrelsen for Undervisning er ved');
    expect(item(march, '2.8').sections.presentation).toContain('Skolernes egne opgørelser peger');
    expect(item(march, '3.1').sections.presentation).toContain('fire af forsøgene forlænget frem til');
  });

  it('drop what is no text, each line with its reason', () => {
    expect(march.dropped.map(({ reason }) => reason).filter((reason) => !reason.startsWith('Fast'))).toEqual([
      'Løbende sidehoved',
      'Sidefod med sidetal',
      'Adressen bag et link',
    ]);
  });

  it('tell an empty section from a missing one', () => {
    expect(item(march, '3.1').sections.background).toBe('');
    expect(item(march, '4.1').sections.background).toBeNull();
  });

  it.each([
    ['2.1', ['discussed']],
    ['2.2', ['postponed']],
    ['2.3', ['noted']],
    ['2.4', ['approved']],
    ['2.5', ['noted']],
    ['2.6', ['approved', 'discussed']],
    ['2.7', ['noted', 'discussed']],
    ['2.8', ['approved']],
    ['2.9', ['noted', 'discussed']],
    ['2.10', ['noted']],
    ['3.1', ['noted']],
    ['4.1', ['noted']],
  ])('tell what became of item %s', (number, outcomes) => {
    expect(item(march, number).outcomes).toEqual(outcomes);
  });

  it('count the marks of attachments', () => {
    const counts = march.items.map(({ number, attachments }) => [number, attachments] as const);
    expect(counts.filter(([, count]) => count > 0)).toEqual([
      ['2.2', 1],
      ['2.3', 1],
      ['2.4', 2],
      ['2.5', 1],
      ['2.8', 1],
    ]);
  });

  it('postpone one case, on a member municipality’s wish', () => {
    expect(march.items.filter(({ postponement }) => postponement !== null).map(({ number }) => number)).toEqual([
      '2.2',
    ]);
    expect(item(march, '2.2').postponement).toMatchObject({ to: '2025-05-16', requestedBy: 'Mågeby Kommune' });
  });

  it('promise four returns, one of them on a condition', () => {
    const promised = march.items.flatMap(({ number, returns }) =>
      returns.map(({ target, condition }) => [number, target, condition]),
    );
    expect(promised).toEqual([
      ['2.2', '2025-05-16', null],
      ['2.5', '2025-05-16', null],
      ['2.6', null, 'når de statslige rammer er udmeldt'],
      ['2.7', '2025-05-16', null],
    ]);
  });

  it('set one deadline and move another', () => {
    const deadlines = march.items.flatMap(({ number, deadlines: own }) =>
      own.map(({ date, precision, movedFrom }) => [number, date, precision, movedFrom]),
    );
    expect(deadlines).toEqual([
      ['2.3', '2025-12-31', 'turn-of-year', '2025-09-01'],
      ['2.5', '2025-06-01', 'day', null],
    ]);
  });

  it('declare three returns and forget two', () => {
    expect(march.declaredReturns.map(({ title, condition }) => [title, condition])).toEqual([
      ['Ansøgninger til kystsikringspuljen', null],
      ['Endelig godkendelse af Samarbejdsaftale 2025', 'hvis de statslige rammer er udmeldt'],
      ['Evaluering af samarbejdsaftalen for 2024', null],
    ]);
  });

  it('have two points in one recommendation, both approved', () => {
    expect(item(march, '2.8').points.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'approved'],
      [2, 'approved'],
    ]);
  });
});

describe('the sample minutes of May', () => {
  it('name the third meeting and approve the minutes of the first', () => {
    expect(may).toMatchObject({ kind: 'minutes', date: '2025-05-16', nextMeeting: '2025-08-29', warnings: [] });
    expect(item(may, '1.2').minutesOf).toBe('2025-03-14');
  });

  it('treat the case that was postponed', () => {
    expect(item(may, '2.1')).toMatchObject({ title: item(march, '2.2').title, outcomes: ['approved_with_changes'] });
    expect(item(may, '2.1').earlier).toMatchObject([{ date: '2025-03-14', outcome: 'postponed' }]);
  });

  it('vote, and approve two points of three', () => {
    expect(item(may, '2.2').votes).toMatchObject([{ for: 4, against: 7, abstained: 1 }]);
    expect(item(may, '2.2').points.map(({ outcome }) => outcome)).toEqual(['approved', 'approved', 'rejected']);
    expect(item(may, '2.2').outcomes).toEqual(['partly_approved']);
  });

  it('postpone another case, with the reason, though a recommendation only asks whether to put off a purchase', () => {
    expect(item(may, '2.3').postponement).toMatchObject({
      to: '2025-08-29',
      reason: 'da vagtplanerne endnu ikke er regnet igennem',
    });
  });

  it('refer a case, and keep a remark', () => {
    expect(item(may, '2.4')).toMatchObject({ outcomes: ['referred'], referredTo: 'Havmiljørådet' });
    expect(item(may, '2.4').remarks).toEqual([
      'Aksel Brobjerg ønskede ført til referat, at farten allerede er lav nok.',
    ]);
  });

  it('leave a promise of March without an item', () => {
    expect(may.items.some(({ title }) => title.includes('praktik'))).toBe(false);
  });

  it('have an item "5", because something was said there', () => {
    expect(item(may, '5')).toMatchObject({ title: 'Eventuelt', procedure: 'any-other-business', outcomes: [] });
    expect(item(may, '5').preamble).toMatch(/^Signe Overdal takkede/);
  });
});

describe('the sample agenda', () => {
  it('is an agenda: it decides nothing', () => {
    expect(agenda).toMatchObject({ kind: 'agenda', body: 'KKR Fjordlandet', date: '2025-05-16', warnings: [] });
    expect(agenda.items.every(({ outcomes, sections }) => outcomes.length === 0 && sections.decision === null)).toBe(
      true,
    );
    expect(agenda.attendance).toEqual([]);
  });

  it('has the items of the minutes that followed it', () => {
    const titles = (document: MinutesDocument) => document.items.map(({ number, title }) => `${number} ${title}`);
    expect(titles(agenda)).toEqual(titles(may).filter((title) => !title.startsWith('5 ')));
  });
});

describe('the sample minutes in Windows-1252', () => {
  it('read the same', () => {
    const text = sample('kkr-fjordlandet-2025-03-14').toString('utf8');
    const bytes = Buffer.from([...text].map((character) => (character === '–' ? 0x96 : character.charCodeAt(0))));
    expect(bytes.includes(0xe6)).toBe(true);
    expect(documentOf(bytes)).toEqual(march);
  });
});
