/*
 * How much foreign text is read before it is refused, or read in a simpler way and said so. A researcher's
 * article is far below every one of these; what is above is an accident or an attack, and either must not
 * take the program down.
 */
export const readingLimits = {
  /** Bytes of one file. */
  fileBytes: 100_000_000,
  /** Code points of one article's text. */
  textCharacters: 5_000_000,
  /** Files of one import. */
  filesPerImport: 10_000,
  /** Elements inside one another. */
  levels: 256,
  /** Nodes of one parsed page. */
  nodes: 50_000,
  /** Bytes of one picture inside a file. */
  pictureBytes: 20_000_000,
  /** Pixels of one picture: a few bytes can unpack to more than a window has memory for. */
  picturePixels: 100_000_000,
  /** Pictures kept of one file. */
  pictures: 1_000,
  /** Time for one file, in ms. */
  milliseconds: 5_000,
} as const;

/** A number as a sentence shows it: thousands parted by commas, whatever the system's language. */
export function inWords(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A size for people, in the decimal units file managers use: "150 MB", "1.5 MB", "12 kB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [amount, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount < 10 ? Math.round(amount * 10) / 10 : inWords(amount)} ${unit}`;
}
