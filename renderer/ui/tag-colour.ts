/*
 * Tags take their colours from a hue in OKLCH: there the same lightness looks, and contrasts, alike at every
 * hue. The lightness of ink on page and tint keeps 4.5:1 all around the circle; a test walks it.
 */

/** Lightness and chroma of a tag's colours in light and dark; the test reads them from here. */
export const tagLevels = {
  ink: { light: [0.43, 0.11], dark: [0.83, 0.09] },
  tint: { light: [0.93, 0.045], dark: [0.31, 0.05] },
  edge: { light: [0.58, 0.13], dark: [0.68, 0.12] },
} as const;

export type TagColour = keyof typeof tagLevels;

/** A tag's colour as CSS: `ink` for words, `tint` behind words, `edge` for lines and dots (3:1 on the page). */
export function tagColour(hue: number, which: TagColour): string {
  const { light, dark } = tagLevels[which];
  return `light-dark(oklch(${light[0]} ${light[1]} ${hue}), oklch(${dark[0]} ${dark[1]} ${hue}))`;
}
