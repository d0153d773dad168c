/** A rectangle in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a floating field goes, as CSS: it hangs from `top` or stands on `bottom`, and scrolls beyond `maxHeight`. */
export interface Placed {
  readonly left: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly top?: number;
  readonly bottom?: number;
}

const edge = 8;
const gap = 6;

/**
 * Puts a field of a width and a wanted height beside words without covering them: below where it fits or where
 * there is more room, else above; in a window too low for either, over the top. Never leaves the window.
 */
export function placeBeside(
  words: Box,
  field: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): Placed {
  const width = Math.min(field.width, view.width - 2 * edge);
  const left = Math.max(edge, Math.min(words.left, view.width - width - edge));
  const top = Math.min(Math.max(edge, words.bottom + gap), view.height);
  const below = view.height - top - edge;
  const above = Math.min(words.top, view.height) - gap - edge;
  if (below >= field.height || (below >= above && below >= field.height / 2))
    return { left, width, top, maxHeight: below };
  if (above >= field.height / 2)
    return { left, width, bottom: view.height - Math.min(words.top, view.height) + gap, maxHeight: above };
  return { left, width, top: edge, maxHeight: view.height - 2 * edge };
}
