/** Whether a text is the URL of a PostgreSQL database. */
export const isPostgres = (text: string): boolean => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);

/** The database as it may be shown and logged: `postgres://host:5432/name`, without user, password and options. */
export function shownDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `postgres://${host}:${port === '' ? '5432' : port}${pathname}`;
}
