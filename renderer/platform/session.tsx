import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { z } from 'zod';
import type { HostInfo } from '#common/contract/host';
import type { LibraryInfo } from '#common/contract/library';
import { useCall } from './live';

export type Host = z.infer<typeof HostInfo>;
export type HostInfoPlatform = Host['platform'];

/** What is known once the window is connected: the host it runs on, and the library as it was on opening. */
export interface Session {
  readonly host: Host;
  readonly library: LibraryInfo;
}

const SessionContext = createContext<Session | null>(null);

/** Hands the session to everything below it. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a SessionProvider is needed above this');
  return session;
}

/** What this host is and can do; `capabilities` says what differs between hosts. */
export function useHost(): Host {
  return useSession().host;
}

/** What is true of the open library from change to change. */
export type Library = Omit<LibraryInfo, 'counts' | 'seq'>;

const LibraryContext = createContext<Library | null>(null);

/** Keeps what is known of the open library true, for everything below it. */
export function LibraryProvider({ children }: { children: ReactNode }) {
  const { library } = useSession();
  const info = useCall(['library', 'info'], undefined).data ?? library;
  const { id, name, place, sample, writable, readOnlyWhy, notices } = info;
  // What the library holds and how often it was changed is told with it: nearly all of the window rests on neither,
  // and must not be drawn again with every change.
  const lasting = useMemo(
    () => ({ id, name, place, sample, writable, readOnlyWhy, notices }),
    [id, name, place, sample, writable, readOnlyWhy, notices],
  );
  return <LibraryContext value={lasting}>{children}</LibraryContext>;
}

/** The open library: its name, whether it can be written. Another object only when one of these changes. */
export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (!library) throw new Error('a LibraryProvider is needed above this');
  return library;
}

/** How many records of each kind the library holds, kept true. */
export function useHoldings(): LibraryInfo['counts'] {
  const { library } = useSession();
  return (useCall(['library', 'info'], undefined).data ?? library).counts;
}
