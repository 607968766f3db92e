import { reachesBuilder } from './build-context';
import { commandOf, environmentOf, finalStage, lastOf, type Instruction, type Stage } from './dockerfile';
import { scriptsOfPackage, sourceOf, variablesReader } from './known-names';

/** Every name in a Dockerfile that leads nowhere, and a program that would run as root. */
export function deadNamesOfImage(stages: readonly Stage[]): string[] {
  return [
    ...stages.flatMap((stage) => deadCopies(stage, stages)),
    ...stages.flatMap(deadScripts),
    ...stages.flatMap(deadVariables),
    ...deadPrograms(finalStage(stages)),
    ...rootAtTheEnd(finalStage(stages)),
  ];
}

/** The sources and the target of a COPY. */
export function copied({ rest }: Instruction): { readonly sources: string[]; readonly target: string } {
  const words = rest.split(/\s+/);
  return { sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

const copies = ({ instructions }: Stage): Instruction[] => instructions.filter(({ name }) => name === 'COPY');

function deadCopies(stage: Stage, stages: readonly Stage[]): string[] {
  return copies(stage).flatMap((copy) => {
    const { from } = copy.options;
    if (from !== undefined) return stages.some(({ name }) => name === from) ? [] : [`${from} is no stage`];
    return copied(copy)
      .sources.filter((path) => !reachesBuilder(path))
      .map((path) => `${path} does not reach the builder`);
  });
}

const deadScripts = ({ instructions }: Stage): string[] =>
  instructions
    .filter(({ name }) => name === 'RUN')
    .flatMap(({ rest }) => /^npm run (\S+)/.exec(rest)?.[1] ?? [])
    .filter((script) => !scriptsOfPackage().has(script))
    .map((script) => `package.json has no script ${script}`);

function deadVariables(stage: Stage): string[] {
  const isRead = variablesReader();
  return Object.keys(environmentOf(stage))
    .filter((name) => !isRead(name))
    .map((name) => `no program reads ${name}`);
}

/** What runs in the image was built from a source of the house, or is a file that was copied. */
function deadPrograms(stage: Stage): string[] {
  const fromBuilder = copies(stage).filter(({ options }) => options['from'] === undefined);
  const files = fromBuilder.flatMap((copy) => copied(copy).sources);
  return [...commandOf(stage, 'CMD'), ...commandOf(stage, 'HEALTHCHECK')]
    .filter((word) => /\.m?js$/.test(word))
    .filter((program) => (program.startsWith('dist/') ? !reachesBuilder(sourceOf(program)) : !files.includes(program)))
    .map((program) => `${program} is not in the image`);
}

function rootAtTheEnd(stage: Stage): string[] {
  const user = lastOf(stage, 'USER') ?? '';
  return /^[1-9]\d*:[1-9]\d*$/.test(user) ? [] : ['the program does not run as a numbered user other than root'];
}
