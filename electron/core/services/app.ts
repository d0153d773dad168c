import { basename, join, resolve } from 'node:path';
import { err, ok, type Result } from '#common/result';
import type { Files } from '../store/files';
import { openLibrary, type OpenError } from '../store/open-library';
import type { StoreParts } from '../store/parts';
import { keepBackups } from './backup/keep-backups';
import { folderName } from './home/app-home';
import type { RecentLibrary, SettingsStore } from './home/settings';
import type { ReadingPool } from './reading/reading-pool';
import type { LaunchIndex } from './search/launch-index';
import type { LaunchSearch } from './search/launch-search';
import type { LaunchLikeness } from './similar/launch-likeness';
import type { LaunchSuggest } from './suggestions/launch-suggest';
import { makeSample, sampleStart } from './sample/make-sample';
import { packedEvent } from './rows/packed-event';
import { createSession, type OpenSession, type SessionParts } from './session';

/** What an application needs from its host. */
export interface AppParts {
  readonly store: StoreParts;
  readonly settings: SettingsStore;
  /** Reads foreign files away from the main thread; closed with the application. */
  readonly reading: ReadingPool;
  /** Looks through texts away from the main thread. */
  readonly search: LaunchSearch;
  /** Keeps the search index away from the main thread. */
  readonly searchIndex: LaunchIndex;
  /** Compares articles away from the main thread. */
  readonly likeness: LaunchLikeness;
  /** Reads sentences for events away from the main thread. */
  readonly suggest: LaunchSuggest;
  /** The program's own folder; the sample lives in it. */
  readonly home: string;
  /** Where new libraries are proposed. */
  readonly documents: string;
  zone(): string;
  /** Files handed over by a second start. */
  onSummon(files: string[]): void;
}

/** A library in use; `release` when its last window has let go closes it. */
export interface Lease {
  readonly session: OpenSession;
  release(): Promise<void>;
}

interface Held {
  readonly session: Promise<Result<OpenSession, OpenError>>;
  leases: number;
}

/**
 * The application without a window: which libraries are open (each once, shared by its windows), which were
 * open lately, and the sample. Every host makes one.
 */
export class App {
  readonly #held = new Map<string, Held>();

  constructor(readonly parts: AppParts) {}

  get sampleFolder(): string {
    return join(this.parts.home, 'sample');
  }

  recent(): readonly RecentLibrary[] {
    return this.parts.settings.current().recent;
  }

  /** Opens the library used last; or the sample where there is none, or where it cannot be opened, which is then said. */
  async openLast(): Promise<Result<Lease, OpenError>> {
    const [last] = this.recent();
    if (!last) return this.openSample();
    const opened = await this.open(last.folder);
    if (opened.ok) return opened;
    return this.openSample([
      `Your library “${last.name}” could not be opened, so this is the sample. ${opened.error.message}`,
    ]);
  }

  /** Opens the sample library, made when it is not there yet. `notices` say why it is shown instead of another. */
  async openSample(notices: readonly string[] = []): Promise<Result<Lease, OpenError>> {
    const isNew = !(await this.#isLibrary(this.sampleFolder));
    if (isNew) {
      const made = await makeSample(this.sampleFolder, this.parts.store);
      if (!made.ok) return err({ kind: 'unavailable', message: made.error });
    }
    const opened = await this.open(this.sampleFolder, { notices });
    if (isNew && opened.ok) await this.#startOfSample(opened.value.session.library.id);
    return opened;
  }

  /** Makes a library named `name` in the proposed folder; a number is added where the name is taken. */
  async create(name: string): Promise<Result<Lease, OpenError>> {
    return this.open(await this.#newFolder(name), { create: true });
  }

  /** Has `restore` make a library in a new folder in the proposed place, and opens it. */
  async openRestored(
    name: string,
    restore: (folder: string) => Promise<Result<unknown, string>>,
  ): Promise<Result<Lease, OpenError>> {
    const folder = await this.#newFolder(`${name} restored`);
    const restored = await restore(folder);
    return restored.ok ? this.open(folder) : err({ kind: 'unavailable', message: restored.error });
  }

  /** A folder in the proposed place that is not there yet; a number is added where the name is taken. */
  async #newFolder(name: string): Promise<string> {
    const { documents, store } = this.parts;
    const plain = folderName(name);
    let folder = join(documents, plain);
    for (let n = 2; (await store.files.stat(folder)) !== null; n++) folder = join(documents, `${plain} ${n}`);
    await store.files.makeFolder(documents);
    return folder;
  }

  /**
   * Opens a library for reading and writing, and remembers it. Where another program holds it, it opens for
   * reading only and says so.
   */
  async open(
    path: string,
    { create = false, notices = [] }: { create?: boolean; notices?: readonly string[] } = {},
  ): Promise<Result<Lease, OpenError>> {
    const folder = resolve(path);
    const known = this.#held.get(folder);
    const held = known ?? { session: this.#openSession(folder, create, notices), leases: 0 };
    held.leases += 1;
    this.#held.set(folder, held);
    const session = await held.session;
    if (!session.ok) {
      this.#held.delete(folder);
      return session;
    }
    const { name, sample } = session.value;
    if (!sample) {
      const openedAt = new Date(this.parts.store.now()).toISOString();
      await this.parts.settings.remember({ folder, name, openedAt });
    }
    return ok({ session: session.value, release: this.#releaseOnce(folder, held, session.value) });
  }

  /** Flushes and closes every library, whoever still has it. */
  async close(): Promise<void> {
    this.parts.reading.close();
    const all = [...this.#held.values()];
    this.#held.clear();
    for (const { session } of all) {
      const opened = await session;
      if (opened.ok) await opened.value.close();
    }
  }

  #releaseOnce(folder: string, held: Held, session: OpenSession): () => Promise<void> {
    let released = false;
    return async () => {
      if (released) return;
      released = true;
      held.leases -= 1;
      if (held.leases > 0 || this.#held.get(folder) !== held) return;
      this.#held.delete(folder);
      await session.close();
    };
  }

  async #openSession(
    folder: string,
    create: boolean,
    notices: readonly string[],
  ): Promise<Result<OpenSession, OpenError>> {
    const { store, zone, search, searchIndex, likeness, suggest, onSummon } = this.parts;
    const first = await openLibrary(folder, store, { write: true, create, onSummon });
    const heldElsewhere = !first.ok && first.error.kind === 'held';
    const opened = heldElsewhere ? await openLibrary(folder, store, { write: false }) : first;
    if (!opened.ok) return opened;
    const parts: SessionParts = { now: () => store.now(), ids: store.ids, zone };
    const sample = folder === resolve(this.sampleFolder);
    const name = sample ? 'Sample library' : basename(folder);
    const held = heldElsewhere ? { readOnlyWhy: first.error.message } : {};
    const library = opened.value;
    // The sample can be made again at any time.
    const keeper = sample ? {} : { keeper: keepBackups(library, store) };
    const threads = { search, searchIndex, likeness, suggest };
    const session = createSession({ library, parts, name, sample, notices, ...threads, ...held, ...keeper });
    // What fails here fails for whoever asks, and is told to them.
    session.timelineAhead
      .prepare((id) => packedEvent(session, id))
      .catch(() => session.timelineAhead.close());
    return ok(session);
  }

  /** Leaves the place where a window of the new sample begins, as a window itself would. */
  async #startOfSample(library: string): Promise<void> {
    const { note, article } = sampleStart();
    const place = {
      article,
      annotation: null,
      event: null,
      note,
      tab: 'note',
      detail: { kind: 'article', id: article },
    };
    await this.parts.settings.save({ [`place.${library}`]: place });
  }

  async #isLibrary(folder: string): Promise<boolean> {
    const { files }: { files: Files } = this.parts.store;
    return (await files.stat(join(folder, 'library.jsonl'))) !== null;
  }
}
