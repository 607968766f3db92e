import { caseAfter, FEBRUARY, world, worldWith } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { AttachDocument, DocumentAttached } from './attachment';
import { caseAggregate } from './case';

const REPORT = 'a1'.repeat(32);
const REVISED = 'b2'.repeat(32);

const attach = (data: Partial<AttachDocument['data']> = {}): AttachDocument => ({
  type: 'AttachDocument',
  data: { meetingId: null, title: 'Støjrapport', sha256: REPORT, ...data },
});
/** A new version says only what is new. */
const anew = (data: Partial<AttachDocument['data']> = {}): AttachDocument => ({
  type: 'AttachDocument',
  data: { meetingId: null, attachmentId: 'b1', sha256: REVISED, ...data },
});
const attached = (data: Partial<DocumentAttached['data']> = {}): DocumentAttached => ({
  type: 'DocumentAttached',
  data: {
    attachmentId: 'b1',
    version: 1,
    meetingId: null,
    title: 'Støjrapport',
    sha256: REPORT,
    closed: false,
    late: false,
    ...data,
  },
});

describe('bilag til en sag', () => {
  it('vedlægges med titel og hash, og er åbne, hvor intet andet siges', () => {
    given(caseAggregate, ...caseAfter())
      .when(attach(), world)
      .then(attached());
    given(caseAggregate, ...caseAfter(attach()))
      .when(attach({ title: 'Lægeerklæring', sha256: REVISED, closed: true }), world)
      .then(attached({ attachmentId: 'b2', title: 'Lægeerklæring', sha256: REVISED, closed: true }));
  });

  it('får en ny version under samme bilag, med titlen som før', () => {
    given(caseAggregate, ...caseAfter(attach()))
      .when(anew(), world)
      .then(attached({ version: 2, sha256: REVISED }));
    given(caseAggregate, ...caseAfter(attach()))
      .when(anew({ title: 'Støjrapport, rettet' }), world)
      .then(attached({ version: 2, sha256: REVISED, title: 'Støjrapport, rettet' }));
  });

  it('forbliver lukkede i en ny version, og kan lukkes senere', () => {
    given(caseAggregate, ...caseAfter(attach({ closed: true })))
      .when(anew(), world)
      .then(attached({ version: 2, sha256: REVISED, closed: true }));
    given(caseAggregate, ...caseAfter(attach()))
      .when(anew({ sha256: REPORT, closed: true }), world)
      .then(attached({ version: 2, closed: true }));
  });

  it('siger, at de kom efter at dagsordenen var sendt ud', () => {
    given(caseAggregate, ...caseAfter())
      .when(attach({ meetingId: FEBRUARY }), worldWith(['2025-02-14', { agendaSent: true }]))
      .then(attached({ meetingId: FEBRUARY, late: true }));
    given(caseAggregate, ...caseAfter())
      .when(attach({ meetingId: FEBRUARY }), world)
      .then(attached({ meetingId: FEBRUARY }));
  });

  it('ændrer intet anden gang', () => {
    given(caseAggregate, ...caseAfter(attach()))
      .when(attach(), world)
      .thenNothing();
    given(caseAggregate, ...caseAfter(attach(), anew()))
      .when(anew(), world)
      .thenNothing();
  });

  it('giver aldrig et nummer to gange, heller ikke efter en fejlregistrering', () => {
    const annulled = (eventId: string) => ({ type: 'AnnulEntry', data: { eventId, reason: 'Forkert fil.' } }) as const;
    given(caseAggregate, ...caseAfter(attach(), annulled('e1')))
      .when(attach(), world)
      .then(attached({ attachmentId: 'b2' }));
    given(caseAggregate, ...caseAfter(attach(), anew(), annulled('e2')))
      .when(anew(), world)
      .then(attached({ version: 3, sha256: REVISED }));
  });

  it('afvises under et bilag, som sagen ikke har, med dem, som den har', () => {
    const refused = given(caseAggregate, ...caseAfter(attach())).when(anew({ attachmentId: 'b9' }), world);
    refused.thenRefused('attachment-unknown', { field: 'attachmentId', allowed: ['AttachDocument'] });
    expect(refused.decision).toMatchObject({ refused: { message: expect.stringContaining('er b1') as string } });
    given(caseAggregate, ...caseAfter())
      .when(anew(), world)
      .thenRefused('attachment-unknown', { field: 'attachmentId' });
  });

  it('afvises som et andet bilag, når filen allerede er vedlagt', () => {
    given(caseAggregate, ...caseAfter(attach()))
      .when(attach({ title: 'Rapporten' }), world)
      .thenRefused('document-already-attached', { field: 'sha256', allowed: ['AttachDocument'] });
  });

  it('afvises, hvor en ny version ville åbne et lukket bilag', () => {
    given(caseAggregate, ...caseAfter(attach({ closed: true })))
      .when(anew({ closed: false }), world)
      .thenRefused('attachment-is-closed', { field: 'closed', allowed: ['SetAccess', 'AttachDocument'] });
  });

  it.each([
    ['uden titel', { title: ' ' }, 'text-missing', 'title'],
    ['med en hash, der ikke er nogen', { sha256: 'A1' }, 'no-hash', 'sha256'],
    ['til et ukendt møde', { meetingId: 'kkr-2024-01-01' }, 'meeting-unknown', 'meetingId'],
  ])('afvises %s', (_, data, code, field) => {
    given(caseAggregate, ...caseAfter())
      .when(attach(data), world)
      .thenRefused(code, { field });
  });
});
