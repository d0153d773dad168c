import { z } from 'zod';
import { useSetting } from '../platform/settings';

export const readingFaces = ['serif', 'sans', 'wide'] as const;

/** How this person likes to read. `size` is in pixels at 100 %, `measure` in characters, `spacing` in line heights. */
export const ReadingLook = z.object({
  face: z.enum(readingFaces),
  size: z.number().min(14).max(32),
  measure: z.number().min(40).max(100),
  spacing: z.number().min(1.3).max(2.4),
});
export type ReadingLook = z.infer<typeof ReadingLook>;

export const usualLook: ReadingLook = { face: 'serif', size: 18, measure: 66, spacing: 1.7 };

/** How articles are set, and how to set them otherwise: a setting of the person, in no library. */
export function useReadingLook(): [ReadingLook, (look: ReadingLook) => void] {
  return useSetting('reading.look', ReadingLook, usualLook);
}

const faces: Readonly<Record<ReadingLook['face'], string>> = {
  serif: 'var(--tl-serif)',
  sans: 'var(--tl-sans)',
  // Wide, open letters that are hard to take for one another, of those that systems bring along.
  wide: "'Atkinson Hyperlegible', OpenDyslexic, Lexend, Verdana, 'DejaVu Sans', 'Noto Sans', sans-serif",
};

/** The look as the variables that the article's sheet reads. */
export function lookVariables({ face, size, measure, spacing }: ReadingLook): Record<`--${string}`, string> {
  const open = face === 'wide';
  return {
    '--tl-reading-face': faces[face],
    '--tl-reading-size': `${size / 16}rem`,
    '--tl-reading-measure': `${measure}ch`,
    '--tl-reading-spacing': String(spacing),
    '--tl-reading-letters': open ? '0.03em' : 'normal',
    '--tl-reading-words': open ? '0.1em' : 'normal',
  };
}
