import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { place } from './places';

/** An installation of the built code, in a new directory where none is named. */
export function open(directory: string = place()): Promise<Installation> {
  return openInstallation(readConfiguration({}, { data: directory }));
}

/** Opens, works and closes. */
export async function withInstallation<T>(
  directory: string | undefined,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await open(directory);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
