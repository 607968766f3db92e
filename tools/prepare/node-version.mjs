import { Refusal } from './refusal.mjs';

const oldest = { major: 20, minor: 19 };

/** Refuses a Node that cannot `require` the ES modules of Nest 12. `version` is such as `20.19.0`. */
export function checkNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const newEnough = major > oldest.major || (major === oldest.major && minor >= oldest.minor);
  if (newEnough) return;
  throw new Refusal(
    `Sagsgang needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${version}. ` +
      'Install a newer Node (22 and 24 do as well) and run the same command again.',
  );
}
