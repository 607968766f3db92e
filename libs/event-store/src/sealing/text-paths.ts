/** Where the free texts of an event type stand, as a tree over its data. */
export interface TextTree {
  /** True where the value itself is a text. */
  readonly text: boolean;
  /** The tree of every element, where the value is a list. */
  readonly each?: TextTree;
  readonly fields?: ReadonlyMap<string, TextTree>;
}

/** Compiles paths such as `title`, `target.condition`, `remarks[]` and `votes[].names[].name`. */
export function compilePaths(paths: readonly string[]): TextTree {
  return treeOf(paths.map((path) => path.replaceAll('[]', '.[]').split('.')));
}

function treeOf(paths: readonly (readonly string[])[]): TextTree {
  const below = new Map<string, string[][]>();
  for (const [step, ...rest] of paths) {
    if (step !== undefined) below.set(step, [...(below.get(step) ?? []), rest]);
  }
  const each = below.get('[]');
  below.delete('[]');
  const fields = new Map([...below].map(([name, rests]) => [name, treeOf(rests)]));
  return {
    text: paths.some((path) => path.length === 0),
    ...(each && { each: treeOf(each) }),
    ...(fields.size > 0 && { fields }),
  };
}
