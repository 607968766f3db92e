/** Whether a text is the URL of a PostgreSQL database. */
export const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);

/** The database as it may be shown and logged: `postgres://host:5432/name`, without user, password and options. */
export function shownDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `postgres://${host}:${port === '' ? '5432' : port}${pathname}`;
}

/** Whether two URLs certainly name one database: the same host, in whatever letters, port and name. */
export function isSameDatabase(one: string, other: string): boolean {
  const [first, second] = [one, other].map((url) => {
    const { hostname, searchParams, port, pathname } = new URL(url);
    const host = hostname === '' ? (searchParams.get('host') ?? LOOPBACK) : hostname.toLowerCase();
    return JSON.stringify([LOOPBACKS.has(host) ? LOOPBACK : host, port === '' ? '5432' : port, pathname]);
  });
  return first === second;
}

const LOOPBACK = 'localhost';
const LOOPBACKS = new Set([LOOPBACK, '127.0.0.1', '[::1]']);
