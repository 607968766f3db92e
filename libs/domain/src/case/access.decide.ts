import { accept, refuse, type Decision, type Refusal } from '@sagsgang/kernel/decider';
import { fault, firstFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishList } from '../danish';
import { sameJson } from '../equality';
import type { Facts } from '../facts';
import {
  ACCESS_SCOPES,
  CLOSABLE_SECTIONS,
  isOfSame,
  type AccessCommand,
  type AccessEvent,
  type AccessSet,
  type ClosableSection,
} from './access';
import { lastItemAt } from './agenda';
import { findMeeting, isRefusal } from './meetings';
import type { CaseMaterial } from './opening';
import type { CaseState } from './state';

type Said = AccessSet['data'];

/** Decides what of a case the public may see. */
export function decideAccess({ data }: AccessCommand, state: CaseState, facts: Facts): Decision<AccessEvent> {
  const { meetingId, scope, section = null, attachmentId = null, closed, basis = null, decidedBy } = data;
  const { publicTitle = null } = data;
  const said = { meetingId, scope, section, attachmentId, closed, basis, publicTitle, decidedBy };
  const wrong = firstFault(
    scopeFault(said),
    wordingFault(decidedBy, 'decidedBy', 'Den, der har besluttet det,', TITLE_MAX),
    placeFault(said, state, facts),
    attachmentFault(said, state),
    closed ? closingFault(said, state) : openingFault(said),
  );
  if (wrong) return { refused: wrong };
  const before = state.access.find((each) => isOfSame(each, said));
  if (closed && before !== undefined && sameJson(said, before)) return accept();
  if (!closed && before === undefined && !closedAsAttached(said, state)) return notClosed(said, state);
  return accept({ type: 'AccessSet', data: said });
}

/** What the scope needs beside it must be there, and nothing that belongs to another one. */
function scopeFault({ scope, section, attachmentId }: Said): Fault {
  const wrong = firstFault(
    wordFault(scope, ACCESS_SCOPES, 'scope'),
    section === null ? undefined : wordFault(section, CLOSABLE_SECTIONS, 'section'),
  );
  if (wrong) return wrong;
  if ((section !== null) !== (scope === 'section')) {
    const message = `Et afsnit (${danishList(CLOSABLE_SECTIONS)}) angives sammen med "scope": "section", og kun der.`;
    return fault('scope-without-its-part', message, 'section');
  }
  if ((attachmentId !== null) === (scope === 'attachment')) return undefined;
  const message = 'Et bilag angives sammen med "scope": "attachment", og kun der.';
  return fault('scope-without-its-part', message, 'attachmentId');
}

/** A cancelled meeting keeps its items: what was to be kept from the public there still is. */
function placeFault({ meetingId, scope }: Said, { items }: CaseState, facts: Facts): Fault {
  if (meetingId === null) return undefined;
  const meeting = findMeeting(facts, meetingId);
  if (isRefusal(meeting)) return meeting;
  const item = lastItemAt(items, meetingId);
  if (scope !== 'item' || (item !== undefined && item.status !== 'removed')) return undefined;
  const message =
    `Sagen står ikke på dagsordenen for mødet ${meetingId}. ` +
    'Lad mødet være tomt for at lukke sagen, hvor den end behandles.';
  return fault('item-not-on-agenda', message, 'meetingId', ['ScheduleCase', 'SetAccess']);
}

function attachmentFault({ attachmentId }: Said, { attachments }: CaseState): Fault {
  if (attachmentId === null || attachments.some((each) => each.attachmentId === attachmentId)) return undefined;
  const known = attachments.map((each) => each.attachmentId);
  const instead = known.length === 0 ? 'den har ingen bilag endnu' : `dens bilag er ${danishList(known)}`;
  const message = `Sagen har ikke noget bilag ${attachmentId}; ${instead}.`;
  return fault('attachment-unknown', message, 'attachmentId', ['AttachDocument']);
}

function closingFault({ scope, basis, publicTitle }: Said, { material }: CaseState): Fault {
  if ((basis ?? '').trim() === '') {
    const message = 'En lukning skal have en hjemmel: skriv, på hvilket grundlag der lukkes.';
    return fault('basis-missing', message, 'basis', ['SetAccess']);
  }
  const long = wordingFault(basis ?? '', 'basis', 'Hjemlen', TITLE_MAX);
  if (long !== undefined) return long;
  if (scope !== 'item') return onlyItemsHaveTitles(publicTitle);
  if ((publicTitle ?? '').trim() === '') {
    const message = 'Et lukket punkt skal have en neutral titel, som offentligheden ser i stedet for sagens.';
    return fault('public-title-missing', message, 'publicTitle', ['SetAccess']);
  }
  return firstFault(
    wordingFault(publicTitle ?? '', 'publicTitle', 'Den neutrale titel', TITLE_MAX),
    tellingFault(publicTitle ?? '', material),
  );
}

function openingFault({ basis, publicTitle }: Said): Fault {
  if (basis !== null) {
    const message = 'Hjemlen hører til en lukning; det, der åbnes, har ingen.';
    return fault('basis-of-nothing-closed', message, 'basis', ['SetAccess']);
  }
  return onlyItemsHaveTitles(publicTitle);
}

function onlyItemsHaveTitles(publicTitle: string | null): Fault {
  if (publicTitle === null) return undefined;
  const message = 'Kun et lukket punkt har en neutral titel; udelad den her.';
  return fault('public-title-of-nothing-closed', message, 'publicTitle', ['SetAccess']);
}

/** The neutral title lies in clear in the log, so that it must not tell what the case was ever called. */
function tellingFault(publicTitle: string, material: CaseMaterial | null): Fault {
  const shown = bare(publicTitle);
  const tells = titlesOf(material).some((title) => bare(title) !== '' && shown.includes(bare(title)));
  if (!tells) return undefined;
  const message = 'Den neutrale titel må ikke gengive sagens egen titel; skriv for eksempel »Personsag«.';
  return fault('public-title-tells', message, 'publicTitle', ['SetAccess']);
}

function titlesOf(material: CaseMaterial | null): readonly string[] {
  if (material === null) return [];
  const revised = [...material.revisions, ...material.belated].map(({ title }) => title);
  return [material.opened.title, ...revised.filter((title) => title !== undefined)];
}

/** A title without what may differ between two ways to write it. */
const bare = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const closedAsAttached = ({ attachmentId }: Said, { attachments }: CaseState): boolean =>
  attachments.some((each) => each.attachmentId === attachmentId && each.closed);

/** Says what is closed instead, since one item may be closed at a meeting and another for the case as a whole. */
function notClosed(said: Said, { access, attachments }: CaseState): Decision<AccessEvent> {
  const items = access.filter(({ scope }) => scope === 'item');
  const closed = [
    ...items.map(({ meetingId }) => (meetingId === null ? 'sagen som helhed' : `punktet på mødet ${meetingId}`)),
    ...access.flatMap(({ section }) => (section === null ? [] : [SECTION_WORDS[section]])),
    ...attachments.filter((each) => each.closed).map(({ attachmentId }) => `bilag ${attachmentId}`),
  ];
  const what = closed.length === 0 ? 'Der er ikke noget lukket på sagen' : `Lukket på sagen er ${danishList(closed)}`;
  const message = `${thing(said)} er ikke lukket og kan derfor ikke åbnes. ${what}.`;
  return refuse('not-closed', message, ['SetAccess'], fieldOf(said));
}

function thing({ scope, section, attachmentId, meetingId }: Said): string {
  if (scope === 'attachment') return `Bilag ${attachmentId}`;
  if (section !== null) return `Sagens afsnit »${SECTION_WORDS[section]}«`;
  return meetingId === null ? 'Sagen som helhed' : `Punktet på mødet ${meetingId}`;
}

function fieldOf({ scope }: Said): Refusal['field'] {
  return scope === 'item' ? 'meetingId' : scope === 'section' ? 'section' : 'attachmentId';
}

const SECTION_WORDS: Readonly<Record<ClosableSection, string>> = {
  background: 'baggrunden',
  recommendation: 'indstillingen',
  presentation: 'sagsfremstillingen',
  decision: 'beslutningen',
};
