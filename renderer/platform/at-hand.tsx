import { createContext, useContext, type ReactNode } from 'react';

const AtHandContext = createContext(true);

/**
 * Says whether what is below is the one at hand of several alike (two articles side by side). What is not neither
 * handles commands nor answers requests: the same keys mean the other.
 */
export function AtHandProvider({ atHand, children }: { atHand: boolean; children: ReactNode }) {
  return <AtHandContext value={atHand}>{children}</AtHandContext>;
}

/** Whether this is the one at hand; true where there is only one. */
export function useIsAtHand(): boolean {
  return useContext(AtHandContext);
}
