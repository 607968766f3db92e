import { caseAfter, decidedAt, FEBRUARY, JUNE, onFebruary, scheduledAt, world, worldWith } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { AccessSet, SetAccess } from './access';
import { caseAggregate, type CaseCommand } from './case';
import { closureOf } from './closure';

/** Lukker sagen, som hedder »Cykelfærgen«. */
const closing = (data: Partial<SetAccess['data']> = {}): SetAccess => ({
  type: 'SetAccess',
  data: {
    meetingId: FEBRUARY,
    scope: 'item',
    closed: true,
    basis: 'KSL § 10: forhandling om pris',
    publicTitle: 'Køb af et fartøj',
    decidedBy: 'Borgmester Inga Holm',
    ...data,
  },
});
const opening = (data: Partial<SetAccess['data']> = {}): SetAccess => ({
  type: 'SetAccess',
  data: { meetingId: FEBRUARY, scope: 'item', closed: false, decidedBy: 'Byrådet i Sandvig', ...data },
});
const section = { scope: 'section', section: 'background', publicTitle: null } as const;
const document = { meetingId: null, scope: 'attachment', attachmentId: 'b1', publicTitle: null } as const;
const attached: CaseCommand = {
  type: 'AttachDocument',
  data: { meetingId: null, title: 'Tilbud fra Vestværftet', sha256: 'a1'.repeat(32) },
};

const set = (data: Partial<AccessSet['data']> = {}): AccessSet => {
  const { data: said } = closing();
  const whole = {
    ...said,
    section: null,
    attachmentId: null,
    basis: said.basis ?? null,
    publicTitle: 'Køb af et fartøj',
  };
  return { type: 'AccessSet', data: { ...whole, ...data } };
};
const opened = { closed: false, basis: null, publicTitle: null, decidedBy: 'Byrådet i Sandvig' };

describe('at lukke og åbne for offentligheden', () => {
  it('lukker cykelfærgens punkt med hjemmel og neutral titel, besluttet af borgmester Inga Holm', () => {
    given(caseAggregate, ...onFebruary())
      .when(closing(), world)
      .then(set());
  });

  it('lukker et afsnit eller et bilag uden neutral titel, for resten er åbent', () => {
    given(caseAggregate, ...onFebruary())
      .when(closing(section), world)
      .then(set(section));
    given(caseAggregate, ...caseAfter(attached))
      .when(closing(document), world)
      .then(set(document));
  });

  it('lukker en sag, der endnu ikke er på nogen dagsorden, hvor den end kommer hen', () => {
    given(caseAggregate, ...caseAfter())
      .when(closing({ meetingId: null }), world)
      .then(set({ meetingId: null }));
  });

  it('åbner punktet igen, når byrådet i Sandvig har besluttet det', () => {
    given(caseAggregate, ...onFebruary(closing()))
      .when(opening(), world)
      .then(set(opened));
  });

  it('retter hjemmel og neutral titel på det, der er lukket, og ændrer intet anden gang', () => {
    given(caseAggregate, ...onFebruary(closing()))
      .when(closing({ publicTitle: 'Forhandling' }), world)
      .then(set({ publicTitle: 'Forhandling' }));
    given(caseAggregate, ...onFebruary(closing()))
      .when(closing(), world)
      .thenNothing();
  });

  it('lukker også efter behandlingen, og når sagen selv er afsluttet', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY), { type: 'CloseCase', data: {} }))
      .when(closing(), world)
      .then(set());
  });

  it('lukker punktet på et aflyst møde, for dets dagsorden er der stadig', () => {
    given(caseAggregate, ...onFebruary())
      .when(closing(), worldWith(['2025-02-14', { status: 'cancelled' }]))
      .then(set());
  });
});

describe('det, der er lukket', () => {
  const closureAfter = (...commands: CaseCommand[]) =>
    closureOf(given(caseAggregate, ...onFebruary(attached, ...commands)).state);

  it('er intet, før noget lukkes, og igen når det er åbnet', () => {
    expect(closureAfter()).toBeNull();
    expect(closureAfter(closing(), opening())).toBeNull();
  });

  it('er hele sagen, når et af dens punkter er lukket, under den neutrale titel, der blev givet sidst', () => {
    const later = closing({ meetingId: JUNE, publicTitle: 'Forhandling om et køb' });
    expect(closureAfter(closing(), scheduledAt(JUNE), later)).toMatchObject({ publicTitle: 'Forhandling om et køb' });
    expect(closureAfter(closing(), scheduledAt(JUNE), later, opening({ meetingId: JUNE }))).toMatchObject({
      publicTitle: 'Køb af et fartøj',
    });
  });

  it('er afsnit og bilag hver for sig', () => {
    const both = closureAfter(closing(section), closing(document));
    expect(both).toEqual({ publicTitle: null, sections: ['background'], attachments: ['b1'] });
  });

  it('er også et bilag, der blev vedlagt som lukket, indtil det åbnes', () => {
    const secret = { ...attached, data: { ...attached.data, sha256: 'b2'.repeat(32), closed: true } } as CaseCommand;
    const open = opening({ meetingId: null, scope: 'attachment', attachmentId: 'b2' });
    expect(closureAfter(secret)).toMatchObject({ attachments: ['b2'] });
    expect(closureAfter(secret, open)).toBeNull();
  });

  it('forbliver lukket i en ny version af bilaget', () => {
    const anew: CaseCommand = {
      type: 'AttachDocument',
      data: { meetingId: null, attachmentId: 'b1', sha256: 'c3'.repeat(32) },
    };
    expect(closureAfter(closing(document), anew)).toMatchObject({ attachments: ['b1'] });
    given(caseAggregate, ...caseAfter(attached, closing(document)))
      .when({ ...anew, data: { ...anew.data, closed: false } }, world)
      .thenRefused('attachment-is-closed', { allowed: ['SetAccess', 'AttachDocument'] });
  });
});

describe('en lukning afvises', () => {
  it.each([
    ['uden hjemmel', { basis: ' ' }, 'basis-missing', 'basis'],
    ['uden neutral titel', { publicTitle: null }, 'public-title-missing', 'publicTitle'],
    ['under sagens egen titel', { publicTitle: '»cykelfærgen«' }, 'public-title-tells', 'publicTitle'],
    [
      'under en titel med sagens egen i',
      { publicTitle: 'Lukket punkt: Cykelfærgen' },
      'public-title-tells',
      'publicTitle',
    ],
    ['uden den, der har besluttet den', { decidedBy: '' }, 'text-missing', 'decidedBy'],
    ['på et ukendt møde', { meetingId: 'kkr-2024-01-01' }, 'meeting-unknown', 'meetingId'],
    ['på et møde, hvor sagen ikke er på dagsordenen', { meetingId: JUNE }, 'item-not-on-agenda', 'meetingId'],
    ['af et afsnit, der ikke nævnes', { scope: 'section', publicTitle: null }, 'scope-without-its-part', 'section'],
    ['af et punkt sammen med et bilag', { attachmentId: 'b1' }, 'scope-without-its-part', 'attachmentId'],
    ['af et ukendt bilag', { ...document, attachmentId: 'b9' }, 'attachment-unknown', 'attachmentId'],
    [
      'af et afsnit med neutral titel',
      { ...section, publicTitle: 'Køb' },
      'public-title-of-nothing-closed',
      'publicTitle',
    ],
  ] as const)('%s', (_, data, code, field) => {
    given(caseAggregate, ...onFebruary(attached))
      .when(closing(data), world)
      .thenRefused(code, { field });
  });

  it('under en titel, som sagen hed engang, for den fortæller lige så meget', () => {
    const revised: CaseCommand = { type: 'ReviseCaseMaterial', data: { meetingId: null, title: 'Fartøj til fjorden' } };
    given(caseAggregate, ...onFebruary(revised))
      .when(closing({ publicTitle: 'Cykelfærgen' }), world)
      .thenRefused('public-title-tells');
  });
});

describe('en åbning afvises', () => {
  const messageOf = (data: Partial<SetAccess['data']>, ...commands: CaseCommand[]) =>
    given(caseAggregate, ...onFebruary(...commands)).when(opening(data), world);

  it('hvor intet er lukket, med det, der er', () => {
    messageOf({}).thenRefused('not-closed', { allowed: ['SetAccess'], field: 'meetingId' });
    expect(messageOf({ meetingId: null }, closing()).decision).toMatchObject({
      refused: {
        message: `Sagen som helhed er ikke lukket og kan derfor ikke åbnes. Lukket på sagen er punktet på mødet ${FEBRUARY}.`,
      },
    });
  });

  it('af et bilag, der hele tiden var åbent', () => {
    messageOf({ scope: 'attachment', attachmentId: 'b1' }, attached).thenRefused('not-closed', {
      field: 'attachmentId',
    });
  });

  it('med hjemmel eller neutral titel, som kun det lukkede har', () => {
    messageOf({ basis: 'KSL § 10' }, closing()).thenRefused('basis-of-nothing-closed', { field: 'basis' });
    messageOf({ publicTitle: 'Køb' }, closing()).thenRefused('public-title-of-nothing-closed', {
      field: 'publicTitle',
    });
  });
});
