import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newData } from './command-line';

const SIZE = '4m';

/** A real file system of a few megabytes in memory. */
export interface SmallDisk {
  /** A data directory on it; `clear` takes it away. */
  readonly data: string;
  /** Fills the disk but for some room, in bytes. */
  fill(room: number): void;
  /** Makes room again. */
  empty(): void;
  /** Takes everything off the disk. */
  clear(): void;
  unmount(): void;
}

/** Mounts a small disk; null where this user may mount none, as is usual for all but root. */
export function mountSmallDisk(): SmallDisk | null {
  const place = newData();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', place]);
  if (mounted.status !== 0) return null;
  const [data, ballast] = [join(place, 'data'), join(place, 'ballast')];
  const empty = (): void => rmSync(ballast, { force: true });
  return {
    data,
    fill: (room) => {
      const { bavail, bsize } = statfsSync(place);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - room));
    },
    empty,
    clear: () => {
      empty();
      rmSync(data, { recursive: true, force: true });
    },
    unmount: () => void spawnSync('umount', ['-l', place]),
  };
}
