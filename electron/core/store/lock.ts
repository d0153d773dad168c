import { dirname } from 'node:path';
import { err, ok, type Result } from '#common/result';
import { codeOf, type Files, type OpenFile } from './files';
import type { Layout } from './layout';
import type { Holder } from './library';
import { answers, handOver, listen, makePrivate, socketPath } from './lock-socket';
import type { StoreParts } from './parts';
import { readWhole, removeIfThere } from './whole-file';

/** What the file `lock` says: who writes, since when, last refreshed when, and where it can be reached. */
interface LockNote extends Holder {
  readonly time: string;
  readonly socket: string;
}

/** Held by another: who, and whether the user may take it over. */
export interface HeldBy {
  readonly by: Holder;
  readonly canTakeOver: boolean;
}

/** The right to write one library. */
export interface Lock {
  /** Whether the file is still the one this owner made. */
  stillOurs(): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly takeOver: boolean;
  onSummon(files: string[]): void;
}

const refreshEvery = 60_000;
const staleAfter = 5 * 60_000;
const attempts = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Takes the lock of a library, also from an owner that is gone. On this machine an owner lives when it can be
 * reached at its socket; no pid is ever guessed from. Rejects when the system refuses.
 */
export async function takeLock(
  layout: Layout,
  parts: StoreParts,
  options: LockOptions,
): Promise<Result<Lock, HeldBy>> {
  const token = parts.ids.next().replaceAll('-', '').slice(-16);
  const socket = socketPath(parts.runtimeFolder, token);
  makePrivate(parts.runtimeFolder);
  const server = await listen(socket, (files) => options.onSummon(files));
  const taking = new Taking(layout, parts, socket, token, options.takeOver);
  try {
    const taken = await taking.run();
    if (!taken.ok) server.close();
    if (!taken.ok) return taken;
    return ok(ownerOf(layout, parts, taken.value, () => server.close()));
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Hands files to whoever holds the library; false where nobody that holds it can be reached from here. */
export async function summonOwner(
  layout: Layout,
  parts: Pick<StoreParts, 'files' | 'host'>,
  files: string[],
): Promise<boolean> {
  const note = await readNote(parts.files, layout.lock);
  if (!note || note === 'unreadable' || note.host !== parts.host) return false;
  return handOver(note.socket, files);
}

class Taking {
  private readonly files: Files;
  private readonly since: string;
  private readonly own: string;

  constructor(
    private readonly layout: Layout,
    private readonly parts: StoreParts,
    private readonly socket: string,
    private readonly token: string,
    private readonly takeOver: boolean,
  ) {
    this.files = parts.files;
    this.own = `${layout.lock}.${token}`;
    this.since = new Date(parts.now()).toISOString();
  }

  async run(): Promise<Result<OpenFile, HeldBy>> {
    await this.writeOwn();
    try {
      return await this.contend();
    } finally {
      // A name left behind is harmless; losing what was just taken over it would not be.
      await removeIfThere(this.files, this.own).catch(() => undefined);
    }
  }

  private async contend(): Promise<Result<OpenFile, HeldBy>> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await this.claim(this.layout.lock)) return ok(await this.files.open(this.layout.lock, 'edit'));
      const found = await readNote(this.files, this.layout.lock);
      if (!found) continue;
      const held = await this.judge(found, attempt);
      if (held === 'wait') await pause(10);
      else if (held) return err(held);
      else await this.clear(found);
    }
    throw new Error('the file “lock” keeps changing; try again');
  }

  /** Null when the owner is gone, or when it may be and the user says so. */
  private async judge(found: LockNote | 'unreadable', attempt: number): Promise<HeldBy | 'wait' | null> {
    // Only where links are unknown can a lock be seen before it is written; nobody needs two seconds for that.
    if (found === 'unreadable') return attempt < attempts / 2 ? 'wait' : null;
    const by = { pid: found.pid, host: found.host, since: found.since };
    if (found.host === this.parts.host) {
      return (await answers(found.socket)) ? { by, canTakeOver: false } : null;
    }
    const canTakeOver = this.parts.now() - Date.parse(found.time) > staleAfter;
    return canTakeOver && this.takeOver ? null : { by, canTakeOver };
  }

  /**
   * Moves a lock away whose owner is gone. Two that found it so must not both act, or the second would move away
   * what the first has made by then: whoever holds `lock.taking` looks once more and is alone.
   */
  private async clear(gone: LockNote | 'unreadable'): Promise<void> {
    const turn = `${this.layout.lock}.taking`;
    if (!(await this.claim(turn))) {
      await this.clearTurn(turn);
      return;
    }
    try {
      const now = await readNote(this.files, this.layout.lock);
      if (now && socketOf(now) === socketOf(gone)) await this.moveAway(this.layout.lock, gone);
    } finally {
      await removeIfThere(this.files, turn);
    }
  }

  /** A turn is short: one whose owner is gone was cut off and is moved away. */
  private async clearTurn(turn: string): Promise<void> {
    const other = await readNote(this.files, turn);
    const dead = other && other !== 'unreadable' && !(await answers(other.socket));
    if (other && dead && other.host === this.parts.host) await this.moveAway(turn, other);
    else await pause(10);
  }

  private async moveAway(path: string, gone: LockNote | 'unreadable'): Promise<void> {
    const aside = `${path}.stale-${this.token}`;
    try {
      await this.files.rename(path, aside);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      throw error;
    }
    await this.files.remove(aside);
    const left = gone === 'unreadable' ? null : gone.socket;
    const here = process.platform !== 'win32' && left !== null && dirname(left) === this.parts.runtimeFolder;
    if (here) await removeIfThere(this.files, left);
  }

  private async writeOwn(): Promise<void> {
    const file = await this.files.open(this.own, 'create');
    try {
      await file.write(noteBytes(this.note()), 0);
      await file.syncData();
    } finally {
      await file.close();
    }
  }

  /**
   * Gives our note a name that nobody may have yet, so that it appears with its content in it. Where the file system
   * has no links, the file is created and then filled. Says whether the name is ours, having read it back.
   */
  private async claim(path: string): Promise<boolean> {
    try {
      await this.files.link(this.own, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error;
      if (!(await this.createFilled(path))) return false;
    }
    const found = await readNote(this.files, path);
    return found !== null && socketOf(found) === this.socket;
  }

  private async createFilled(path: string): Promise<boolean> {
    let file: OpenFile;
    try {
      file = await this.files.open(path, 'create');
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    try {
      await file.write(noteBytes(this.note()), 0);
      return true;
    } finally {
      await file.close();
    }
  }

  private note(): LockNote {
    const { pid, host } = this.parts;
    return {
      pid,
      host,
      since: this.since,
      time: new Date(this.parts.now()).toISOString(),
      socket: this.socket,
    };
  }
}

function socketOf(note: LockNote | 'unreadable'): string {
  return note === 'unreadable' ? note : note.socket;
}

function ownerOf(layout: Layout, parts: StoreParts, file: OpenFile, hangUp: () => void): Lock {
  const identity = file.stat().then((stat) => stat.identity);
  const stillOurs = async (): Promise<boolean> =>
    (await parts.files.stat(layout.lock))?.identity === (await identity);
  // Refreshed in place, so that the file stays the one it is; a time has always the same length.
  const refresh = async (): Promise<void> => {
    const note = await readNote(parts.files, layout.lock);
    if (!note || note === 'unreadable' || !(await stillOurs())) return;
    await file.write(noteBytes({ ...note, time: new Date(parts.now()).toISOString() }), 0);
  };
  const stop = parts.every(refreshEvery, () => void refresh().catch(() => undefined));
  return {
    stillOurs,
    async release() {
      stop();
      try {
        if (await stillOurs()) await removeIfThere(parts.files, layout.lock);
      } finally {
        await file.close();
        hangUp();
      }
    },
  };
}

function noteBytes(note: LockNote): Uint8Array {
  return Buffer.from(`${JSON.stringify(note)}\n`);
}

/** What a lock says; null where there is none. */
async function readNote(files: Files, path: string): Promise<LockNote | 'unreadable' | null> {
  let text: string;
  try {
    text = (await readWhole(files, path)).toString();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const note = JSON.parse(text) as Partial<LockNote> | null;
    const whole = typeof note?.pid === 'number' && typeof note.host === 'string';
    return whole &&
      typeof note.socket === 'string' &&
      typeof note.time === 'string' &&
      typeof note.since === 'string'
      ? (note as LockNote)
      : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
