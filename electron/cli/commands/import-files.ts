import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DateField } from '#common/model/article';
import type { GroupId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import { backUpSoon } from '#core/services/backup/keep-backups';
import { ArticlesStoring, type Incoming } from '#core/services/import/articles-storing';
import { draftLabel } from '#core/services/import/draft-label';
import { knownArticles } from '#core/services/import/known-articles';
import { prepareArticle, type PreparedArticle } from '#core/services/import/prepare-article';
import { loadFile } from '#core/services/reading/load-file';
import { namedText } from '#core/services/reading/read-here';
import type { Library } from '#core/store/library';
import { openLibrary } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { promptFiles } from '#core/store/prompt-files';
import { exits, type CommandIo } from '../io';
import { commandParts } from '../open';
import type { Readers } from '../reading';

/** Said where a backup would have kept the command waiting. */
const backupLeft =
  'A backup of this library is due. It is made while the library is open in Throughline or by “throughline serve”.';

/** Articles on their way at once where most must still be read. */
const fewAtOnce = 128;

/** What is to be imported, and by whom it is read. */
export interface Import {
  readonly folder: string;
  readonly files: readonly string[];
  readonly published: DateField | null;
  readonly json: boolean;
  readonly readers: Readers;
}

/** One line of `import --json`. */
interface Imported {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly duplicate: boolean;
}

/** Imports files into the library in a folder, which is made where it is new; answers the exit code. */
export async function importFiles(
  { folder, files, published, json, readers }: Import,
  io: CommandIo,
): Promise<number> {
  const parts: StoreParts = { ...(await commandParts(io)), files: promptFiles };
  const opened = await openLibrary(folder, parts, { write: true, create: true });
  if (!opened.ok) {
    io.err(opened.error.message);
    return exits.failed;
  }
  const library = opened.value;
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
    const importer = new Importer(library, parts, readers, published, files.length);
    for await (const done of importer.import(untilStopped())) {
      if (done.ok) await tell(done.value, json, io);
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
    readers.close();
    if (!io.stop.aborted && (await backUpSoon(library, parts))) io.err(backupLeft);
    await library.close();
  }
  return failed > 0 ? exits.failed : exits.fine;
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
    readonly readers: Readers,
    readonly published: DateField | null,
    /** How many files are given: what the act is called where it is undone. */
    many: number,
  ) {
    const known = knownArticles(library.data);
    const { ids } = parts;
    const group = ids.next<GroupId>();
    const labelOf = (title: string): string => `import of ${many === 1 ? `“${title}”` : `${many} files`}`;
    const storing = { library, ids, now: () => parts.now(), known, group, labelOf };
    this.#storing = new ArticlesStoring(readers.texts ? storing : { ...storing, atOnce: fewAtOnce });
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
    return { prepare: () => dated, sha256: prepared.original.sha256, again: false, title };
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
