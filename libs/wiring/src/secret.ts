import { existsSync, readFileSync } from 'node:fs';
import { WrongConfiguration } from './wrong-configuration';

/** The secret variables, each with the one that names a file which holds the same. */
const FILE_VARIABLES = {
  SAGSGANG_STORE: 'SAGSGANG_STORE_FILE',
  SAGSGANG_DB: 'SAGSGANG_DB_FILE',
  SAGSGANG_KEYS: 'SAGSGANG_KEYS_FILE',
  SAGSGANG_MASTER_KEY: 'SAGSGANG_MASTER_KEY_FILE',
} as const;

/** All of them, with those that name files. */
export const SECRET_VARIABLES: readonly string[] = Object.entries(FILE_VARIABLES).flat();

export type SecretVariable = keyof typeof FILE_VARIABLES;

/**
 * What a secret variable holds, or the file that its `…_FILE` names, as containers hand secrets in; one line end at its end
 * is left out. Null where neither is set, or both are empty. What they hold is never repeated.
 * @throws WrongConfiguration where both are set, the file cannot be read or is empty, or the secret stands in place of its name
 */
export function secretOf(env: NodeJS.ProcessEnv, name: SecretVariable): string | null {
  const fileVariable = FILE_VARIABLES[name];
  const [value, file] = [env[name] ?? '', env[fileVariable] ?? ''];
  if (file === '') return value === '' ? null : value;
  if (value !== '') throw new WrongConfiguration(`${name} og ${fileVariable} er begge sat; behold kun den ene.`);
  if (looksSecret(file) && !existsSync(file)) {
    throw new WrongConfiguration(
      `${fileVariable} skal være navnet på en fil; det, der står i den, ligner hemmeligheden selv, som hører til i ${name}.`,
    );
  }
  const text = contentOf(file, fileVariable).replace(/\r?\n$/, '');
  if (text.trim() === '') throw new WrongConfiguration(`${fileVariable}: filen ${file} er tom.`);
  return text;
}

/** An address with a password, or a key in base64 or hexadecimals: the name of a file is told, these never are. */
const looksSecret = (file: string): boolean => /:\/\/|@|=$|^[\w+/-]{43}$|^[0-9a-f]{64}$/i.test(file.trim());

function contentOf(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'ukendt fejl' } = error as NodeJS.ErrnoException;
    const why = WHY[code] ?? `kan ikke læses (${code})`;
    throw new WrongConfiguration(`${variable}: filen ${file} ${why}.`);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'findes ikke; ret navnet, eller læg filen der',
  EACCES: 'må ikke læses; giv læseret til den bruger, som Sagsgang kører som',
  EISDIR: 'er en mappe; skriv navnet på en fil',
};
