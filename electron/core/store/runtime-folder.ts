import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longest path a local socket may have, less the length of our names in the folder (sun_path: 104 on macOS). */
const longest = 104 - '/0123456789abcdef.sock'.length - 1;

/**
 * Where owners of libraries listen: `$XDG_RUNTIME_DIR/throughline`, else a folder of this user's in the folder for
 * temporary files, else (where that path is too long for a socket) in /tmp. Not made here.
 */
export function systemRuntimeFolder(): string {
  const given = process.env['XDG_RUNTIME_DIR'];
  const own = `throughline-${process.getuid?.() ?? 'user'}`;
  const choices = [...(given ? [join(given, 'throughline')] : []), join(tmpdir(), own)];
  return choices.find((path) => Buffer.byteLength(path) <= longest) ?? join('/tmp', own);
}
