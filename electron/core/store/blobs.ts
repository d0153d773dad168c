import { createHash } from 'node:crypto';
import { basename, join, sep } from 'node:path';
import { parseArticleDoc } from '#common/text/doc-schema';
import { err, ok, type Result } from '#common/result';
import { makeDurableFolder } from './durable-folder';
import { encodeText } from './encode-text';
import { codeOf, notThere, type Files } from './files';
import { createPutFresh, type PutFresh } from './fresh-files';
import type { Layout } from './layout';
import type { BlobError, Blobs, Sha, TextRevisionFile, UnreadBlob } from './library';
import { reasonOf, troubleOf } from './reason';
import { sha256Of } from './sha256';
import { shareSyncs } from './share-syncs';
import { readWhole, removeIfThere, writeFresh } from './whole-file';

type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** What the blobs need to know of the library they belong to. */
export interface BlobHost {
  readonly files: Files;
  readonly layout: Layout;
  /** A name no other temporary file has. */
  tempName(): string;
  /** Null while the library may be written, else why not. */
  refusesWriting(): string | null;
  /** The bytes of a file (its path in the library) that is missing or damaged, from a backup; null where none has it. */
  rescue?(path: string): Promise<Buffer<ArrayBuffer> | null>;
}

interface BlobStore extends BlobHost {
  /** The names in each folder of blobs, once they were read. */
  readonly held: Map<string, Promise<Set<string>>>;
  readonly putFresh: PutFresh;
}

/** The immutable files in `texts/` and `originals/`. */
export function createBlobs(of: BlobHost): Blobs {
  const shared = shareSyncs(of.files);
  const host: BlobStore = { ...of, files: shared, held: new Map(), putFresh: createPutFresh(shared) };
  const { files, layout } = host;
  const textPath = (sha: Sha): string => `${layout.texts}${sep}${sha}.json`;
  const originalPath = (sha: Sha): string => `${layout.originals}${sep}${sha}`;
  const verified = (path: string, name: string, sha: Sha) => readOrRescue(host, path, name, sha);
  const textBytes = (sha: Sha) => verified(textPath(sha), `texts/${sha}.json`, sha);
  const list = async (folder: string, pattern: RegExp): Promise<Sha[]> =>
    (await files.list(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
  return {
    putText: (text) => store(host, layout.texts, encodeText(text), textPath),
    putTextFile: (bytes, sha) => store(host, layout.texts, bytes, textPath, sha),
    textBytes,
    async readText(sha) {
      const bytes = await textBytes(sha);
      return bytes.ok ? textIn(bytes.value, textPath(sha)) : bytes;
    },
    async readWords(sha) {
      const bytes = await textBytes(sha);
      if (!bytes.ok) return bytes;
      const file = fileIn(bytes.value, textPath(sha));
      return file.ok ? ok(file.value.text) : file;
    },
    hasText: async (sha) => (await files.stat(textPath(sha)))?.kind === 'file',
    listTexts: () => list(layout.texts, /^([0-9a-f]{64})\.json$/),
    putOriginal: (bytes, sha) => store(host, layout.originals, bytes, originalPath, sha),
    readOriginal: (sha) => verified(originalPath(sha), `originals/${sha}`, sha),
    hasOriginal: async (sha) => (await files.stat(originalPath(sha)))?.kind === 'file',
    listOriginals: () => list(layout.originals, /^([0-9a-f]{64})$/),
  };
}

const tempPrefix = '.new-';

/** Removes what a process that was killed had begun to write. Only for the one that holds the lock. */
export async function sweepTemps(files: Files, layout: Layout): Promise<void> {
  for (const folder of [layout.texts, layout.originals]) {
    for (const name of await files.list(folder)) {
      if (name.startsWith(tempPrefix)) await removeIfThere(files, join(folder, name));
    }
  }
}

/**
 * The names in a folder of blobs, made if it is not there: read once, for nobody but who holds the lock adds any. What
 * is not among them need not be looked for.
 */
function namesIn({ files, layout, held }: BlobStore, folder: string): Promise<Set<string>> {
  let names = held.get(folder);
  if (!names) {
    names = (async () => {
      // A library that was deleted does not come back as a folder with nothing in it but this.
      if (!(await files.stat(layout.folder))) throw notThere(layout.folder);
      await makeDurableFolder(files, folder);
      return new Set(await files.list(folder));
    })();
    held.set(folder, names);
  }
  return names;
}

/**
 * Stores bytes under their hash. Bytes known beforehand and already there are not written again, unless what is there
 * was damaged by something outside: then the good copy takes its place.
 */
async function store(
  host: BlobStore,
  folder: string,
  bytes: Bytes,
  pathOf: (sha: Sha) => string,
  known?: Sha,
): Promise<Result<Sha, BlobError>> {
  const refusal = host.refusesWriting();
  if (refusal !== null) return err({ kind: 'read-only', message: refusal });
  const { files } = host;
  const temp = `${folder}${sep}${tempPrefix}${host.tempName()}`;
  try {
    const held = await namesIn(host, folder);
    if (bytes instanceof Uint8Array) {
      const sha = known ?? sha256Of(bytes);
      const name = basename(pathOf(sha));
      if (held.has(name) && (await readVerified(files, pathOf(sha), sha)).ok) {
        // Whoever put it may have been stopped before its name was durable.
        await files.syncFolder(folder);
        return ok(sha);
      }
      await host.putFresh(pathOf(sha), temp, bytes);
      held.add(name);
      return ok(sha);
    }
    const sha = await storeStream(files, bytes, temp, pathOf);
    held.add(basename(pathOf(sha)));
    return ok(sha);
  } catch (error) {
    // Someone may have taken the folder away: the next to come makes it again.
    host.held.delete(folder);
    const { why, remedy } = troubleOf(error);
    const message = `A file in ${folder} could not be written because ${why}. Nothing was changed; ${remedy} and try again.`;
    return err({ kind: 'not-written', message });
  }
}

/** The name is known only at the end, so the bytes are written aside first and then moved to it. */
async function storeStream(
  files: Files,
  bytes: AsyncIterable<Uint8Array>,
  temp: string,
  pathOf: (sha: Sha) => string,
): Promise<Sha> {
  const hash = createHash('sha256');
  const aside = `${temp}-stream`;
  try {
    await writeFresh(files, aside, temp, async (file) => {
      let at = 0;
      for await (const piece of bytes) {
        hash.update(piece);
        await file.write(piece, at);
        at += piece.length;
      }
    });
    const sha = hash.digest('hex');
    await files.rename(aside, pathOf(sha));
    await files.syncFolder(join(aside, '..'));
    return sha;
  } catch (error) {
    await removeIfThere(files, aside).catch(() => undefined);
    throw error;
  }
}

/** Reads a file; where it is missing or damaged and a backup holds it, that is what is read. */
async function readOrRescue(
  { files, rescue }: BlobHost,
  path: string,
  name: string,
  sha: Sha,
): Promise<Result<Uint8Array<ArrayBuffer>, UnreadBlob>> {
  const read = await readVerified(files, path, sha);
  if (read.ok || !rescue || read.error.kind === 'unreadable') return read;
  const bytes = await rescue(name).catch(() => null);
  return bytes ? ok(bytes) : read;
}

async function readVerified(
  files: Files,
  path: string,
  sha: Sha,
): Promise<Result<Uint8Array<ArrayBuffer>, UnreadBlob>> {
  if (!/^[0-9a-f]{64}$/.test(sha)) throw new Error(`not a SHA-256: ${sha}`);
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readWhole(files, path);
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    const why = missing ? 'it is not there' : reasonOf(error);
    const what = `The file ${path} could not be read because ${why}.`;
    return err(
      missing
        ? unread('missing', what, restore)
        : unread('unreadable', what, 'Reconnect the disk and try again.'),
    );
  }
  if (sha256Of(bytes) === sha) return ok(bytes);
  return err(damaged(path, 'its content is no longer what its name says'));
}

const restore = 'Restore it from a backup of the library.';

function unread(kind: UnreadBlob['kind'], what: string, remedy: string): UnreadBlob {
  return { kind, what, remedy, message: `${what} ${remedy}` };
}

function damaged(path: string, why: string): UnreadBlob {
  return unread('damaged', `The file ${path} is damaged: ${why}.`, restore);
}

/** What a text revision's bytes hold; of its document nothing is known yet. */
function fileIn(bytes: Uint8Array, path: string): Result<{ text: string; doc: unknown }, UnreadBlob> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch {
    return err(damaged(path, 'it is not JSON'));
  }
  const { format, doc, text } = (value ?? {}) as Record<string, unknown>;
  if (format !== 1 || typeof text !== 'string')
    return err(damaged(path, 'it holds no text of a known format'));
  return ok({ text, doc });
}

/** Reads a text revision's bytes; a document outside our closed schema is never let through. */
function textIn(bytes: Uint8Array, path: string): Result<TextRevisionFile, UnreadBlob> {
  const file = fileIn(bytes, path);
  if (!file.ok) return file;
  const parsed = parseArticleDoc(file.value.doc);
  if (!parsed.ok) return err(damaged(path, `its document is not one of ours (${parsed.error})`));
  return ok({ format: 1, doc: parsed.value, text: file.value.text });
}
