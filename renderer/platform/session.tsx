import { createContext, useContext, type ReactNode } from 'react';
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

/** The open library, kept true: its name, whether it can be written, what it holds. */
export function useLibrary(): LibraryInfo {
  const { library } = useSession();
  return useCall(['library', 'info'], undefined).data ?? library;
}
