import { ok, type Result } from '#common/result';
import type { ReadingPool } from '../reading/reading-pool';
import type { OpenSession } from '../session';
import { beyondLimit, refused, type Trouble } from '../trouble';
import { ImportSession } from './import-session';

/** As many imports as one window reviews at once; each holds files in memory. */
const mostSessions = 4;

/** The imports of one connection: nobody else sees them, and they are gone with it. */
export class ImportSessions {
  readonly #sessions = new Map<string, ImportSession>();

  constructor(
    readonly open: OpenSession,
    readonly pool: ReadingPool,
    closed: AbortSignal,
  ) {
    closed.addEventListener('abort', () => this.close(), { once: true });
  }

  begin(): Result<ImportSession, Trouble> {
    if (this.#sessions.size >= mostSessions) {
      return beyondLimit(
        'Too many imports are under review in this window. Store or cancel one of them first.',
      );
    }
    const session = new ImportSession(this.open.parts.ids.next(), this.open, this.pool);
    this.#sessions.set(session.id, session);
    return ok(session);
  }

  get(id: string): Result<ImportSession, Trouble> {
    const session = this.#sessions.get(id);
    return session ? ok(session) : refused('This import is over. Start it again.');
  }

  end(id: string): void {
    this.#sessions.get(id)?.close();
    this.#sessions.delete(id);
  }

  close(): void {
    for (const id of this.#sessions.keys()) this.end(id);
  }
}
