import { types, type CustomTypesConfig, type PoolClient, type QueryResultRow } from 'pg';
import { fromPostgres, toPostgres } from './texts';

/** Connections to one database. Each is borrowed by `connect` and given back by its `release`. */
export interface Connections {
  connect(): Promise<PoolClient>;
  /** What went wrong, in the words of whoever opened the connections. */
  inWords(error: unknown): unknown;
  end(): Promise<void>;
}

/** What a statement may be given: a value, or a list of them for `unnest`. */
export type Parameter = string | number | null | readonly (string | number | null | undefined)[];

const { INT8, TEXT } = types.builtins;

/** No count of ours comes near the numbers that JavaScript no longer counts exactly. */
const TYPES: CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8) return Number;
    if (oid === TEXT) return fromPostgres;
    return types.getTypeParser(oid, format) as (text: string) => unknown;
  },
};

/** What the client says where a statement got no answer in time. */
const NO_ANSWER = 'Query read timeout';

/** One connection of a pool, for as long as a piece of work takes. Its statements are run one after another. */
export class Connection {
  private turn: Promise<unknown> = Promise.resolve();
  private unusable: Error | boolean = false;
  private silent = false;

  private constructor(
    private readonly client: PoolClient,
    private readonly inWords: Connections['inWords'],
  ) {
    client.on('error', this.onError);
  }

  /** Lends a connection to some work. */
  static async lend<T>(connections: Connections, work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await Connection.of(connections);
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  }

  /** To be released. */
  static async of(connections: Connections): Promise<Connection> {
    return new Connection(await connections.connect(), (error) => connections.inWords(error));
  }

  /** Runs a statement; one with a name is prepared once for each connection. */
  query<T extends QueryResultRow>(text: string, parameters: readonly Parameter[] = [], name?: string): Promise<T[]> {
    const query = { text, values: parameters.map(prepared), types: TYPES, ...(name === undefined ? {} : { name }) };
    const result = this.turn.then(() => this.client.query<T>(query));
    this.turn = result.catch(() => undefined);
    return result.then(
      ({ rows }) => rows,
      (error: unknown) => this.fail(error),
    );
  }

  /** Undoes a transaction; a connection that did not answer is closed instead, since asking it would take as long again. */
  async rollBack(): Promise<void> {
    if (this.silent) this.unusable = true;
    else await this.control('rollback');
  }

  /** Begins or ends a transaction; where that fails, nobody knows what the connection is in the midst of. */
  async control(text: string): Promise<void> {
    try {
      await this.query(text);
    } catch (error) {
      this.unusable = true;
      throw error;
    }
  }

  /** Gives the connection back; one that is of no use any more is closed. */
  release(): void {
    this.client.removeListener('error', this.onError);
    this.client.release(this.unusable);
  }

  private fail(error: unknown): never {
    this.silent ||= error instanceof Error && error.message === NO_ANSWER;
    throw this.inWords(error) as Error;
  }

  /** A connection may break between two statements, when nobody else listens. */
  private readonly onError = (error: Error): void => {
    this.unusable = error;
  };
}

const prepared = (parameter: Parameter): Parameter =>
  Array.isArray(parameter) ? parameter.map(textSafe) : textSafe(parameter as string | number | null);

const textSafe = <T extends string | number | null | undefined>(value: T): T | string =>
  typeof value === 'string' ? toPostgres(value) : value;
