import type { KeyboardEvent } from 'react';
import type { KnownOnDay } from './use-known-on';

/** Keys in the drawing: k shows it as known on a day and back; a comma and a full stop go by publications. */
export function knownKey(event: KeyboardEvent, known: KnownOnDay | null, turn: (() => void) | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'k' && turn) turn();
  else if (event.key === ',' && known) known.step(-1);
  else if (event.key === '.' && known) known.step(1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
