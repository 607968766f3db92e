import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { weekdayOf } from './dates/meeting-day';
import type { Outline } from './layouts/layout';
import type { MinutesItem, ReadWarning } from './minutes-document';

/** What a person should look at before the document is used: the meeting not named, numbers missing or used twice. */
export function outlineWarnings(outline: Outline, body: string | null, date: PlainDate | null): ReadWarning[] {
  const first = outline.items[0]?.lines[0] ?? 1;
  const warnings = [...numbering(outline), ...oddAttendees(outline)];
  if (body === null) warnings.push({ line: first, message: 'Det fremgår ikke, hvilket organ der holdt mødet.' });
  if (date === null) warnings.push(missingDate(outline, first));
  else warnings.push(...otherWeekday(outline, date));
  return warnings;
}

/** True where a decision is written. */
export function isDecided({ sections }: MinutesItem): boolean {
  return sections.decision !== null && sections.decision !== '';
}

/** The cases of which minutes do not say what was decided. */
export function missingDecisions(items: readonly MinutesItem[]): ReadWarning[] {
  return items
    .filter((item) => item.kind === 'case' && !isDecided(item))
    .map(({ number, sections, lines }) =>
      sections.decision === null
        ? { line: lines.title[0], message: `${without(number)} der er ingen overskrift "Beslutning".` }
        : { line: lines.item[1], message: `${without(number)} der står intet under "Beslutning".` },
    );
}

function without(number: string): string {
  return `Punkt ${number} har ingen beslutning:`;
}

function missingDate({ writtenDate }: Outline, first: number): ReadWarning {
  if (writtenDate === null) return { line: first, message: 'Det fremgår ikke, hvornår mødet blev holdt.' };
  return { line: writtenDate.line, message: `Mødets dato "${writtenDate.text}" findes ikke i kalenderen.` };
}

/** A day of the week that does not fit the date: one of the two is wrong. */
function otherWeekday({ writtenDate }: Outline, date: PlainDate): ReadWarning[] {
  const written = writtenDate?.weekday?.toLowerCase().replace('.', '');
  if (writtenDate === null || written === undefined || weekdayOf(date).startsWith(written)) return [];
  const message = `Mødets dato "${writtenDate.text}" er en ${weekdayOf(date)}, men der står ${writtenDate.weekday}.`;
  return [{ line: writtenDate.line, message }];
}

function numbering({ items }: Outline): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const seen = new Set<string>();
  let previous: number[] = [];
  for (const { number, lines } of items) {
    const parts = number.split('.').map(Number);
    if (seen.has(number)) warnings.push({ line: lines[0], message: `Punkt ${number} står to gange.` });
    else if (skips(previous, parts))
      warnings.push({ line: lines[0], message: `Før punkt ${number} mangler et nummer.` });
    seen.add(number);
    previous = parts;
  }
  return warnings;
}

function skips(previous: readonly number[], [major, minor, third]: readonly number[]): boolean {
  if (minor === undefined || Number.isNaN(minor)) return false;
  if (major !== previous[0]) return minor !== 1;
  if (third !== undefined && minor === previous[1]) return third !== (previous[2] ?? 0) + 1;
  return minor !== (previous[1] ?? 0) + 1;
}

/** A line among the participants that does not look like a person's. */
function oddAttendees({ attendance }: Outline): ReadWarning[] {
  return attendance
    .filter(({ name }) => name.length > 60 || !/^\p{Lu}/u.test(name) || /\d/.test(name))
    .map(({ lines }) => ({ line: lines[0], message: 'Linjen står blandt deltagerne, men ligner ikke et navn.' }));
}
