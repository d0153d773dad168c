/** Finds commands and things by typing. */
export function Palette() {
  return null;
}
