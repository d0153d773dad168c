import { Portal } from '@mantine/core';
import { useRef, useState } from 'react';
import { notify } from '../../../platform/notify';
import { atHandIn } from '../../../platform/parts';
import { useRequests, type Requests } from '../../../platform/requests';
import { useLibrary } from '../../../platform/session';
import { LinkField } from './LinkField';

/** Where the link field is drawn. Mounted once, at the root. */
export function LinkFieldHost() {
  const { writable } = useLibrary();
  const [asked, setAsked] = useState<{ what: Requests['link']; nth: number } | null>(null);
  const cameFrom = useRef<Element | null>(null);
  useRequests('link', (what) => {
    if (!writable)
      return notify.trouble('This library is open for reading only, so words cannot be linked to events.');
    if (!asked) cameFrom.current = document.activeElement;
    setAsked((before) => ({ what, nth: (before?.nth ?? 0) + 1 }));
  });
  if (!asked) return null;
  const close = (): void => {
    setAsked(null);
    giveFocusBack(cameFrom.current);
  };
  return (
    <Portal>
      <LinkField key={asked.nth} asked={asked.what} onClose={close} />
    </Portal>
  );
}

/** To where it came from, without scrolling; to the article when that is gone, as a button on the selection is. */
function giveFocusBack(from: Element | null): void {
  requestAnimationFrame(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!lost) return;
    const gone = !(from instanceof HTMLElement) || from === document.body || !from.isConnected;
    const text = '[data-caret="reading"], [contenteditable]';
    const target = gone ? atHandIn('reader')?.querySelector<HTMLElement>(text) : from;
    target?.focus({ preventScroll: true });
  });
}
