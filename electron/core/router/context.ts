import type { BytesInPieces } from '#core/services/export/bytes-in-pieces';
import type { ImportSessions } from '#core/services/import/import-sessions';
import type { OpenSession } from '#core/services/session';
import type { HostPort } from './host-port';

/** What belongs to one connection: gone with it. `closed` aborts when the window went away. */
export interface ConnectionState {
  readonly closed: AbortSignal;
  /** The imports this window has under review. */
  readonly imports: ImportSessions;
  /** The picture this window is handing over to be written. */
  readonly picture: BytesInPieces;
}

/** What every procedure gets: the library it is about, the host it runs on, the connection it came by. */
export interface RouterContext {
  readonly session: OpenSession;
  readonly host: HostPort;
  readonly connection: ConnectionState;
}
