/** One line of a Dockerfile, such as `COPY --from=build /srv/sagsgang/dist dist`. */
export interface Instruction {
  /** In capitals: `COPY`. */
  readonly name: string;
  /** What stands behind the options. */
  readonly rest: string;
  /** `--from=build` is `from: 'build'`. */
  readonly options: Readonly<Record<string, string>>;
}

/** What one `FROM` begins. */
export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** Reads a Dockerfile into its stages; comments and empty lines are left out, continued lines are joined. */
export function readDockerfile(text: string): Stage[] {
  const stages: { name: string; image: string; instructions: Instruction[] }[] = [];
  for (const instruction of instructionsIn(text)) {
    if (instruction.name === 'FROM') {
      const [image = '', , name] = instruction.rest.split(/\s+/);
      stages.push({ image, name: name ?? String(stages.length), instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** The stage that becomes the image. */
export function finalStage(stages: readonly Stage[]): Stage {
  const last = stages.at(-1);
  if (last === undefined) throw new Error('the Dockerfile has no FROM');
  return last;
}

/** What an instruction says that is given once; of several the last one counts. */
export const lastOf = ({ instructions }: Stage, name: string): string | undefined =>
  instructions.filter((one) => one.name === name).at(-1)?.rest;

/** The command of `CMD [...]` or of `HEALTHCHECK CMD [...]`, which never goes through a shell. */
export function commandOf(stage: Stage, name: 'CMD' | 'HEALTHCHECK'): string[] {
  const list = /\[.*\]$/.exec(lastOf(stage, name) ?? '');
  return list === null ? [] : (JSON.parse(list[0]) as string[]);
}

/** The variables that a stage sets. */
export function environmentOf({ instructions }: Stage): Record<string, string> {
  const pairs = instructions.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(pairs.map((pair) => [pair.replace(/=.*$/, ''), pair.replace(/^[^=]*=/, '')]));
}

function instructionsIn(text: string): Instruction[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines.join('\n').replace(/\\\n/g, ' ').split('\n').filter(Boolean).map(instructionOf);
}

function instructionOf(line: string): Instruction {
  const [, name = '', options = '', rest = ''] = /^\s*(\w+)\s+((?:--[\w-]+=\S+\s+)*)(.*)$/.exec(line) ?? [];
  const pairs = options.split(/\s+/).filter(Boolean);
  return {
    name: name.toUpperCase(),
    rest: rest.trim(),
    options: Object.fromEntries(pairs.map((pair) => pair.slice(2).split('=') as [string, string])),
  };
}
