import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tagLevels } from '../../../../renderer/ui/tag-colour';

type Scheme = 'light' | 'sepia' | 'dark';
type Rgb = [number, number, number];

const sheet = readFileSync(new URL('../../../../renderer/ui/theme.css', import.meta.url), 'utf8');

/** A colour of the sheet as linear sRGB. */
function named(name: string, scheme: Scheme): Rgb {
  const found = new RegExp(`--tl-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheet);
  // Sepia is light but for what it says itself.
  const own = scheme === 'sepia' ? new RegExp(`--tl-${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1] : undefined;
  const hex = own ?? found?.[scheme === 'dark' ? 2 : 1];
  if (hex === undefined) throw new Error(`theme.css has no colour ${name}`);
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
}

/** OKLCH to linear sRGB (Ottosson's matrices), clipped to what a screen shows. */
function oklch(l: number, c: number, hue: number): Rgb {
  const a = c * Math.cos((hue * Math.PI) / 180);
  const b = c * Math.sin((hue * Math.PI) / 180);
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S,
    -1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S,
    -0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S,
  ];
  return rgb.map((part) => Math.min(1, Math.max(0, part))) as Rgb;
}

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const schemes: Scheme[] = ['light', 'sepia', 'dark'];
const surfaces = ['page', 'surface', 'raised', 'hover', 'chosen'];

test.each(schemes)('words keep 4.5:1 on every surface in %s', (scheme) => {
  for (const ink of ['ink', 'ink-quiet', 'accent']) {
    for (const surface of surfaces) {
      const found = contrast(named(ink, scheme), named(surface, scheme));
      expect(found, `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  const pairs = [
    ['accent-ink', 'accent'],
    ['warn', 'warn-surface'],
    ['warn', 'surface'],
    ['warn', 'chosen'],
    ['bad', 'bad-surface'],
    ['bad', 'page'],
    ['bad', 'raised'],
    ['ink', 'warn-surface'],
    ['ink', 'bad-surface'],
    ['ink', 'flash'],
  ] as const;
  for (const [ink, surface] of pairs) {
    expect(
      contrast(named(ink, scheme), named(surface, scheme)),
      `${ink} on ${surface}`,
    ).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(schemes)('edges of fields keep 3:1 in %s', (scheme) => {
  for (const surface of ['page', 'surface', 'raised']) {
    const found = contrast(named('edge', scheme), named(surface, scheme));
    expect(found, `edge on ${surface}`).toBeGreaterThanOrEqual(3);
  }
});

test.each(schemes)('a tag of any hue keeps 4.5:1 for its name and 3:1 for its line in %s', (scheme) => {
  for (let hue = 0; hue < 360; hue += 3) {
    const [ink, tint, edge] = (['ink', 'tint', 'edge'] as const).map((which) => {
      const [l, c] = tagLevels[which][scheme === 'dark' ? 'dark' : 'light'];
      return oklch(l, c, hue);
    }) as [Rgb, Rgb, Rgb];
    expect(contrast(ink, tint), `ink on tint, hue ${hue}`).toBeGreaterThanOrEqual(4.5);
    for (const surface of ['page', 'surface', 'chosen']) {
      const under = named(surface, scheme);
      expect(contrast(ink, under), `ink on ${surface}, hue ${hue}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, under), `edge on ${surface}, hue ${hue}`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(named('ink', scheme), tint), `text on tint, hue ${hue}`).toBeGreaterThanOrEqual(7);
  }
});
