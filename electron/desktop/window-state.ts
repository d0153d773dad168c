import { z } from 'zod';

/** Where a window was: in screen pixels. */
export const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof WindowState>;

/** A rectangle of the screen. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a window needs to be usable, and what a new one gets. */
export const smallest = { width: 720, height: 480 } as const;
const usual = { width: 1366, height: 820 } as const;

/** As much of a window's top must lie on a screen for it to be caught with the mouse (pixels). */
const graspable = { width: 120, height: 40 } as const;

/**
 * The bounds for a window: where it was, if a screen still shows enough of it to be moved; else in the middle
 * (no place is given) and no larger than the first screen.
 */
export function placeWindow(
  saved: unknown,
  screens: readonly Area[],
): Partial<Area> & { maximized: boolean } {
  const state = WindowState.safeParse(saved);
  const largest = screens[0];
  const fit = (size: { width: number; height: number }) => ({
    width: Math.max(smallest.width, Math.min(size.width, largest?.width ?? size.width)),
    height: Math.max(smallest.height, Math.min(size.height, largest?.height ?? size.height)),
  });
  if (!state.success) return { ...fit(usual), maximized: false };
  const { x, y, maximized } = state.data;
  const size = fit(state.data);
  const seen = screens.some(
    (screen) =>
      Math.min(x + size.width, screen.x + screen.width) - Math.max(x, screen.x) >= graspable.width &&
      y >= screen.y &&
      y + graspable.height <= screen.y + screen.height,
  );
  return seen ? { x, y, ...size, maximized } : { ...size, maximized };
}
