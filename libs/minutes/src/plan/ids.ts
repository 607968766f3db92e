import { wasCalled, type Known, type KnownCase, type KnownMeeting } from './known';

/**
 * `KKR Nordjylland` is `kkr-nordjylland`. A letter, digit or picture that has no Latin form is written as its code
 * point: left out, it would make one body of two. Marks and signs of writing part words, and accents do not count.
 */
export function bodyIdOf(name: string): string {
  const latin = name.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  const plain = latin
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');
  const written = plain.replace(/[\p{L}\p{N}\p{M}\p{So}]/gu, (sign) => (/[a-z0-9]/.test(sign) ? sign : codeOf(sign)));
  return written.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'organ';
}

const codeOf = (sign: string): string => `u${sign.codePointAt(0)?.toString(16) ?? ''}`;

/**
 * The id of the body that a document names: the one under which a body of that name is registered; else that of the
 * name, with `-2`, `-3`, … where a body of another name has it.
 */
export function bodyIdFor(name: string, bodies: readonly { readonly id: string; readonly name: string }[]): string {
  const own = bodyIdOf(name);
  const registered = bodies.find((body) => body.name === name) ?? bodies.find((body) => bodyIdOf(body.name) === own);
  return registered?.id ?? firstFree(own, new Set(bodies.map(({ id }) => id)));
}

function firstFree(first: string, taken: ReadonlySet<string>): string {
  let id = first;
  for (let n = 2; taken.has(id); n += 1) id = `${first}-${n}`;
  return id;
}

/** `<body>-<date>`; with `-2`, `-3`, … where a meeting that has moved since took that id. */
export function freeMeetingId(bodyId: string, date: string, meetings: readonly KnownMeeting[]): string {
  return firstFree(`${bodyId}-${date}`, new Set(meetings.map((meeting) => meeting.meetingId)));
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
    return !claimed.has(id) && (one === undefined || wasCalled(one, title));
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
