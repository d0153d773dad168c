/** A place on the screen to a sixteenth of a pixel: finer is not to be seen, and would differ from frame to frame. */
export function pixels(x: number): number {
  return Math.round(x * 16) / 16;
}
