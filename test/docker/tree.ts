import {
  chmodSync,
  copyFileSync,
  linkSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  lstatSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

const WRITE = 0o222;

/**
 * Makes a second tree of a first one. Files are hard links where the file system allows it, so that a tree of packages
 * takes a second and no room; whoever changes a file in place must ask for `copy`.
 */
export function doubleTree(from: string, to: string, skip: (path: string) => boolean = () => false): void {
  mkdirSync(dirname(to), { recursive: true });
  visit(from, (path) => {
    if (skip(path)) return false;
    const target = join(to, relative(from, path));
    const entry = lstatSync(path);
    if (entry.isDirectory()) mkdirSync(target, { recursive: true, mode: entry.mode });
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(path), target);
    else linkOrCopy(path, target);
    return true;
  });
}

/** Gives a tree to a user. Only root may do so; anybody else owns it already. */
export function giveTo(owner: { uid: number; gid: number }, root: string): void {
  visit(root, (path) => {
    lchownSync(path, owner.uid, owner.gid);
    return true;
  });
}

/** Takes or gives the right to write to the folders of a tree; its files may be links that others use. */
export function letWrite(root: string, may: boolean): void {
  visit(root, (path) => {
    if (!lstatSync(path).isDirectory()) return false;
    const { mode } = statSync(path);
    chmodSync(path, may ? mode | 0o200 : mode & ~WRITE);
    return true;
  });
}

/** Every path of a tree, the root's own as ''. */
export function pathsIn(root: string): string[] {
  const paths: string[] = [];
  visit(root, (path) => paths.push(relative(root, path)) > 0);
  return paths;
}

function linkOrCopy(path: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    linkSync(path, target);
  } catch {
    copyFileSync(path, target);
  }
}

/** Goes through a tree from above; `enter` says whether what lies below is wanted. */
function visit(path: string, enter: (path: string) => boolean): void {
  if (!enter(path) || !lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) visit(join(path, name), enter);
}
