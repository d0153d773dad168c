import type { LineStyle, Tag } from '#common/model/tag';
import type { TextRange } from '#common/text/text-range';
import { tagColour } from '../../ui/tag-colour';

/** How an annotation is painted: as its first tag says, or plainly when it has none. */
export interface Look {
  /** Degrees; null for words that are highlighted and nothing more. */
  readonly hue: number | null;
  readonly line: LineStyle;
}

/** An annotation as the article shows it. */
export interface ReadingMark {
  readonly id: string;
  /** Its stretches in the revision shown, code points; none while its place is lost. */
  readonly ranges: readonly TextRange[];
  readonly look: Look;
  /** What a screen reader says of it: its tags, and that it has a comment. */
  readonly label: string;
}

/** The look of words without a tag. */
export const plainLook: Look = { hue: null, line: 'solid' };

/** The look that tags give, the first deciding. */
export function lookOf(tags: readonly Pick<Tag, 'hue' | 'line'>[]): Look {
  const [first] = tags;
  return first ? { hue: first.hue, line: first.line } : plainLook;
}

/** Lines under one another that a line of text has room for; what lies deeper shares the last. */
export const depthsShown = 3;

/** The name of the CSS highlight for a look at a depth (0 is the one nearest to the words). */
export function highlightName({ hue, line }: Look, depth: number): string {
  return `tl-${hue ?? 'plain'}-${line}-${Math.min(depth, depthsShown - 1)}`;
}

export const selectedName = 'tl-selected';
export const flashName = 'tl-flash';
export const heldName = 'tl-held';
export const hitName = 'tl-hit';
export const hitAtHandName = 'tl-hit-at-hand';

/** Pixels from the words to the first line, and from one line to the next below it. */
const firstLine = 3;
const lineStep = 4;

/**
 * The declarations of a look at a depth. Tints are translucent, so that an overlap is darker than either; below the
 * second only the line is drawn, because words must stay readable however many lie on them.
 */
export function lookCss({ hue, line }: Look, depth: number): string {
  const shown = Math.min(depth, depthsShown - 1);
  const edge = hue === null ? 'var(--tl-edge)' : tagColour(hue, 'edge');
  const tint =
    hue === null
      ? 'light-dark(rgb(245 227 161 / 55%), rgb(120 98 24 / 45%))'
      : `light-dark(oklch(0.86 0.09 ${hue} / 45%), oklch(0.5 0.09 ${hue} / 40%))`;
  const thickness = line === 'double' ? 1 : hue === null ? 1.5 : 2;
  return [
    ...(shown < 2 ? [`background-color: ${tint}`] : []),
    `text-decoration: underline ${line} ${thickness}px ${edge}`,
    `text-underline-offset: ${firstLine + shown * lineStep}px`,
    'text-decoration-skip-ink: none',
  ].join('; ');
}

/** The declarations for what lies over all annotations: the one at hand, words selected, jumped to, or found. */
export const markedCss: Readonly<Record<string, string>> = {
  [selectedName]: 'background-color: light-dark(rgb(14 90 100 / 18%), rgb(116 195 203 / 30%))',
  [heldName]: 'background-color: light-dark(#cfe3e5, #24525a)',
  [hitName]: 'background-color: var(--tl-hit); color: var(--tl-ink)',
  [hitAtHandName]: 'background-color: var(--tl-accent); color: var(--tl-accent-ink)',
  [flashName]: 'background-color: var(--tl-flash); color: var(--tl-ink)',
};
