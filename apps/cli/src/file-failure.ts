/** An error of the file system; it does not always name the file. */
export type FileError = NodeJS.ErrnoException & { readonly code: keyof typeof TROUBLES };

export const isFileError = (error: unknown): error is FileError =>
  error instanceof Error && Object.hasOwn(TROUBLES, (error as NodeJS.ErrnoException).code ?? '');

/** What is wrong with a file that a person named, and the way out. */
export const fileTrouble = ({ code, path = 'Filen' }: FileError): string => `${path}: ${TROUBLES[code]}.`;

const TROUBLES = {
  ENOENT: 'filen eller dens mappe findes ikke',
  EACCES: 'adgang nægtet; giv ret til at læse og skrive den',
  EPERM: 'adgang nægtet; giv ret til at læse og skrive den',
  EISDIR: 'det er en mappe; skriv navnet på en fil',
  ENOTDIR: 'en del af stien er ikke en mappe',
  ENOSPC: 'disken er fuld; skaf plads, og kør kommandoen igen',
} as const;
