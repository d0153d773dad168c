import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DateField } from '#common/model/article';
import { backUpSoon } from '#core/services/backup/keep-backups';
import { ArticlesStoring, type Incoming } from '#core/services/import/articles-storing';
import { draftLabel } from '#core/services/import/draft-label';
import { knownArticles } from '#core/services/import/known-articles';
import { prepareArticle, type PreparedArticle } from '#core/services/import/prepare-article';
import type { TextThread } from '#core/services/import/text-thread';
import { loadFile } from '#core/services/reading/load-file';
import { namedText } from '#core/services/reading/read-here';
import type { ReadingPool } from '#core/services/reading/reading-pool';
import type { GroupId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import type { Library } from '#core/store/library';
import type { StoreParts } from '#core/store/parts';
import { promptFiles } from '#core/store/prompt-files';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { compileLess } from '../compile-less';
import { exits, UsageError, type CommandIo } from '../io';
import { commandParts } from '../open';
import { openLibrary } from '#core/store/open-library';
import { readingPool, textThread } from '../reading';

/** Said where a backup would have kept the command waiting. */
const backupLeft =
  'A backup of this library is due. It is made while the library is open in Throughline or by “throughline serve”.';

/** As many texts keep a thread busy for longer than it takes to start. */
const manyTexts = 64;

/** One line of `import --json`. */
interface Imported {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly duplicate: boolean;
}

/**
 * `import DIR FILE... [--published EDTF] [--json]`: a line per article once it is durable. A file that fails is
 * named on stderr and the rest go on; exit 1 at the end.
 */
export const importCommand: Command = async (argv, io) => {
  compileLess();
  const args = readArguments(argv, {
    texts: ['published'],
    flags: ['json'],
    names: ['DIR', 'FILE'],
    most: Infinity,
  });
  const [folder = '', ...files] = args.words;
  const published = await publishedOf(args.text('published'));
  const parts: StoreParts = { ...(await commandParts(io)), files: promptFiles };
  // It loads while the library is opened.
  const texts = files.filter(namedText).length < manyTexts ? null : textThread();
  const opened = await openOrCreate(folder, parts);
  if (!opened.ok) {
    texts?.close();
    io.err(opened.error);
    return exits.failed;
  }
  const library = opened.value;
  const pool = readingPool();
  let failed = 0;
  let begun = 0;
  const untilStopped = function* (): Generator<string> {
    for (const file of files) {
      if (io.stop.aborted) return;
      begun += 1;
      yield file;
    }
  };
  try {
    const importer = new Importer(library, parts, { pool, texts }, published);
    for await (const done of importer.import(untilStopped())) {
      if (done.ok) await tell(done.value, args.flag('json'), io);
      else {
        failed += 1;
        io.err(done.error);
      }
    }
    const next = files[begun];
    if (next !== undefined) {
      io.err(`Stopped before “${next}”. What was named above is stored.`);
      failed += 1;
    }
  } finally {
    pool.close();
    texts?.close();
    if (!io.stop.aborted && (await backUpSoon(library, parts))) io.err(backupLeft);
    await library.close();
  }
  return failed > 0 ? exits.failed : exits.fine;
};

/** What reads dates is loaded where one is given: most imports name none. */
async function publishedOf(text: string | undefined): Promise<DateField | null> {
  if (text === undefined) return null;
  const { parseEdtf } = await import('#common/time/edtf');
  const { formatDate } = await import('#common/time/format');
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new UsageError(`--published: ${parsed.error.message}`);
  return {
    edtf: parsed.value.edtf,
    words: formatDate(parsed.value),
    at: null,
    against: null,
    by: 'user',
    confirmed: true,
    from: 'user',
  };
}

/** Opens the library in a folder, or makes it where the folder is new or empty. */
async function openOrCreate(folder: string, parts: StoreParts): Promise<Result<Library, string>> {
  const opened = await openLibrary(folder, parts, { write: true, create: true });
  return opened.ok ? opened : err(opened.error.message);
}

async function tell(imported: Imported, json: boolean, io: CommandIo): Promise<void> {
  const { id, title, file, duplicate } = imported;
  await io.out(
    json ? JSON.stringify(imported) : `${id}  ${title}${duplicate ? '  (already there)' : ''}  ${file}`,
  );
}

/** Imports files into an open library, all as one act of the user. */
class Importer {
  readonly #storing: ArticlesStoring;

  constructor(
    library: Library,
    parts: StoreParts,
    readonly readers: { readonly pool: ReadingPool; readonly texts: TextThread | null },
    readonly published: DateField | null,
  ) {
    const known = knownArticles(library.data);
    const { ids } = parts;
    const group = ids.next<GroupId>();
    const labelOf = (title: string): string => `import of “${title}”`;
    this.#storing = new ArticlesStoring({ library, ids, now: () => parts.now(), known, group, labelOf });
  }

  async *import(files: Iterable<string>): AsyncGenerator<Result<Imported, string>, void, void> {
    const all = this.#storing.store(files, fileBytes, (file) => this.#ready(file));
    for await (const { item: file, outcome } of all) {
      if (!outcome.ok) {
        const { error } = outcome;
        yield err(
          typeof error === 'string' ? error : `“${basename(file)}” was not imported: ${error.message}`,
        );
        continue;
      }
      const { article, had, title } = outcome.value;
      yield ok({ id: article.id, title, file, duplicate: had });
    }
  }

  async #ready(file: string): Promise<Result<Incoming, string>> {
    const { pool, texts } = this.readers;
    const text = texts !== null && namedText(file) ? await texts.read(file) : null;
    if (text && 'problem' in text) return err(text.problem);
    if (text) return ok(this.#incoming(text.prepared, text.title));
    const loaded = loadFile(file);
    if (!loaded.ok) return err(loaded.error.message);
    const { name, bytes } = loaded.value;
    const read = await pool.read({ name, bytes });
    if (!read.ok) return err(read.error.message);
    return ok(this.#incoming(prepareArticle({ draft: read.value, bytes }), draftLabel(read.value)));
  }

  #incoming(prepared: PreparedArticle, title: string): Incoming {
    const { published } = this;
    const dated = published ? { ...prepared, fields: { ...prepared.fields, published } } : prepared;
    return { prepare: () => dated, file: prepared.original, again: false, title };
  }
}

/** How large a file is, in bytes; 0 where it is not known: reading it will say why. */
function fileBytes(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
