import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { isIgnored, readText, ROOT } from './build-context';
import { environmentOf, lastOf, readDockerfile, type Instruction, type Stage } from './dockerfile';
import { copied } from './dockerfile-names';
import { doubleTree, giveTo, letWrite } from './tree';

const AS_ROOT = process.getuid?.() === 0;
/** Nothing of the npm that runs the tests may reach the npm of the image's steps. */
const OUTSIDE = { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: tmpdir() };

/** The folder that an image's steps made, with what the image says of how it is run. */
export interface Image {
  readonly stage: Stage;
  /** Where a path of the image lies on this machine. */
  at(path: string): string;
  /** Starts a command in it as the image's user, with the image's variables and those that are given, and no others. */
  start(command: readonly string[], variables: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams;
  remove(): void;
}

/**
 * Carries out the steps of docker/Dockerfile in a temporary directory, a folder a stage. Where a step would go out for
 * packages, those of the house are taken. What was not made for the program's user it may not write to.
 */
export function buildImage(): Image {
  const place = mkdtempSync(join(tmpdir(), 'sagsgang-image-'));
  chmodSync(place, 0o755);
  const stages = readDockerfile(readText('docker/Dockerfile'));
  const builds = stages.map((stage) => new Build(stage, place));
  for (const build of builds) build.run(builds);
  const image = builds.at(-1);
  if (image === undefined) throw new Error('the Dockerfile has no FROM');
  letWrite(image.workdir, false);
  return {
    stage: image.stage,
    at: (path) => image.at(path),
    start: (command, variables) => image.start(command, variables),
    remove: () => {
      letWrite(image.workdir, true);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

class Build {
  private within = '/';

  constructor(
    readonly stage: Stage,
    private readonly place: string,
  ) {}

  /** A path of the image, absolute or from its WORKDIR, on this machine. */
  at(path: string): string {
    return join(this.place, this.stage.name, resolve('/', this.within, path));
  }

  get workdir(): string {
    return this.at('.');
  }

  run(builds: readonly Build[]): void {
    for (const instruction of this.stage.instructions) this.step(instruction, builds);
  }

  start(command: readonly string[], variables: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
    const [program = '', ...args] = command;
    const env = { ...OUTSIDE, ...environmentOf(this.stage), ...variables };
    return spawn(program, args, { cwd: this.workdir, env, ...(AS_ROOT ? userOf(lastOf(this.stage, 'USER')) : {}) });
  }

  private step(instruction: Instruction, builds: readonly Build[]): void {
    if (instruction.name === 'WORKDIR') {
      this.within = instruction.rest;
      mkdirSync(this.workdir, { recursive: true });
    } else if (instruction.name === 'COPY') this.copy(instruction, builds);
    else if (instruction.rest === 'npm ci') this.takePackages();
    else if (instruction.name === 'RUN') this.runInShell(instruction.rest);
  }

  private copy(instruction: Instruction, builds: readonly Build[]): void {
    const { sources, target } = copied(instruction);
    const { from, chown } = instruction.options;
    const other = builds.find(({ stage }) => stage.name === from);
    for (const source of sources) {
      const path = other === undefined ? join(ROOT, source) : other.at(source);
      const into = this.at(target.endsWith('/') && statSync(path).isFile() ? join(target, basename(source)) : target);
      if (other === undefined) copyFromContext(source, into);
      else doubleTree(path, into);
      if (chown !== undefined && AS_ROOT) giveTo(userOf(chown), into);
    }
  }

  /** npm writes to the files of its own whose names begin with a dot, so that they are no links. */
  private takePackages(): void {
    const [from, to] = [join(ROOT, 'node_modules'), this.at('node_modules')];
    const own = readdirSync(from, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.startsWith('.'),
    );
    const skipped = [...own.map(({ name }) => join(from, name)), join(from, '.cache')];
    doubleTree(from, to, (path) => skipped.includes(path));
    for (const { name } of own) copyFileSync(join(from, name), join(to, name));
  }

  private runInShell(script: string): void {
    const env = { ...OUTSIDE, ...environmentOf(this.stage), npm_config_offline: 'true' };
    execFileSync('sh', ['-c', script], { cwd: this.workdir, env, stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

/** Sources are copied, never linked: a build may write beside them. */
function copyFromContext(source: string, into: string): void {
  const ignored = isIgnored();
  const walk = (path: string, target: string): void => {
    if (ignored(path)) return;
    if (statSync(join(ROOT, path)).isFile()) {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(ROOT, path), target);
    } else for (const name of readdirSync(join(ROOT, path))) walk(`${path}/${name}`, join(target, name));
  };
  walk(source, into);
}

function userOf(text = ''): { uid: number; gid: number } {
  const [uid, gid] = text.split(':').map(Number);
  if (uid === undefined || gid === undefined) throw new Error(`${text} is no user with a group, as numbers`);
  return { uid, gid };
}
