import { codeOf } from './files';

/** What stopped work on files: `why` fits after "because", `remedy` asks for what may help and fits before "and try again". */
export interface Trouble {
  readonly why: string;
  readonly remedy: string;
}

/** Thrown for trouble that was met elsewhere, in a worker or a process, and told from there. */
export class TroubleTold extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.why);
  }
}

const makeRoom = 'make room on the disk';
const closeSome = 'close some programs';
const anything = 'free the disk or reconnect it';

const troubles: Readonly<Record<string, Trouble>> = {
  EACCES: { why: 'this user may not write or read there', remedy: 'give yourself the right to' },
  EPERM: {
    why: 'the system does not allow it',
    remedy: 'close what else has it open or give yourself the right to write there',
  },
  EROFS: { why: 'the disk is read-only', remedy: 'make it writable' },
  EBUSY: { why: 'another program is using a file in it', remedy: 'close that program' },
  ENOSPC: { why: 'the disk is full', remedy: makeRoom },
  EDQUOT: { why: 'the disk quota is used up', remedy: makeRoom },
  EFBIG: { why: 'the file system allows no larger file', remedy: 'move the folder to another disk' },
  EIO: { why: 'the disk reports an error', remedy: 'check the disk, reconnect it' },
  ENOENT: { why: 'a file or folder is missing', remedy: 'put it back' },
  EISDIR: { why: 'a folder has that name', remedy: 'move it away' },
  ENOTDIR: { why: 'a part of the path is not a folder', remedy: 'move away what stands there' },
  EMFILE: { why: 'too many files are open', remedy: closeSome },
  ENFILE: { why: 'too many files are open', remedy: closeSome },
  ESTALE: { why: 'the network disk was disconnected', remedy: 'reconnect it' },
  ENAMETOOLONG: { why: 'the path is too long', remedy: 'move the folder to a shorter one' },
};

/** Where one place is to be looked at, its path is worth a line. */
const ofOnePlace = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM']);

/** A file error in words, with what may help against it. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleTold) return error.trouble;
  const code = codeOf(error);
  const known = troubles[code];
  if (known === undefined)
    return { why: error instanceof Error ? error.message : String(error), remedy: anything };
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : '';
  return ofOnePlace.has(code) && path !== ''
    ? { why: known.why, remedy: `${known.remedy} (${path})` }
    : known;
}

/** A file error in words that fit after "because". */
export function reasonOf(error: unknown): string {
  return troubleOf(error).why;
}
