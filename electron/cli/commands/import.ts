import type { Article, DateField } from '#common/model/article';
import { backUpIfDue } from '#core/services/backup/keep-backups';
import { draftLabel, hashOf } from '#core/services/import/import-item';
import { knownArticles } from '#core/services/import/known-articles';
import { holdArticle, recordArticle, type HeldArticle } from '#core/services/import/store-article';
import { inOrder } from '#core/services/in-order';
import { loadFile } from '#core/services/reading/load-file';
import type { ReadingPool } from '#core/services/reading/reading-pool';
import type { ArticleDraft } from '#common/formats/reading/draft';
import type { ArticleId, GroupId } from '#common/model/ids';
import { err, ok, type Result } from '#common/result';
import { parseEdtf } from '#common/time/edtf';
import { formatDate } from '#common/time/format';
import type { CommitError, Library } from '#core/store/library';
import type { StoreParts } from '#core/store/parts';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError, type CommandIo } from '../io';
import { commandParts } from '../open';
import { openLibrary } from '#core/store/open-library';
import { readingPool } from '../reading';

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
  const args = readArguments(argv, { texts: ['published'], flags: ['json'], least: 2, most: Infinity });
  const [folder = '', ...files] = args.words;
  const published = publishedOf(args.text('published'));
  const parts = await commandParts(io);
  const opened = await openOrCreate(folder, parts);
  if (!opened.ok) {
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
    const importer = new Importer(library, parts, pool, published);
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
    if (!io.stop.aborted) await backUpIfDue(library, parts);
    await library.close();
  }
  return failed > 0 ? exits.failed : exits.fine;
};

function publishedOf(text: string | undefined): DateField | null {
  if (text === undefined) return null;
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

/** A file that was read and whose blobs are durable, or that the library has already. */
type Held =
  | { readonly file: string; readonly title: string; readonly known: ArticleId }
  | { readonly file: string; readonly title: string; readonly held: HeldArticle };

/** Files on their way at once: enough for their syncs to be shared, few enough to stop soon. */
const atOnce = 32;

/** Imports files into an open library, all as one act of the user: many on their way, their records in the files' order. */
class Importer {
  readonly #known;
  readonly #group: GroupId;
  /** Articles on their way to disk, by the bytes they were read from. */
  readonly #coming = new Map<string, Promise<Result<Article, CommitError>>>();

  constructor(
    readonly library: Library,
    readonly parts: StoreParts,
    readonly pool: ReadingPool,
    readonly published: DateField | null,
  ) {
    this.#known = knownArticles(library.data);
    this.#group = parts.ids.next<GroupId>();
  }

  import(files: Iterable<string>): AsyncGenerator<Result<Imported, string>, void, void> {
    const held = inOrder(files, atOnce, (file) => this.#hold(file));
    return inOrder(held, atOnce, async (ready) => (ready.ok ? this.#record(ready.value) : ready));
  }

  async #hold(file: string): Promise<Result<Held, string>> {
    const loaded = await loadFile(file);
    if (!loaded.ok) return err(loaded.error.message);
    const { name, bytes } = loaded.value;
    const read = await this.pool.read({ name, bytes });
    if (!read.ok) return err(read.error.message);
    const draft = this.#dated(read.value);
    const title = draftLabel(draft);
    const known = this.#known.byBytes(hashOf(bytes));
    if (known) return ok({ file, title: known.title.value || title, known: known.id });
    const held = await holdArticle(this, { draft, bytes });
    return held.ok ? ok({ file, title, held: held.value }) : notImported(name, held.error);
  }

  async #record(ready: Held): Promise<Result<Imported, string>> {
    const { file, title } = ready;
    if ('known' in ready) return ok({ id: ready.known, title, file, duplicate: true });
    const { held } = ready;
    const bytes = held.files[0]?.sha256 ?? '';
    for (let same = this.#coming.get(bytes); same; same = this.#coming.get(bytes)) {
      const first = await same;
      if (first.ok) return ok({ id: first.value.id, title, file, duplicate: true });
      if (this.#coming.get(bytes) === same) this.#coming.delete(bytes);
    }
    const parts = { library: this.library, ids: this.parts.ids, now: () => this.parts.now() };
    const recording = recordArticle(parts, held, this.#group, `import of “${title}”`);
    this.#coming.set(bytes, recording);
    const recorded = await recording;
    if (!recorded.ok) return notImported(held.draft.name, recorded.error);
    return ok({ id: recorded.value.id, title, file, duplicate: false });
  }

  #dated(draft: ArticleDraft): ArticleDraft {
    return this.published ? { ...draft, fields: { ...draft.fields, published: this.published } } : draft;
  }
}

function notImported(name: string, { message }: { readonly message: string }): Result<never, string> {
  return err(`“${name}” was not imported: ${message}`);
}
