import type { ClosableSection } from '@sagsgang/domain/case/access';
import type { Closure } from '@sagsgang/domain/case/closure';

/**
 * What of its case a text belongs to: all of it (`matter`), one section or one document. `any-section` is for texts of
 * which nobody can say which section they come from, `always` for what is hidden once anything is closed.
 */
export type Part = 'matter' | ClosableSection | 'any-section' | 'always' | `attachment ${string}`;

/** Stands for the neutral title of the case. */
export const PUBLIC_TITLE = Symbol('public title');

type AnyRow = Readonly<Record<string, string | number | null>>;

/** Columns of a table that hold texts of a case, which are encrypted while their part is closed. */
export interface Closable<T = AnyRow> {
  readonly columns: readonly (keyof T & string)[];
  /** What the public is shown instead; nothing (null) where left out. Columns of JSON need something that is JSON. */
  readonly shown?: string | typeof PUBLIC_TITLE;
  part(row: T): Part;
}

/** Columns whose texts always belong to the same part. */
export const closable = <Column extends string>(
  part: Part,
  columns: readonly Column[],
  shown?: Closable['shown'],
): { columns: readonly Column[]; part(): Part; shown?: string | typeof PUBLIC_TITLE } => ({
  columns,
  part: () => part,
  ...(shown === undefined ? {} : { shown }),
});

/** The part that one document is. */
export const documentPart = (attachmentId: string): Part => `attachment ${attachmentId}`;

/** True where a part of a case is closed. One closed item closes all of it. */
export function isClosed(part: Part, closure: Closure): boolean {
  if (closure.publicTitle !== null || part === 'always') return true;
  if (part === 'matter') return false;
  if (part === 'any-section') return closure.sections.length > 0;
  return (
    closure.sections.some((section) => part === section) || closure.attachments.some((id) => part === documentPart(id))
  );
}

/** The section that a `Place` names, as JSON; what is known of none may come from any. */
export function partOfPlace(place: string | null): Part {
  if (place === null) return 'any-section';
  const { section } = JSON.parse(place) as { section: ClosableSection | 'list' };
  return section === 'list' ? 'matter' : section;
}
