import { Tooltip } from '@mantine/core';
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

/** Milliseconds a pointer rests on something before that is explained. */
const rest = 500;

interface TipEvents {
  onPointerEnter(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onFocus(event: FocusEvent<HTMLElement>): void;
  onBlur(): void;
}

/**
 * A control with words that explain it while the pointer rests on it or the keyboard is at it. `children` makes the
 * control from the events it has to pass on. The words are made only while they show: made beforehand for every
 * button there is, they cost more than the buttons.
 */
export function Tip({
  label,
  children,
}: {
  label: ReactNode;
  children: (events: TipEvents) => ReactElement;
}) {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const hide = (): void => {
    clearTimeout(resting.current);
    setTarget(null);
  };
  const events: TipEvents = {
    onPointerEnter: ({ currentTarget, pointerType }) => {
      if (pointerType === 'touch') return;
      clearTimeout(resting.current);
      resting.current = setTimeout(() => setTarget(currentTarget), rest);
    },
    onPointerLeave: hide,
    onFocus: ({ currentTarget }) => {
      if (currentTarget.matches(':focus-visible')) setTarget(currentTarget);
    },
    onBlur: hide,
  };
  return (
    <>
      {children(events)}
      {target && <Shown target={target} label={label} onGone={hide} />}
    </>
  );
}

function Shown({ target, label, onGone }: { target: HTMLElement; label: ReactNode; onGone: () => void }) {
  const latest = useRef(onGone);
  useEffect(() => {
    latest.current = onGone;
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && latest.current(), { signal });
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!(event.target instanceof Node && target.contains(event.target))) latest.current();
      },
      { signal, capture: true },
    );
    return () => stop.abort();
  }, [target]);
  return <Tooltip opened target={target} label={label} />;
}
