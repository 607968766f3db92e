import type { KyselyPlugin, QueryResult, RootOperationNode, UnknownRow } from 'kysely';
import { isSealed, keyRefOf, open, shownOf, type RowKeys } from './sealing';

/** Who asks: the secretariat sees all texts, the public sees of what is closed only the neutral title. */
export const VIEWS = ['full', 'public'] as const;
export type View = (typeof VIEWS)[number];

/**
 * The one place where closed texts are opened, or not: whatever a question reads passes through here. The public's
 * questions load no key at all, so that a question which forgets that something may be closed cannot show it.
 */
export class OpenedRows implements KyselyPlugin {
  constructor(
    private readonly view: View,
    private readonly keys: RowKeys,
  ) {}

  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    return node;
  }

  async transformResult({ result }: { readonly result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    const closed = result.rows.flatMap((row) => Object.values(row).filter(isSealed));
    if (closed.length === 0) return result;
    const show = this.view === 'public' ? shownOf : await this.opening(closed);
    return { ...result, rows: result.rows.map((row) => shownRow(row, show)) };
  }

  private async opening(closed: readonly string[]): Promise<(sealed: string) => string> {
    const loaded = await this.keys.load(closed.map(keyRefOf));
    return (sealed) => open(sealed, loaded);
  }
}

function shownRow(row: UnknownRow, show: (sealed: string) => string | null): UnknownRow {
  const shown = Object.entries(row).map(([column, value]) => [column, isSealed(value) ? show(value) : value]);
  return Object.fromEntries(shown) as UnknownRow;
}
