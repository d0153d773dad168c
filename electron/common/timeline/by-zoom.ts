/** What is made for one zoom serves until a view is this many times closer: more often, rows would be dealt anew. */
const step = 2 ** 0.25;
/** How many are kept: zooming in and out again makes nothing twice. */
const kept = 24;

/**
 * Things made for a zoom and kept. They are made at a fixed series of zooms, and a view takes the closest of them that
 * is not closer than itself: what lies side by side there does so at every closer zoom, so that nothing changes rows
 * while one zooms a little. The series passes through `known`, where no room is to be given away: the view of all.
 */
export class ByZoom<Made> {
  readonly #known: number;
  readonly #make: (pixelsPerDay: number) => Made;
  readonly #made = new Map<number, Made>();

  constructor(known: number, make: (pixelsPerDay: number) => Made) {
    this.#known = known;
    this.#make = make;
  }

  /** What serves a view of this zoom, in pixels a day. */
  at(pixelsPerDay: number): Made {
    const steps = Math.floor(Math.log(pixelsPerDay / this.#known) / Math.log(step) + 1e-9);
    const made = this.#made.get(steps) ?? this.#make(Math.min(pixelsPerDay, this.#known * step ** steps));
    // Moved to the end: the first are those not asked for longest.
    this.#made.delete(steps);
    this.#made.set(steps, made);
    for (const first of this.#made.keys()) {
      if (this.#made.size <= kept) break;
      this.#made.delete(first);
    }
    return made;
  }
}
