import { itemOf } from '../../samples/read-item';

function outcomesOf(decision: string) {
  return itemOf({ decision }).outcomes;
}

describe('what a decision did', () => {
  it.each([
    ['KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['Herefter godkendte KKR Fjordlandet indstillingen.', ['approved']],
    ['Godkendt.', ['approved']],
    ['KKR Fjordlandet besluttede at godkende budgettet.', ['approved']],
    ['KKR Fjordlandet godkendte planen med den ændring, at broen males.', ['approved_with_changes']],
    ['Indstillingen blev delvist godkendt.', ['partly_approved']],
    ['KKR Fjordlandet godkendte ikke indstillingen.', ['rejected']],
    ['Forslaget blev forkastet.', ['rejected']],
    ['KKR Fjordlandet tog orienteringen til efterretning.', ['noted']],
    ['Taget til efterretning.', ['noted']],
    ['KKR Fjordlandet drøftede sagen.', ['discussed']],
    ['KKR Fjordlandet drøftede sagen og tog den til efterretning.', ['noted', 'discussed']],
    ['KKR Fjordlandet drøftede sagen. Herefter godkendte KKR Fjordlandet indstillingen.', ['approved', 'discussed']],
    ['Sagen blev udsat.', ['postponed']],
    ['KKR Fjordlandet sendte sagen tilbage til administrationen.', ['returned']],
    ['KKR Fjordlandet oversendte sagen til Havnerådet.', ['referred']],
    ['KKR Fjordlandet sendte udkastet i høring hos kommunerne.', ['sent_to_hearing']],
    ['Punktet blev taget af dagsordenen.', ['withdrawn']],
    ['Punktet udgår.', ['withdrawn']],
    ['KKR Fjordlandet anbefalede kommunerne at tiltræde aftalen.', ['recommended']],
    ['KKR Fjordlandet udpegede Ea Dam til rådet.', ['elected']],
    ['Behandlingen blev afbrudt kl. 12.', ['adjourned']],
    ['Punktet blev ikke nået.', ['not_reached']],
    ['Punktet blev ikke behandlet, men udsat til næste møde.', ['postponed', 'not_reached']],
    ['Sagen blev udsat på mødet den 10. januar. KKR Fjordlandet godkendte indstillingen.', ['approved']],
    ['KKR Fjordlandet drøftede, om sagen skulle udsættes, og godkendte indstillingen.', ['approved', 'discussed']],
    ['KKR Fjordlandet besluttede, at der nedsættes en arbejdsgruppe.', ['approved']],
    ['KKR Fjordlandet besluttede, at punktet udskydes.', ['postponed']],
    ['KKR Fjordlandet godkendte, at der nedsættes en arbejdsgruppe.', ['approved']],
    ['KKR Fjordlandet godkendte enstemmigt at hæve taksten.', ['approved']],
    ['KKR Fjordlandet tiltrådte, at sagen oversendes til Havnerådet.', ['referred']],
    ['KKR Fjordlandet besluttede at sende sagen tilbage til administrationen.', ['returned']],
    ['Sagen drøftedes.', ['discussed']],
  ])('%s', (decision, outcomes) => {
    expect(outcomesOf(decision)).toEqual(outcomes);
  });

  it.each([
    'Øernes Råd godkendte sin egen plan. KKR Fjordlandet tog sagen til efterretning.',
    'KKR Fjordlandet tog sagen til efterretning og bemærkede, at Øernes Råd godkendte planen.',
    'KKR Fjordlandet tog sagen til efterretning.\n\nFølgende blev bemærket:\n- Havnerådet drøftede sagen og godkendte den\n- Punktet udgår af planen',
  ])('is not what others did: %s', (decision) => {
    expect(outcomesOf(decision)).toEqual(['noted']);
  });

  it.each([
    'KKR Fjordlandet tog sagen om udsatte grupper til efterretning.',
    'KKR Fjordlandet tog orienteringen til efterretning. Fristen er blevet udskudt til årsskiftet.',
    'KKR Fjordlandet tog orienteringen til efterretning. Der er søgt om udsættelse af tidsfristen.',
    'KKR Fjordlandet tog orienteringen til efterretning. Udsatte unge får en fast vejleder.',
  ])('is no postponement of the case: %s', (decision) => {
    const item = itemOf({ decision, recommendation: 'Det indstilles at udsætte sagen om både.' });
    expect(item.outcomes).toEqual(['noted']);
    expect(item.postponement).toBeNull();
    expect(item.returns).toEqual([]);
  });

  it('may be given in a list that the deciding words lead into', () => {
    const decision = 'KKR Fjordlandet besluttede:\n- at godkende planen\n- at oversende kortet til Havnerådet.';
    const item = itemOf({ decision });
    expect(item.outcomes).toEqual(['approved', 'referred']);
    expect(item.referredTo).toBe('Havnerådet');
  });

  it('names the sentence, the line and the rule', () => {
    const item = itemOf({ decision: 'Oplægget var godt.\nKKR Fjordlandet godkendte indstillingen.' });
    expect(item.outcomeSources).toEqual([
      {
        outcome: 'approved',
        quote: 'KKR Fjordlandet godkendte indstillingen.',
        section: 'decision',
        line: item.lines.sections.decision![1],
        rule: 'approved-by-body',
      },
    ]);
  });

  it('is none, with a warning, where no rule knows it', () => {
    expect(outcomesOf('Formanden takkede for vejret.')).toEqual(['none']);
  });
});
