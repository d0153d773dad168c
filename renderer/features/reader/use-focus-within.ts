import { useEffect, useState, type RefObject } from 'react';

/** Whether the focus is in the reader: on the words, or on what stands beside them for them. */
export function useFocusWithin(element: RefObject<HTMLElement | null>): boolean {
  const [within, setWithin] = useState(false);
  useEffect(() => {
    const own = element.current;
    if (!own) return undefined;
    const look = (): void => setWithin(own.contains(document.activeElement));
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', look);
    };
  }, [element]);
  return within;
}
