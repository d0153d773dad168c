import { useEffect } from 'react';
import { create } from 'zustand';

/** Whether what is being typed in this window is on disk: on its way there, or refused and tried again. */
export type TypedState = 'saved' | 'saving' | 'failed';

const useTyped = create<{ typed: TypedState }>(() => ({ typed: 'saved' }));

/** Tells the window how what is typed here stands, for as long as it is shown. */
export function useTellTyped(typed: TypedState): void {
  useEffect(() => {
    useTyped.setState({ typed });
    return () => useTyped.setState({ typed: 'saved' });
  }, [typed]);
}

/** How what is being typed in this window stands. */
export function useTypedState(): TypedState {
  return useTyped((state) => state.typed);
}
