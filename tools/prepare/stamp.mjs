import { readFileSync } from 'node:fs';

/** What a stamp says, or `null` where none stands (another process may be replacing it this very moment). */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
