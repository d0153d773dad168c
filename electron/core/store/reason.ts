import { codeOf } from './files';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write or read there',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program is using a file in it',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file system allows no larger file',
  EIO: 'the disk reports an error',
  ENOENT: 'a file or folder is missing',
  EISDIR: 'a folder has that name',
  ENOTDIR: 'a part of the path is not a folder',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ESTALE: 'the network disk was disconnected',
  ENAMETOOLONG: 'the path is too long',
};

/** A file error in words that fit after "because". */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = reasons[code];
  if (known !== undefined) return known;
  return error instanceof Error ? error.message : String(error);
}
