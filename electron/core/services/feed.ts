import type { Change } from '#common/change/change';
import type { FeedItem } from '#common/contract/feed';
import { ok, type Result } from '#common/result';
import type { OpenSession } from './session';
import { undoTrouble, type Trouble } from './trouble';
import { jsonBytes } from './window';

/** A change larger than this is not sent: the window asks again for what it shows (bytes of JSON). */
const largestChange = 200 * 1024;
/** A window this far behind asks again, too: its backlog is not kept. */
const longestBacklog = 500;

type Undo = FeedItem['undo'];

/** What undo and redo would do now. */
export function undoState({ undo }: OpenSession): Undo {
  const state = undo.state();
  const step = (item: typeof state.undo): Undo['undo'] => item && { label: item.label, group: item.group };
  return { undo: step(state.undo), redo: step(state.redo) };
}

/** Changes waiting for one window, and where a gap in them ends. */
class Backlog {
  #changes: Change[] = [];
  #missedUpTo: number | null = null;
  #compared = false;

  push(change: Change): void {
    if (this.#changes.length >= longestBacklog) this.lose(change.seq);
    else this.#changes.push(change);
  }

  /** Forgets all that waits: the window has missed everything up to `seq`. */
  lose(seq: number): void {
    this.#changes = [];
    this.#missedUpTo = seq;
  }

  /** Articles were compared: what they have in common may be another. */
  compare(): void {
    this.#compared = true;
  }

  /** The next thing to tell: a gap first, for the changes that wait came after it. */
  next(): { missed: number } | { change: Change } | 'compared' | null {
    const missed = this.#missedUpTo;
    this.#missedUpTo = null;
    if (missed !== null) return { missed };
    const change = this.#changes.shift();
    if (change) return { change };
    const compared = this.#compared;
    this.#compared = false;
    return compared ? 'compared' : null;
  }
}

/**
 * Every acknowledged change after `since` (null: from now on), in order, each once, until `signal` aborts. What is
 * too large or too long ago is `missed`; a new state of undo that no change brought along is `worked`, and so is what
 * comes of comparing articles.
 */
export async function* listenToFeed(
  session: OpenSession,
  since: number | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<FeedItem, void, void> {
  const { library } = session;
  const backlog = new Backlog();
  let wake = (): void => undefined;
  const stops = [
    library.onChange((change) => {
      backlog.push(change);
      wake();
    }),
    session.undo.onState(() => wake()),
    session.looseEnds.onWorkedOut(() => {
      backlog.compare();
      wake();
    }),
  ];
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    const from = since ?? library.seq;
    catchUp(session, backlog, from);
    let told = undoState(session);
    yield { type: 'start', seq: from, undo: told };
    while (signal?.aborted !== true) {
      const woken = new Promise<void>((resolve) => (wake = resolve));
      const item = nextItem(session, backlog, told);
      if (item === null) {
        await woken;
      } else {
        told = item.undo;
        yield item;
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    for (const stop of stops) stop();
  }
}

/** Fills a backlog with what came after `since`, or with a gap where that is no longer known. */
function catchUp({ library }: OpenSession, backlog: Backlog, since: number): void {
  const changes = since > library.seq ? null : library.changesSince(since);
  if (changes === null) backlog.lose(library.seq);
  else for (const change of changes) backlog.push(change);
}

function nextItem(session: OpenSession, backlog: Backlog, told: Undo): FeedItem | null {
  const next = backlog.next();
  const undo = undoState(session);
  const now = session.library.seq;
  if (next === 'compared') return { type: 'worked', seq: now, undo, compared: true };
  if (next === null) {
    const same = undo.undo?.group === told.undo?.group && undo.redo?.group === told.redo?.group;
    return same ? null : { type: 'worked', seq: now, undo, compared: false };
  }
  if ('missed' in next) return { type: 'missed', seq: next.missed, undo };
  const { seq, group, label, ops } = next.change;
  if (jsonBytes(ops) > largestChange) return { type: 'missed', seq, undo };
  return { type: 'change', seq, group, label, ops, undo };
}

/** Takes back the last group on the stack by a new change; answers what it was. */
export async function undoLast(
  session: OpenSession,
): Promise<Result<{ label: string; seq: number }, Trouble>> {
  return session.textTurns.marking(async () => acted(session, await session.undo.undo()));
}

/** Does again what was undone last. */
export async function redoLast(
  session: OpenSession,
): Promise<Result<{ label: string; seq: number }, Trouble>> {
  return session.textTurns.marking(async () => acted(session, await session.undo.redo()));
}

function acted(
  { library }: OpenSession,
  done: Awaited<ReturnType<OpenSession['undo']['undo']>>,
): Result<{ label: string; seq: number }, Trouble> {
  if (!done.ok) return undoTrouble(done.error, library.writable);
  return ok({ label: done.value.label, seq: done.value.change.seq });
}
