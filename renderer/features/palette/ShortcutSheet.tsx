/** Every command with its key. */
export function ShortcutSheet() {
  return null;
}
