/** Where in an article the reader is: the first character in view, and how far below the top its block begins (pixels). */
export interface Spot {
  readonly article: string;
  readonly offset: number;
  readonly below: number;
}

let readSpot: () => Spot | null = () => null;

/** The reader says how to learn where in its article it is; returns how to take that back. */
export function tellSpots(read: () => Spot | null): () => void {
  readSpot = read;
  return () => {
    if (readSpot === read) readSpot = () => null;
  };
}

/** Where the reader is now; null where no article is read. */
export function spotNow(): Spot | null {
  return readSpot();
}

/** Whether two spots look the same on screen. */
export function sameSpot(a: Spot, b: Spot | null): boolean {
  return a.article === b?.article && a.offset === b.offset && Math.abs(a.below - b.below) < 2;
}
