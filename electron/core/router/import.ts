import { Buffer } from 'node:buffer';
import { joinAgain, partWords } from '#common/formats/reading/joined-words';
import { draftText, putBack, takeOut } from '#common/formats/reading/pieces';
import { ok, type Result } from '#common/result';
import { attachFiles } from '#core/services/attachments';
import type { ImportSession } from '#core/services/import/import-session';
import { joinedOf, pieceOf } from '#core/services/import/import-item';
import { bytesPiece } from '#core/services/originals';
import { refused, type Trouble } from '#core/services/trouble';
import { fitting } from '#core/services/window';
import { answer, os } from './base';
import type { RouterContext } from './context';

type Session = Result<ImportSession, Trouble>;

/** Runs an act on the import a call names, or answers why there is none. */
function within<T>(
  context: RouterContext,
  input: { session: string },
  act: (session: ImportSession) => Result<T, Trouble> | Promise<Result<T, Trouble>>,
): Promise<T> {
  const session: Session = context.connection.imports.get(input.session);
  return answer(session.ok ? act(session.value) : session);
}

/** The `import` calls: nothing is stored before `store`. */
export const importRouter = {
  begin: os.import.begin.handler(async ({ context }) => {
    return { session: (await answer(context.connection.imports.begin())).id };
  }),
  addFile: os.import.addFile.handler(async ({ context, input }) => {
    const item = await within(context, input, (session) => session.add(input.name, input.bytes, input.hold));
    return { item: item.id, taken: item.state === 'waiting' };
  }),
  addBytes: os.import.addBytes.handler(async ({ context, input }) => {
    const bytes = Buffer.from(input.base64, 'base64');
    await within(context, input, (session) => session.addBytes(input.item, bytes, input.last));
    return {};
  }),
  addChosen: os.import.addChosen.handler(async ({ context, input }) => {
    await within(context, input, async (session) => {
      for (const handle of input.handles) {
        const file = await context.host.readChosen(handle);
        if (!file.ok) return file;
        const item = session.add(file.value.name, file.value.bytes, input.hold);
        if (!item.ok) return item;
        if (item.value.state === 'waiting') await addWhole(session, item.value.id, file.value.chunks);
      }
      return ok(undefined);
    });
    return {};
  }),
  attach: os.import.attach.handler(async ({ context, input }) => {
    const done = await within(context, input, (session) => {
      const held = session.held();
      return held.ok ? attachFiles(context.session, input.article, held.value, input.role) : held;
    });
    context.connection.imports.end(input.session);
    return done;
  }),
  addPasted: os.import.addPasted.handler(async ({ context, input }) => {
    return {
      item: (await within(context, input, (session) => session.addPasted(input.text, input.html))).id,
    };
  }),
  rows: os.import.rows.handler(({ context, input }) =>
    within(context, input, (session) => {
      const { total, rows } = session.rows(input.from, input.count);
      return ok({ total, rows: fitting(rows) });
    }),
  ),
  watch: os.import.watch.handler(async function* ({ context, input, signal }) {
    yield* (await answer(context.connection.imports.get(input.session))).watch(signal);
  }),
  detail: os.import.detail.handler(({ context, input }) =>
    within(context, input, (session) => session.detail(input.item)),
  ),
  pieces: os.import.pieces.handler(({ context, input }) =>
    within(context, input, (session) => {
      const found = session.item(input.item);
      if (!found.ok) return found;
      const { pieces } = found.value.draft;
      return ok({
        total: pieces.length,
        rows: fitting(pieces.slice(input.from, input.from + input.count).map(pieceOf)),
      });
    }),
  ),
  picture: os.import.picture.handler(({ context, input }) =>
    within(context, input, (session) => {
      const found = session.item(input.item);
      if (!found.ok) return found;
      const picture = found.value.draft.pictures?.find(({ sha256 }) => sha256 === input.sha256);
      return picture
        ? ok(bytesPiece(picture.bytes, input))
        : refused('This picture is no longer part of the import. Open its row again.');
    }),
  ),
  set: os.import.set.handler(({ context, input }) =>
    within(context, input, (session) => ok({ changed: session.set(input.rows, input.fields) })),
  ),
  setPiece: os.import.setPiece.handler(({ context, input }) =>
    within(context, input, (session) =>
      session.edit(input.item, (draft) => (input.removed ? takeOut : putBack)(draft, Number(input.piece))),
    ),
  ),
  setEncoding: os.import.setEncoding.handler(({ context, input }) =>
    within(context, input, (session) => session.reread(input.item, input.encoding)),
  ),
  joined: os.import.joined.handler(({ context, input }) =>
    within(context, input, (session) => {
      const found = session.item(input.item);
      if (!found.ok) return found;
      const places = session.joined(found.value.item);
      const shown = places.slice(input.from, input.from + input.count);
      return ok({ total: places.length, rows: fitting(joinedOf(draftText(found.value.draft), shown)) });
    }),
  ),
  part: os.import.part.handler(({ context, input }) =>
    within(context, input, (session) => {
      const found = session.item(input.item);
      if (!found.ok) return found;
      const { starts } = input;
      const places = session.joined(found.value.item);
      const chosen = starts === 'all' ? places : places.filter(({ start }) => starts.includes(start));
      return session.edit(input.item, (draft) => partWords(draft, chosen));
    }),
  ),
  joinAgain: os.import.joinAgain.handler(({ context, input }) =>
    within(context, input, (session) =>
      session.edit(input.item, (draft) => joinAgain(draft, Number(input.piece), input.at)),
    ),
  ),
  pasteFor: os.import.pasteFor.handler(async ({ context, input }) => {
    await within(context, input, (session) => session.pasteFor(input.item, input.text, input.html));
    return {};
  }),
  store: os.import.store.handler(async function* ({ context, input, signal }) {
    const session = await answer(context.connection.imports.get(input.session));
    yield* session.store(signal);
  }),
  stop: os.import.stop.handler(async ({ context, input }) => {
    await within(context, input, (session) => ok(session.stopStoring()));
    return {};
  }),
  cancel: os.import.cancel.handler(({ context, input }) => {
    context.connection.imports.end(input.session);
    return {};
  }),
};

/** Hands a chosen file over piece by piece; one the system stops giving fails alone. */
async function addWhole(
  session: ImportSession,
  item: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const chunk of chunks) session.addBytes(item, chunk, false);
    session.addBytes(item, new Uint8Array(), true);
  } catch (error) {
    session.failById(item, error instanceof Error ? error.message : String(error));
  }
}
