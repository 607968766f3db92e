/** SQLite has often rolled back by itself, as on a full disk; its error then says nothing and would hide the first. */
export function rollBack(database: { exec(text: string): unknown }): void {
  try {
    database.exec('rollback');
  } catch {
    return;
  }
}
