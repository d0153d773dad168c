import { createRouterClient, ORPCError } from '@orpc/server';
import { put } from '#common/change/build';
import { Article } from '#common/model/article';
import type { ArticleId, RevisionId } from '#common/model/ids';
import { ok } from '#common/result';
import { refused } from '#core/services/trouble';
import type { HostPort } from '#core/router/host-port';
import { createRouter } from '#core/router/router';
import { BytesInPieces } from '#core/services/export/bytes-in-pieces';
import { ImportSessions } from '#core/services/import/import-sessions';
import { sameThreadLauncher } from '#core/services/reading/launch-here';
import { createReadingPool } from '#core/services/reading/reading-pool';
import type { LaunchIndex } from '#core/services/search/launch-index';
import { createSession, type OpenSession } from '#core/services/session';
import type { Library, OpenOptions } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { plainDoc } from './plain-doc';
import { fixedClock, opened, temporaryFolder, testParts } from './store';

/** A host for tests of the router: no dialogs, settings in memory, targets kept as text. */
export function plainHost(): HostPort & { readonly written: Map<string, string>; readonly kept: object } {
  const kept: Record<string, unknown> = {};
  const written = new Map<string, string>();
  return {
    kept,
    written,
    info: () => ({
      name: 'Throughline',
      version: '0.0.0',
      capabilities: { nativeDialogs: false, nativeMenu: false },
      platform: 'linux',
      zone: 'Etc/UTC',
      today: '2024-01-01',
    }),
    async *events() {
      yield await Promise.resolve({ type: 'closing' as const });
    },
    parted: () => undefined,
    libraries: () => Promise.resolve([]),
    openLibrary: () => Promise.resolve(refused('There is no such library.', 'handle')),
    newLibrary: () => Promise.resolve(ok(true)),
    openRestored: () => Promise.resolve(ok(true)),
    chooseLibrary: () => Promise.resolve(ok(false)),
    chooseFiles: () => Promise.resolve(ok([])),
    chooseTarget: () => Promise.resolve(ok('target')),
    commandState: () => undefined,
    settings: () => Promise.resolve(kept),
    saveSettings: (values) => {
      Object.assign(kept, values);
      return Promise.resolve(ok(undefined));
    },
    readChosen: () => Promise.resolve(refused('This file is no longer chosen.', 'handle')),
    async writeTarget(handle, chunks) {
      let text = '';
      for await (const chunk of chunks)
        text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      written.set(handle, text);
      return ok({ name: `${handle}.md`, bytes: text.length });
    },
  };
}

function contextFor(session: OpenSession, host: HostPort, closed: AbortSignal) {
  const pool = createReadingPool({ launch: sameThreadLauncher });
  const imports = new ImportSessions(session, pool, closed);
  return { session, host, connection: { closed, imports, picture: new BytesInPieces() } };
}
export type RouterRig = Awaited<ReturnType<typeof openRig>>;

/** The router over a real library in a temporary folder, called in this process. */
export async function openRig(
  options: { folder?: string; open?: OpenOptions; searchIndex?: LaunchIndex } = {},
) {
  const temporary = options.folder === undefined ? await temporaryFolder() : null;
  const folder = options.folder ?? temporary?.path ?? '';
  const clock = fixedClock();
  // The store's own ids are random: it names its socket by one, and test files run side by side.
  const parts: StoreParts = testParts({ now: clock.now });
  const library: Library = await opened(folder, parts, { create: true, ...options.open });
  const session = createSession({
    library,
    parts: { ...clock, zone: () => 'Etc/UTC' },
    name: 'Test',
    ...(options.searchIndex && { searchIndex: options.searchIndex }),
  });
  const host = plainHost();
  const connection = new AbortController();
  const context = contextFor(session, host, connection.signal);
  return {
    folder,
    library,
    session,
    host,
    clock,
    context,
    client: createRouterClient(createRouter(), { context }),
    async close() {
      connection.abort();
      await session.close();
      await temporary?.remove();
    },
  };
}

interface GivenArticle {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Puts an article of plain paragraphs, one a line, into a library. */
export async function addArticle(
  { library, clock }: Pick<RouterRig, 'library' | 'clock'>,
  text: string,
  { title = '', publisher = '', published }: GivenArticle = {},
): Promise<Article> {
  const stored = await library.blobs.putText({ doc: plainDoc(text), text });
  if (!stored.ok) throw new Error(stored.error.message);
  const at = new Date(clock.now()).toISOString();
  const article = Article.parse({
    id: clock.ids.next<ArticleId>(),
    createdAt: at,
    updatedAt: at,
    title: { value: title, from: 'text' },
    publisher: { value: publisher, from: 'user' },
    published:
      published === undefined
        ? null
        : { edtf: published, words: published, by: 'user', confirmed: true, from: 'user' },
    revisions: [{ id: clock.ids.next<RevisionId>(), text: stored.value, when: at, why: 'import' }],
  });
  const change = await library.commit({ label: 'import', ops: [put('articles', article)] });
  if (!change.ok) throw new Error(change.error.message);
  return article;
}

/** The passage that holds `words` in an article's text, in code points; for texts without surrogate pairs. */
export function passageOf(article: Article, text: string, words: string) {
  const start = text.indexOf(words);
  const revision = article.revisions[0]?.id;
  if (start === -1 || revision === undefined) throw new Error(`“${words}” is not in the text`);
  return { article: article.id, revision, start, end: start + words.length };
}

/** The code and the sentence a call was refused with; throws when it was not. */
export async function troubleOf(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: String(error.code), message: error.message };
    throw error;
  }
  throw new Error('the call was answered');
}

/** All records as plain JSON, without the stamps of when they were last changed: what an undo must bring back. */
export function contentsOf({ library }: Pick<RouterRig, 'library'>): unknown {
  return Object.fromEntries(
    Object.entries(library.data).map(([name, records]) => [
      name,
      [...(records as ReadonlyMap<string, object>).values()]
        .map((record) => ({ ...record, updatedAt: '' }) as { id?: string })
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ]),
  );
}
