/** Where in an article the reader is: the first character in view, and how far below the top its block begins (pixels). */
export interface Spot {
  readonly article: string;
  readonly offset: number;
  readonly below: number;
}

type Read = () => Spot | null;

/** How to learn where each article that is open is being read. */
const open = new Map<string, Read>();

/** Says how to learn where in an open article the reader is; returns how to take that back. */
export function tellSpots(article: string, read: Read): () => void {
  open.set(article, read);
  return () => {
    if (open.get(article) === read) open.delete(article);
  };
}

/** Where in an article the reader is now; null where it is not open. */
export function spotNow(article: string): Spot | null {
  return open.get(article)?.() ?? null;
}

/** Whether two spots look the same on screen. */
export function sameSpot(a: Spot, b: Spot | null): boolean {
  return a.article === b?.article && a.offset === b.offset && Math.abs(a.below - b.below) < 2;
}
