import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of answers. The feed keeps it true, so nothing grows stale by age, focus or the network: the core
 * is on this machine, and a call that failed would only fail again.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
