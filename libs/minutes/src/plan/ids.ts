import { sameTitle } from './kinship';
import type { Known, KnownCase, KnownMeeting } from './known';

/** `KKR Nordjylland` is `kkr-nordjylland`. */
export function bodyIdOf(name: string): string {
  const latin = name.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  const plain = latin.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'organ';
}

/** `<body>-<date>`; with `-2`, `-3`, … where a meeting that has moved since took that id. */
export function freeMeetingId(bodyId: string, date: string, meetings: readonly KnownMeeting[]): string {
  const taken = new Set(meetings.map((meeting) => meeting.meetingId));
  const first = `${bodyId}-${date}`;
  let id = first;
  for (let n = 2; taken.has(id); n += 1) id = `${first}-${n}`;
  return id;
}

/** The id of a case that was opened by an item of a document. */
export const caseIdOf = (meetingId: string, number: string): string => `${meetingId}-${number}`;

/**
 * The id for a case that an item opens: that of its number, unless another case has it or had that number at this
 * meeting; then with `-2`, `-3`, …. An id whose case has the same title is this case's own, from a run that was killed.
 * `instead` is the case of another title that has the number's id.
 * @param claimed the ids of the cases that other items of the document treat
 */
export function freeCaseId(
  { number, title }: { readonly number: string; readonly title: string },
  meetingId: string,
  { cases }: Known,
  claimed: ReadonlySet<string>,
): { readonly caseId: string; readonly instead: KnownCase | undefined } {
  const there = (id: string) => cases.find(({ caseId }) => caseId === id);
  const isFree = (id: string): boolean => {
    const one = there(id);
    return !claimed.has(id) && (one === undefined || sameTitle(one.title, title));
  };
  const first = caseIdOf(meetingId, number);
  const isUsed = cases.some((one) => claimed.has(one.caseId) && treatedAs(one, meetingId) === number);
  let caseId = first;
  for (let n = 2; !isFree(caseId) || (isUsed && caseId === first); n += 1) caseId = `${first}-${n}`;
  const holder = there(first);
  return { caseId, instead: caseId === first ? undefined : holder };
}

/** The number under which a case was treated at a meeting; undefined where it was not. */
export function treatedAs({ items }: KnownCase, meetingId: string): string | undefined {
  return items.find((entry) => entry.meetingId === meetingId && entry.status === 'treated')?.number ?? undefined;
}

/**
 * What the steps of a case's item are about: its number. Corrected minutes may number anew; a case that was treated
 * already keeps the number that it had, so that its steps are known again.
 */
export function aboutOf(caseId: string, number: string, meetingId: string, { cases }: Known): string {
  const own = `${meetingId}-`;
  const opened = caseId.startsWith(own) ? caseId.slice(own.length) : '';
  if (/^\d+\.\d+-\d+$/.test(opened)) return opened;
  const one = cases.find((each) => each.caseId === caseId);
  return (one === undefined ? undefined : treatedAs(one, meetingId)) ?? number;
}
