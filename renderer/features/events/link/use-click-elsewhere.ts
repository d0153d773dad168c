import { useEffect, useRef } from 'react';

/** Calls back when the pointer goes down in the window itself: not in this field, nor in a list floating above it. */
export function useClickElsewhere(leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const onDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && !target.closest('[data-portal]')) latest.current();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, []);
}
