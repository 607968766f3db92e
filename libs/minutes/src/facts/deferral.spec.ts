import { itemOf } from '../../samples/read-item';

const NEXT = '16. maj 2025';
const MAY = '2025-05-16';

const read = (decision: string) => itemOf({ decision }, NEXT);

describe('a case is put off', () => {
  it.each([
    // The body decides to.
    'KKR Fjordlandet vedtog at udsætte sagen til næste møde.',
    'KKR Fjordlandet vedtog enstemmigt, at sagen udsættes til næste møde.',
    'KKR Fjordlandet valgte at udsætte sagen til næste møde.',
    'KKR Fjordlandet tiltrådte at udskyde punktet til næste møde.',
    'KKR Fjordlandet drøftede sagen og udsatte den til næste møde.',
    'KKR Fjordlandet udskød sin stillingtagen til næste møde.',
    'KKR Fjordlandet udsatte behandlingen til maj 2025.',
    'Herefter udsatte KKR Fjordlandet punktet til næste møde.',
    'Det blev aftalt at udsætte punktet til næste møde.',
    'Det blev enstemmigt vedtaget at udskyde sagen til næste møde.',
    'Der var enighed om at udsætte sagen til næste møde.',
    'Der var tilslutning til at udsætte sagen til mødet den 16. maj 2025.',
    'Et flertal besluttede at udsætte sagen til næste møde.',
    // The treatment is put off.
    'Behandlingen udsættes til næste møde.',
    'Drøftelsen blev udsat til næste møde.',
    'Afgørelsen udsættes til næste møde.',
    'Stillingtagen til sagen blev udskudt til næste møde.',
    'Godkendelsen af planen udsættes til næste møde.',
    'Indstillingen blev udsat til næste møde.',
    // With words between.
    'Sagen blev på formandens forslag udsat til næste møde.',
    'Sagen blev efter ønske fra Mågeby Kommune udsat til næste møde.',
    'Sagen blev, efter en kort drøftelse, udsat til næste møde.',
    'Sagen blev med 9 stemmer mod 4 udsat til næste møde.',
    'Sagen blev drøftet og udsat til næste møde.',
    'Sagen er blevet udsat til næste møde.',
    'Sagen, som også var på i januar, blev udsat til næste møde.',
    'Sagen blev udsat fra mødet den 17. januar 2025 til mødet den 16. maj 2025.',
    'På grund af tidnød blev sagen udsat til næste møde.',
    'Derfor udsættes punktet til næste møde.',
    // Other words for it.
    'Sagen overføres til næste møde.',
    'Punktet blev flyttet til næste møde.',
    'Sagen rykkes til mødet den 16. maj 2025.',
    'Punktet blev ikke nået og udsættes til næste møde.',
    'Udskydes til næste møde.',
    'Udsættelse til næste møde.',
    'Punktet udsat til næste KKR møde.',
    'Overført til næste møde.',
    // And nothing else is said of it.
    'Sagen tages op igen på mødet den 16. maj 2025.',
    'Sagen genoptages på næste møde.',
    'Punktet behandles på næste møde.',
    // Somebody proposes it, and it is adopted.
    'Formanden foreslog, at sagen udsættes til næste møde. Det blev vedtaget.',
    'Formanden foreslog at udsætte sagen til næste møde, hvilket KKR Fjordlandet tiltrådte.',
    'Forslaget om at udsætte sagen til næste møde blev enstemmigt vedtaget.',
    'Mågeby Kommune ønskede sagen udsat til næste møde. Ønsket blev imødekommet.',
  ])('%s', (decision) => {
    const item = read(decision);
    expect(item.outcomes[0]).toBe('postponed');
    expect(item.postponedTo).toBe(MAY);
    expect(item.returns).toMatchObject([{ target: MAY, source: 'postponement' }]);
  });

  it.each([
    'Sagen stilles i bero.',
    'Sagen blev sat i bero, indtil notatet foreligger.',
    'Udsat på ubestemt tid.',
    'Udsat, da notatet mangler.',
  ])('without a day: %s', (decision) => {
    expect(read(decision)).toMatchObject({ outcomes: ['postponed'], postponedTo: null });
  });

  it('on a target that a later sentence names', () => {
    expect(read('Sagen udsættes. Den forelægges igen på mødet den 16. maj 2025.')).toMatchObject({
      outcomes: ['postponed'],
      postponedTo: MAY,
      returns: [{ target: MAY, source: 'postponement' }],
    });
  });
});

describe('a case is not put off', () => {
  it.each([
    ['Et mindretal ønskede sagen udsat. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['Et mindretal ønskede sagen udsat, men KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['KKR Fjordlandet godkendte indstillingen, idet Mågeby Kommune ønskede sagen udsat.', ['approved']],
    ['Forslag om at udsætte sagen blev forkastet. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['Et forslag fra V om udsættelse faldt. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['V foreslog, at sagen udsættes. Forslaget blev forkastet. Indstillingen blev godkendt.', ['approved']],
    ['V stillede forslag om at udsætte sagen. Der var ikke flertal for forslaget. Godkendt.', ['approved']],
    ['V foreslog, at sagen sendes tilbage til administrationen. Det blev ikke vedtaget. Godkendt.', ['approved']],
    ['Ea Dam (V) begærede punktet udsat. KKR Fjordlandet tog sagen til efterretning.', ['noted']],
    ['Havnerådet besluttede at udsætte sagen. KKR Fjordlandet tog sagen til efterretning.', ['noted']],
    ['Hvis sagen udsættes, nås fristen ikke. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['Det blev drøftet, om sagen skulle udsættes. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['På sidste møde blev sagen udsat. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['KKR Fjordlandet udsatte ikke sagen. Indstillingen blev godkendt.', ['approved']],
    ['KKR Fjordlandet besluttede ikke at udsætte sagen. Indstillingen blev godkendt.', ['approved']],
    ['Fristen blev udsat. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['Sagen blev drøftet, og fristen blev udsat.', ['discussed']],
  ])('%s', (decision, outcomes) => {
    const item = read(decision);
    expect(item.outcomes).toEqual(outcomes);
    expect(item.postponement).toBeNull();
    expect(item.returns).toEqual([]);
  });

  it('by a proposal whose fate is not told', () => {
    expect(read('Formanden foreslog, at sagen udsættes til næste møde.')).toMatchObject({
      outcomes: ['none'],
      postponement: null,
    });
  });
});

describe('a case is sent away, and where it comes back that is promised', () => {
  it.each([
    ['Punktet udgik og behandles på næste møde.', 'withdrawn'],
    ['Sagen blev taget af dagsordenen og behandles på næste møde den 16. maj 2025.', 'withdrawn'],
    ['Punktet blev trukket og sættes på dagsordenen igen den 16. maj 2025.', 'withdrawn'],
    ['Sagen udgår. Den tages op på næste møde.', 'withdrawn'],
    ['Sagen sendes tilbage til administrationen og forelægges igen den 16. maj 2025.', 'returned'],
    ['Sagen blev hjemvist til fornyet behandling og genoptages på næste møde.', 'returned'],
    ['KKR Fjordlandet sendte sagen retur. Sagen fremlægges på ny på næste møde.', 'returned'],
    ['Sagen oversendes til Havnerådet og forelægges KKR Fjordlandet igen den 16. maj 2025.', 'referred'],
    ['KKR Fjordlandet sendte planen i høring. Den forelægges endeligt på næste møde.', 'sent_to_hearing'],
  ])('%s', (decision, outcome) => {
    const item = read(decision);
    expect(item.outcomes).toEqual([outcome]);
    expect(item.returns).toMatchObject([{ target: MAY, source: 'sentence' }]);
  });

  it.each([
    ['Tilbage til administrationen.', 'returned'],
    ['KKR Fjordlandet hjemviste punktet.', 'returned'],
    ['KKR Fjordlandet besluttede at hjemvise sagen til forvaltningen.', 'returned'],
    ['Indstillingen sendes retur til sekretariatet.', 'returned'],
    ['Sagen returneres til administrationen.', 'returned'],
    ['Det blev besluttet, at sagen sendes tilbage til administrationen.', 'returned'],
    ['Henvist til Havnerådet.', 'referred'],
    ['Sagen videresendes til Øernes Råd.', 'referred'],
    ['Sagen sendes videre til Havnerådet.', 'referred'],
    ['Sagen overføres til Havnerådet.', 'referred'],
    ['Det blev besluttet, at sagen oversendes til Havnerådet.', 'referred'],
    ['Planen sendes ud i høring.', 'sent_to_hearing'],
    ['Punktet bortfalder.', 'withdrawn'],
    ['Udgik.', 'withdrawn'],
    ['Formanden trak punktet.', 'withdrawn'],
    ['Indstillingen blev trukket tilbage.', 'withdrawn'],
    ['Punktet blev slettet fra dagsordenen.', 'withdrawn'],
    ['Taget af dagsordenen.', 'withdrawn'],
  ])('alone: %s', (decision, outcome) => {
    expect(read(decision)).toMatchObject({ outcomes: [outcome], returns: [] });
  });

  it.each(['Sagen sendes tilbage til administrationen og forelægges Havnerådet den 16. maj 2025.'])(
    'is promised to nobody else: %s',
    (decision) => {
      expect(read(decision).returns).toEqual([]);
    },
  );
});
