import { useCallback } from 'react';
import { useAct } from './act';
import { useApi, type Api } from './api';
import { tellHostEvent } from './host-events';
import { flushSettings } from './settings';

/**
 * How to go to another library: that closes the line, which comes back bound to the other one, so what is typed is
 * saved first. Resolves to whether another one was opened; why not has then been said.
 */
export function useLeaveLibrary(): (how: (api: Api) => Promise<{ opened: boolean }>) => Promise<boolean> {
  const api = useApi();
  const act = useAct();
  return useCallback(
    async (how) => {
      await Promise.all([tellHostEvent({ type: 'closing' }), flushSettings()]);
      return (await act(() => how(api)))?.opened ?? false;
    },
    [api, act],
  );
}
