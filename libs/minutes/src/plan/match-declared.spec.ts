import { matchDeclared, type Candidate } from './match-declared';

const candidate = (caseId: string, title: string, more: Partial<Candidate> = {}): Candidate => ({
  caseId,
  label: `punkt ${caseId}`,
  title,
  quotes: [],
  text: '',
  awaited: true,
  ...more,
});

describe('an entry of the list "Sager til næste møde"', () => {
  it('means the promised case that shares its words', () => {
    const cases = [candidate('2.1', 'Status vedr. pulje til kystsikring'), candidate('2.2', 'Aftentog på banen')];
    expect(matchDeclared('Ansøgninger til kystsikringspuljen', cases)).toEqual({
      kind: 'matched',
      caseId: '2.1',
      ground: 'fælles ord med punkt 2.1 (»kystsikringspuljen«), som er lovet genfremlagt',
    });
  });

  it('may be known by the sentence that promised it', () => {
    const quotes = ['Den færdige vagtplan forelægges igen.'];
    const cases = [candidate('2.1', 'Beredskab på øerne', { quotes }), candidate('2.2', 'Aftentog')];
    expect(matchDeclared('Færdig vagtplan', cases)).toMatchObject({ kind: 'matched', caseId: '2.1' });
  });

  it('is not the case of another year, however alike the rest', () => {
    expect(matchDeclared('Evaluering af aftalen for 2024', [candidate('2.1', 'Aftalen for 2025')])).toEqual({
      kind: 'none',
    });
  });

  it('is no open question where no case fits', () => {
    expect(matchDeclared('Valg af formand', [candidate('2.1', 'Aftentog')])).toEqual({ kind: 'none' });
  });

  it('is asked about where two cases fit as well', () => {
    const cases = [candidate('2.1', 'Kajanlæg nord'), candidate('2.2', 'Kajanlæg syd'), candidate('2.3', 'Aftentog')];
    const match = matchDeclared('Kajanlæg', cases);
    expect(match).toMatchObject({ kind: 'unsettled', candidates: [{ caseId: '2.1' }, { caseId: '2.2' }] });
  });

  it('is only guessed among cases that somebody promised, unless the title is the same', () => {
    const unpromised = { awaited: false };
    expect(matchDeclared('Kajanlæg', [candidate('2.1', 'Kajanlæg nord', unpromised)])).toEqual({ kind: 'none' });
    expect(matchDeclared('kajanlæg nord', [candidate('2.1', 'Kajanlæg nord', unpromised)])).toMatchObject({
      caseId: '2.1',
      ground: 'samme titel som punkt 2.1',
    });
  });
});
