/** Room for a list in a dialog: as high as a few rows need, never higher than half the window. */
export function listHeight(rows: number): { height: string } {
  return { height: `min(52vh, max(100vh - 320px, 112px), 480px, ${rows * 72 + 40}px)` };
}
