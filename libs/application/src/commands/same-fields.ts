/** Compiles only where nothing is left of the type; else the error shows what is. */
export type Nothing<T extends never> = T;

/**
 * True where both types have the same fields, optional and nullable alike, to any depth. Whether a list or a field may be
 * written to does not count: a class lists its entries as arrays, so that documentation can be generated of it.
 */
export type Same<A, B> = Identical<Writable<A>, Writable<B>>;

type Writable<T> = T extends readonly (infer Entry)[]
  ? Writable<Entry>[]
  : T extends object
    ? { -readonly [Field in keyof T]: Writable<T[Field]> }
    : T;

/** The compiler holds two such functions for assignable only where A and B are identical. */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
