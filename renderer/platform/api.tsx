import type { InferClientInputs, InferClientOutputs } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Contract } from '#common/contract/contract';
import type { Connection, ConnectionState } from './connect';

/** Everything the core can be asked, typed by the contract. */
export type Api = ContractRouterClient<Contract>;
export type Inputs = InferClientInputs<Api>;
export type Outputs = InferClientOutputs<Api>;

const ConnectionContext = createContext<Connection<Contract> | null>(null);

/** Hands a connection to everything below it. */
export function ApiProvider({
  connection,
  children,
}: {
  connection: Connection<Contract>;
  children: ReactNode;
}) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** The connection of this window. Throws outside `ApiProvider`. */
export function useConnection(): Connection<Contract> {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('useApi and its kin need an ApiProvider above them');
  return connection;
}

/** The typed client of the contract: `api.articles.get({ id })`. Calls reject with contract errors. */
export function useApi(): Api {
  return useConnection().client;
}

/** How the line to the core stands now. */
export function useLine(): ConnectionState {
  const connection = useConnection();
  return useSyncExternalStore(
    (changed) => connection.onState(changed),
    () => connection.state(),
  );
}
