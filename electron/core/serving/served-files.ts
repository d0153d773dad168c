import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '#common/result';

/** One built file as it is sent. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Every request path that is answered (`/` and `/assets/...`), and with what. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

const relativePath = z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/);
const FileList = z.object({
  files: z.array(z.object({ path: relativePath, type: z.string(), sha256: z.string() })),
});

/**
 * Reads the built renderer by its own list, `files.json`, whole and once: no request can then name a file of the
 * disk, and a build made while the host runs does not mix with the one it serves. The error is a sentence.
 */
export async function readServedFiles(folder: string): Promise<Result<ServedFiles, string>> {
  const list = await readList(folder);
  if (list === null)
    return err(`The window's files are not in ${folder}. Run "npm run build" and start again.`);
  const files = new Map<string, ServedFile>();
  for (const { path, type, sha256 } of list.files) {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return err(
        `${join(folder, path)} is not the file that was built. Run "npm run build" and start again.`,
      );
    }
    files.set(`/${path}`, { type, bytes });
  }
  const start = files.get('/index.html');
  if (start === undefined) {
    return err(`There is no start page in ${folder}. Run "npm run build" and start again.`);
  }
  return ok(files.set('/', start));
}

async function readList(folder: string): Promise<z.infer<typeof FileList> | null> {
  try {
    return FileList.parse(JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')));
  } catch {
    return null;
  }
}
