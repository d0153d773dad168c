import type { HostInfoPlatform } from './session';

/** The parts of a key press that decide which command it means; a `KeyboardEvent` fits. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Reads keys as commands name them: `Mod+Shift+Z`, `Alt+ArrowLeft`, `h`, `?`. */
function readChord(keys: string): Chord {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

/** Whether keys act while the caret is in a text field: they need Mod or Alt, or are no character at all. */
export function actsInTextFields(keys: string): boolean {
  const chord = readChord(keys);
  return chord.mod || chord.alt || /^F\d+$/.test(chord.key);
}

/**
 * Whether a press is these keys. `Mod` is Cmd on a Mac and Ctrl elsewhere. Shift counts only with letters and
 * named keys: `?` is a shifted key on some layouts and not on others.
 */
export function isPress(keys: string, press: KeyPress, platform: HostInfoPlatform): boolean {
  const chord = readChord(keys);
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const other = platform === 'mac' ? press.ctrlKey : press.metaKey;
  if (mod !== chord.mod || press.altKey !== chord.alt || other) return false;
  const named = chord.key.length > 1 || /[a-z0-9]/i.test(chord.key);
  if (named && press.shiftKey !== chord.shift) return false;
  if (press.key.toLowerCase() === chord.key.toLowerCase()) return true;
  // With a modifier held, a layout without Latin letters still has the letter's place on the keyboard.
  const latin = /^[\x20-\x7e]$/.test(press.key);
  return chord.mod && !latin && press.code === `Key${chord.key.toUpperCase()}`;
}

const macSigns: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const names: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
};

/** Keys as they are printed on this platform's keyboards: `['Ctrl', 'Shift', 'Z']`. */
export function keyCaps(keys: string, platform: HostInfoPlatform): string[] {
  return keys.split('+').map((part) => {
    if (platform === 'mac' && macSigns[part] !== undefined) return macSigns[part];
    if (part === 'Mod') return 'Ctrl';
    return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** Keys in the form `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: string, platform: HostInfoPlatform): string {
  return keys.replace('Mod', platform === 'mac' ? 'Meta' : 'Control');
}
