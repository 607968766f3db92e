import type { KnownMeeting } from './known';

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
