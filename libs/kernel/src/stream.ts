/** The kinds of streams; `operation` holds what those who run an installation do to it. */
export type Category = 'case' | 'meeting' | 'body' | 'operation';

/** The stream of an aggregate. The first dash ends the category, as EventStoreDB's own categories have it. */
export const streamOf = (category: Category, id: string): string => `${category}-${id}`;

/** The id behind a stream's category: `case-abc-1` is `abc-1`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
