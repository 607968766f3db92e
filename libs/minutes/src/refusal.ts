/** Why a file was not read at all. `message` is Danish and meant for the caseworker who chose the file. */
export interface ReadRefusal {
  readonly code: 'empty' | 'too-large' | 'binary' | 'not-minutes' | 'several-meetings';
  readonly message: string;
  /** 1-based line where the trouble shows; absent where the whole file is meant. */
  readonly line?: number;
}

export type Refused = { readonly ok: false; readonly refusal: ReadRefusal };

/** A refusal as the reader returns it; the line is left out where the whole file is meant. */
export function refused(code: ReadRefusal['code'], message: string, line?: number): Refused {
  return { ok: false, refusal: line === undefined ? { code, message } : { code, message, line } };
}
