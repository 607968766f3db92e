import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { caseAggregate, type CaseEvent } from './case';
import type { OpenCase, ReviseCaseMaterial } from './opening';
import type { Origin } from './origin';

const world = facts({ bodies: ['kkr'], today: '2025-03-14' });
const open = (data: Partial<OpenCase['data']> = {}): OpenCase => ({
  type: 'OpenCase',
  data: { bodyId: 'kkr', title: 'Cykelfærgen', ...data },
});
/** As every log has it from before a case could say where it came from. */
const openedLongAgo: CaseEvent = {
  type: 'CaseOpened',
  data: { bodyId: 'kkr', title: 'Cykelfærgen', journalNumber: null, caseworkers: [] },
};
const correct = (data: Partial<ReviseCaseMaterial['data']>): ReviseCaseMaterial => ({
  type: 'ReviseCaseMaterial',
  data: { meetingId: null, ...data },
});

describe('sagens oprindelse', () => {
  it.each([
    ['administrationen selv', { kind: 'administration' }, { kind: 'administration', from: null }],
    ['et medlems initiativret', { kind: 'member', from: 'Ellen Prøve' }, { kind: 'member', from: 'Ellen Prøve' }],
    ['en borger, der ikke nævnes', { kind: 'citizen' }, { kind: 'citizen', from: null }],
    ['et andet organ', { kind: 'body', from: 'Havneudvalget' }, { kind: 'body', from: 'Havneudvalget' }],
  ] satisfies [string, Origin, Origin][])('kan være %s, med dagen, da den kom ind', (_, origin, recorded) => {
    given(caseAggregate)
      .when(open({ origin, receivedOn: '2025-03-14' }), world)
      .then({
        type: 'CaseOpened',
        data: { ...openedLongAgo.data, origin: recorded, receivedOn: '2025-03-14' },
      });
  });

  it('udelades, hvor ingen har fortalt den, så gamle og nye logge siger det samme', () => {
    given(caseAggregate).when(open(), world).then(openedLongAgo);
    given(caseAggregate, openedLongAgo).when(open(), world).thenNothing();
    given(caseAggregate, openedLongAgo)
      .when(open({ origin: null, receivedOn: null }), world)
      .thenNothing();
  });

  it('føres til siden på en gammel sag, rettes og tages væk igen', () => {
    const told = given(caseAggregate, openedLongAgo).when(correct({ origin: { kind: 'citizen' } }), world);
    told.then({ type: 'CaseMaterialRevised', data: { meetingId: null, origin: { kind: 'citizen', from: null } } });
    const citizen: CaseEvent = {
      type: 'CaseMaterialRevised',
      data: { meetingId: null, origin: { kind: 'citizen', from: null }, receivedOn: '2025-01-06' },
    };
    given(caseAggregate, openedLongAgo, citizen)
      .when(correct({ origin: { kind: 'citizen' }, receivedOn: '2025-01-06' }), world)
      .thenNothing();
    given(caseAggregate, openedLongAgo, citizen)
      .when(correct({ origin: null }), world)
      .then({ type: 'CaseMaterialRevised', data: { meetingId: null, origin: null } });
  });

  it('afvises som en anden sag, når den siges ved en ny oprettelse', () => {
    given(caseAggregate, openedLongAgo)
      .when(open({ origin: { kind: 'citizen' } }), world)
      .thenRefused('case-exists', { allowed: ['ReviseCaseMaterial'] });
  });

  it.each([
    ['et medlem uden navn', { origin: { kind: 'member' } }, 'sender-missing', 'origin.from'],
    ['et organ med tomt navn', { origin: { kind: 'body', from: ' ' } }, 'sender-missing', 'origin.from'],
    ['en borger med tomt navn', { origin: { kind: 'citizen', from: '' } }, 'sender-missing', 'origin.from'],
    ['et ukendt ord', { origin: { kind: 'rygte' as 'body' } }, 'unknown-word', 'origin.kind'],
    ['en dato efter i dag', { receivedOn: '2025-03-15' }, 'received-in-future', 'receivedOn'],
    ['en dato, der ikke findes', { receivedOn: '2025-02-29' }, 'no-such-date', 'receivedOn'],
  ] satisfies [string, Partial<OpenCase['data']>, string, string][])('afvises med %s', (_, data, code, field) => {
    given(caseAggregate).when(open(data), world).thenRefused(code, { field });
    given(caseAggregate, openedLongAgo).when(correct(data), world).thenRefused(code, { field });
  });

  it('afvises med en afsender for administrationens egen sag; forvaltningen hører til tildelingen', () => {
    given(caseAggregate)
      .when(open({ origin: { kind: 'administration', from: 'Vej og Park' } }), world)
      .thenRefused('origin-without-sender', { field: 'origin.from', allowed: ['AssignCase'] });
  });
});
