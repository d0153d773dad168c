import { lineStyles, type LineStyle, type Tag } from '../model/tag';

/** Hues (degrees) that stay apart as tints on paper, light or dark, so ordered that neighbours differ most. */
const hues = [48, 210, 0, 140, 280, 24, 180, 330, 90, 240, 300, 160] as const;

/** How a tag is painted. */
export type TagLook = { hue: number; line: LineStyle };

// Twelve hues and five lines have no common factor, so stepping both gives sixty looks before one comes back.
const looks: readonly TagLook[] = Array.from({ length: hues.length * lineStyles.length }, (_, step) => ({
  hue: hues[step % hues.length] ?? 48,
  line: lineStyles[step % lineStyles.length] ?? 'solid',
}));

/** The look for one more tag: the first that fewest of the others have. */
export function nextTagLook(others: Iterable<Pick<Tag, 'hue' | 'line'>>): TagLook {
  const worn = new Map<string, number>();
  for (const { hue, line } of others) {
    const key = `${hue} ${line}`;
    worn.set(key, (worn.get(key) ?? 0) + 1);
  }
  const count = ({ hue, line }: TagLook): number => worn.get(`${hue} ${line}`) ?? 0;
  const fewest = Math.min(...looks.map(count));
  return looks.find((look) => count(look) === fewest) ?? { hue: 48, line: 'solid' };
}
