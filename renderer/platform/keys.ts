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

/** Keys that a press stands for, in the form commands name them; null while only modifiers are held. */
export function keysOfPress(press: KeyPress, platform: HostInfoPlatform): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(press.key)) return null;
  const mod = platform === 'mac' ? press.metaKey : press.ctrlKey;
  const latin = /^[\x20-\x7e]$/.test(press.key) || press.key.length > 1;
  const coded = /^Key([A-Z])$/.exec(press.code ?? '')?.[1];
  const key = mod && !latin && coded !== undefined ? coded : press.key;
  const named = key.length > 1 || /[a-z0-9]/i.test(key);
  const held = [mod ? 'Mod' : '', press.altKey ? 'Alt' : '', press.shiftKey && named ? 'Shift' : ''];
  const shown = key.length > 1 ? key : mod || press.altKey ? key.toUpperCase() : key.toLowerCase();
  return [...held.filter((part) => part !== ''), shown].join('+');
}

/** Whether two ways of writing keys mean the same press. */
export function sameKeys(one: string, other: string): boolean {
  const [a, b] = [readChord(one), readChord(other)];
  const same = a.mod === b.mod && a.alt === b.alt && a.shift === b.shift;
  return same && a.key.toLowerCase() === b.key.toLowerCase();
}

/** Keys that words are written with, that move about, or that the system and the browser keep to themselves. */
const kept: ReadonlySet<string> = new Set(
  ['A', 'B', 'C', 'I', 'N', 'Q', 'T', 'V', 'W', 'X'].map((letter) => `Mod+${letter}`),
);
const moving = /^(Shift\+)?(Arrow\w+|Home|End|PageUp|PageDown|Enter|Tab|Backspace|Escape| )$/;

/** Why no command can have these keys, as a sentence; null where one can. */
export function pressKeysTrouble(keys: string): string | null {
  if (keys.endsWith('+')) return 'The plus key cannot be used. Choose others.';
  if (moving.test(keys))
    return 'This key moves about or writes. Hold Ctrl, Cmd or Alt with it, or choose another.';
  if (kept.has(keys)) return 'The system or the writing of text needs these keys. Choose others.';
  return null;
}
