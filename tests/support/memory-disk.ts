import { dirname } from 'node:path';
import type { Files, FileStat, OpenFile } from '#core/store/files';

/** What reached the disk, in order. A crash may come after any of them. */
export type DiskOp =
  | { readonly op: 'make'; readonly node: number; readonly kind: 'file' | 'folder' }
  | { readonly op: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly op: 'truncate'; readonly file: number; readonly size: number }
  | { readonly op: 'sync'; readonly file: number }
  | { readonly op: 'name'; readonly folder: number; readonly name: string; readonly to: number | null }
  | {
      readonly op: 'rename';
      readonly from: { readonly folder: number; readonly name: string };
      readonly to: { readonly folder: number; readonly name: string };
      readonly node: number;
    }
  | { readonly op: 'sync folder'; readonly folder: number };

/** A file's bytes, or a folder's names and what they lead to. */
export type Node = { bytes: Buffer } | { names: Map<string, number> };

/** A tree of nodes by number; 0 is the root. */
export type Tree = Map<number, Node>;

/** A tree with nothing in its root. */
export function emptyTree(): Tree {
  return new Map([[0, { names: new Map() }]]);
}

/** A copy that shares no part that is ever written. */
export function copyTree(tree: Tree): Tree {
  return new Map(
    [...tree].map(([id, node]) => [
      id,
      'bytes' in node ? { bytes: node.bytes } : { names: new Map(node.names) },
    ]),
  );
}

class DiskError extends Error {
  constructor(
    readonly code: string,
    path: string,
  ) {
    super(`${code}: '${path}'`);
  }
}

/**
 * A disk in memory that writes down every step taken on it, as a system would see it: from this record all states
 * that a loss of power may leave behind can be made. Paths begin with `/`. Names are kept as files and folders with
 * numbers, so that a rename and what is written afterwards are told apart as on a real disk.
 */
export class MemoryDisk {
  readonly ops: DiskOp[] = [];
  /** Called before each step that changes something or makes it durable; may throw to make it fail. */
  beforeStep: (what: string, path: string) => void = () => undefined;
  private next: number;

  constructor(readonly tree: Tree = emptyTree()) {
    this.next = Math.max(...tree.keys()) + 1;
  }

  readonly files: Files = {
    open: async (path, mode) => {
      const found = this.find(path);
      if (mode !== 'create') return this.handle(path, this.need(found, path));
      if (found !== null) throw new DiskError('EEXIST', path);
      this.beforeStep('create', path);
      return this.handle(path, this.make(path, 'file'));
    },
    stat: async (path) => {
      const id = this.find(path);
      return id === null ? null : this.statOf(id);
    },
    list: async (folder) => {
      const node = this.node(this.find(folder));
      return node && 'names' in node ? [...node.names.keys()] : [];
    },
    makeFolder: async (folder) => {
      const node = this.node(this.find(folder));
      if (node && 'names' in node) return;
      if (node) throw new DiskError('EEXIST', folder);
      await this.files.makeFolder(dirname(folder));
      this.beforeStep('makeFolder', folder);
      this.make(folder, 'folder');
    },
    rename: async (from, to) => {
      const node = this.need(this.find(from), from);
      const [source, target] = [this.parent(from), this.parent(to)];
      this.beforeStep('rename', from);
      this.record({ op: 'rename', from: source, to: target, node });
    },
    link: async (from, to) => {
      const node = this.need(this.find(from), from);
      if (this.find(to) !== null) throw new DiskError('EEXIST', to);
      this.beforeStep('link', to);
      this.record({ op: 'name', ...this.parent(to), to: node });
    },
    copy: async (from, to) => {
      const source = this.fileAt(this.need(this.find(from), from), from);
      if (this.find(to) !== null) throw new DiskError('EEXIST', to);
      this.beforeStep('copy', to);
      const file = this.make(to, 'file');
      this.record({ op: 'write', file, at: 0, bytes: source.bytes });
    },
    remove: async (path) => {
      this.need(this.find(path), path);
      this.beforeStep('remove', path);
      this.record({ op: 'name', ...this.parent(path), to: null });
    },
    syncFolder: async (folder) => {
      const id = this.need(this.find(folder), folder);
      this.beforeStep('syncFolder', folder);
      this.record({ op: 'sync folder', folder: id });
    },
  };

  private handle(path: string, file: number): OpenFile {
    const node = this.fileAt(file, path);
    const step = (what: string, op: DiskOp): void => {
      this.beforeStep(what, path);
      this.record(op);
    };
    return {
      read: async (into, position) => (position < node.bytes.length ? node.bytes.copy(into, 0, position) : 0),
      write: async (bytes, position) =>
        step('write', { op: 'write', file, at: position, bytes: Buffer.from(bytes) }),
      stat: async () => this.statOf(file),
      truncate: async (size) => step('truncate', { op: 'truncate', file, size }),
      syncData: async () => step('syncData', { op: 'sync', file }),
      sync: async () => step('sync', { op: 'sync', file }),
      close: async () => undefined,
    };
  }

  private statOf(id: number): FileStat {
    const node = this.node(id);
    const isFile = node !== null && 'bytes' in node;
    return {
      kind: isFile ? 'file' : 'folder',
      size: isFile ? node.bytes.length : 0,
      identity: String(id),
      modified: 0,
      named: true,
    };
  }

  private record(op: DiskOp): void {
    this.ops.push(op);
    applyOp(this.tree, op);
  }

  private make(path: string, kind: 'file' | 'folder'): number {
    const place = this.parent(path);
    const node = this.next++;
    this.record({ op: 'make', node, kind });
    this.record({ op: 'name', ...place, to: node });
    return node;
  }

  private node(id: number | null): Node | null {
    return id === null ? null : (this.tree.get(id) ?? null);
  }

  private find(path: string): number | null {
    let at = 0;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const node = this.tree.get(at);
      const next = node && 'names' in node ? node.names.get(name) : undefined;
      if (next === undefined) return null;
      at = next;
    }
    return at;
  }

  private parent(path: string): { folder: number; name: string } {
    const folder = this.need(this.find(dirname(path)), path);
    return { folder, name: path.slice(path.lastIndexOf('/') + 1) };
  }

  private need(id: number | null, path: string): number {
    if (id === null) throw new DiskError('ENOENT', path);
    return id;
  }

  private fileAt(id: number, path: string): { bytes: Buffer } {
    const node = this.tree.get(id);
    if (!node || !('bytes' in node)) throw new DiskError('EISDIR', path);
    return node;
  }
}

/** Takes one step on a tree. */
export function applyOp(tree: Tree, op: DiskOp): void {
  switch (op.op) {
    case 'make':
      tree.set(op.node, op.kind === 'file' ? { bytes: Buffer.alloc(0) } : { names: new Map() });
      return;
    case 'write':
      setBytes(tree, op.file, (bytes) => written(bytes, op.at, op.bytes));
      return;
    case 'truncate':
      setBytes(tree, op.file, (bytes) => sized(bytes, op.size));
      return;
    case 'name':
      nameIn(tree, op.folder, op.name, op.to);
      return;
    case 'rename':
      nameIn(tree, op.from.folder, op.from.name, null);
      nameIn(tree, op.to.folder, op.to.name, op.node);
      return;
    case 'sync':
    case 'sync folder':
  }
}

function setBytes(tree: Tree, file: number, change: (bytes: Buffer) => Buffer): void {
  const node = tree.get(file);
  if (node && 'bytes' in node) node.bytes = change(node.bytes);
}

function nameIn(tree: Tree, folder: number, name: string, to: number | null): void {
  const node = tree.get(folder);
  if (!node || !('names' in node)) return;
  if (to === null) node.names.delete(name);
  else node.names.set(name, to);
}

function written(bytes: Buffer, at: number, more: Buffer): Buffer {
  const whole = sized(bytes, Math.max(bytes.length, at + more.length));
  const copy = Buffer.from(whole);
  more.copy(copy, at);
  return copy;
}

function sized(bytes: Buffer, size: number): Buffer {
  if (size <= bytes.length) return bytes.subarray(0, size);
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}
