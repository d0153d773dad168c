import { useEffect, useState } from 'react';

/**
 * True once `on` has held without a break for `after` milliseconds. For what is said of a wait: where it is over before
 * anyone could read that, saying it would only flicker, and cost a drawing of the window each way.
 */
export function useLate(on: boolean, after: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, after]);
  return on && late;
}
