/** Databases limit how many values one statement takes. */
const CHUNK = 500;

/** The values in lists that one statement can take. */
export function chunksOf<T>(values: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < values.length; at += CHUNK) chunks.push(values.slice(at, at + CHUNK));
  return chunks;
}
