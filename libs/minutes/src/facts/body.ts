import type { Statement } from './context';

const RECOMMENDED_TO = /\bindstilles,? at (\p{Lu}[\p{L}\p{N}’-]*(?: \p{Lu}[\p{L}\p{N}’-]*){0,5})/u;

/** The body to which most recommendations are put: for documents that name it nowhere else. */
export function bodyOf(statements: readonly Statement[]): string | null {
  const counts = new Map<string, number>();
  for (const { text, section } of statements) {
    const name = section === 'recommendation' ? RECOMMENDED_TO.exec(text)?.[1] : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
