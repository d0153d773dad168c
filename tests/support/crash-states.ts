import { createHash } from 'node:crypto';
import { applyOp, copyTree, type DiskOp, type Tree } from './memory-disk';

/** What a disk was told and has not yet promised to keep. */
interface Unsettled {
  /** All that is sure to be there. */
  readonly sure: Tree;
  /** Writes and cuts of files, by file, in order. */
  readonly data: Map<number, DiskOp[]>;
  /** Names given, taken and moved, in order. */
  readonly names: DiskOp[];
}

/** Follows the first `count` steps: which of them are durable, and which a loss of power may or may not undo. */
function follow(base: Tree, ops: readonly DiskOp[], count: number): Unsettled {
  const sure = copyTree(base);
  const data = new Map<number, DiskOp[]>();
  let names: DiskOp[] = [];
  for (const op of ops.slice(0, count)) {
    if (op.op === 'make') applyOp(sure, op);
    else if (op.op === 'write' || op.op === 'truncate') {
      data.set(op.file, [...(data.get(op.file) ?? []), op]);
    } else if (op.op === 'sync') {
      for (const done of data.get(op.file) ?? []) applyOp(sure, done);
      data.delete(op.file);
    } else if (op.op === 'sync folder') {
      for (const name of names) if (foldersOf(name).includes(op.folder)) applyOp(sure, name);
      names = names.filter((name) => !foldersOf(name).includes(op.folder));
    } else names.push(op);
  }
  return { sure, data, names };
}

function foldersOf(op: DiskOp): number[] {
  if (op.op === 'name') return [op.folder];
  return op.op === 'rename' ? [op.from.folder, op.to.folder] : [];
}

/**
 * Every state a disk may be in when power is lost after the first `count` steps: each name that was not made durable
 * may be there or not, alone or with others; each file that was not synced may hold what it held before, all, any
 * prefix of the writes, the last one cut short, or zeros in its place.
 */
export function* crashStates(base: Tree, ops: readonly DiskOp[], count: number): Generator<Tree> {
  const { sure, data, names } = follow(base, ops, count);
  const dataChoices = [...data.values()].map(choicesOfData);
  for (const chosenNames of choicesOfNames(names)) {
    for (const chosenData of product(dataChoices)) {
      const tree = copyTree(sure);
      for (const op of [...chosenData.flat(), ...chosenNames]) applyOp(tree, op);
      yield tree;
    }
  }
}

function choicesOfData(ops: readonly DiskOp[]): DiskOp[][] {
  const choices: DiskOp[][] = ops.map((_op, index) => ops.slice(0, index));
  choices.push([...ops]);
  const last = ops.at(-1);
  if (last?.op === 'write' && last.bytes.length > 1) {
    const before = ops.slice(0, -1);
    const half = last.bytes.length >> 1;
    choices.push([...before, { ...last, bytes: last.bytes.subarray(0, half) }]);
    choices.push([...before, { ...last, bytes: Buffer.alloc(last.bytes.length) }]);
    const headless = Buffer.from(last.bytes);
    choices.push([...before, { ...last, bytes: headless.fill(0, 0, half) }]);
  }
  return choices;
}

/** All subsets of a few names; of many, every prefix and every single one left out. */
function choicesOfNames(names: readonly DiskOp[]): DiskOp[][] {
  if (names.length <= 4) {
    return Array.from({ length: 1 << names.length }, (_, mask) =>
      names.filter((_op, at) => mask & (1 << at)),
    );
  }
  const prefixes = names.map((_op, at) => names.slice(0, at));
  return [...prefixes, [...names], ...names.map((_op, left) => names.filter((_other, at) => at !== left))];
}

function* product<T>(choices: readonly T[][]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const one of first) for (const others of product(rest)) yield [one, ...others];
}

/** The same for trees that hold the same names and bytes, whatever their numbers. */
export function fingerprint(tree: Tree): string {
  const hash = createHash('sha1');
  const visit = (id: number, path: string): void => {
    const node = tree.get(id);
    if (!node) return;
    if ('bytes' in node) {
      hash.update(`${path}\0${node.bytes.length}\0`).update(node.bytes);
      return;
    }
    hash.update(`${path}/\0`);
    for (const [name, to] of [...node.names].sort(([a], [b]) => (a < b ? -1 : 1)))
      visit(to, `${path}/${name}`);
  };
  visit(0, '');
  return hash.digest('hex');
}
