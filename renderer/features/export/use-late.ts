import { useEffect, useState } from 'react';

/** How long something may take before it is said, in ms. */
const patience = 500;

/** True once `under` has been so for half a second: work that is soon done is not worth a word. */
export function useLate(under: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!under) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [under]);
  return late;
}
