/** Textblocks [from, to) by their ordinals. */
export interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

/** An element below all those before it, and the textblocks it holds: a textblock, or a row of a table. */
interface Unit extends BlockSpan {
  readonly element: Element;
}

/**
 * Which textblocks lie where. Blocks stand below one another except in a row of a table, whose cells stand side by
 * side: taking a row as one keeps the order by height, so that a place is found by halving and not by measuring all.
 */
export class ViewWindow {
  readonly #units: readonly Unit[];

  constructor(textblocks: readonly Element[], root: Element) {
    const units: Unit[] = [];
    textblocks.forEach((element, at) => {
      const unit = outermostRow(element, root) ?? element;
      const last = units.at(-1);
      if (last?.element === unit) units[units.length - 1] = { ...last, to: at + 1 };
      else units.push({ element: unit, from: at, to: at + 1 });
    });
    this.#units = units;
  }

  /** The textblocks that touch the heights [top, bottom], in pixels of the window. */
  blocksBetween(top: number, bottom: number): BlockSpan {
    const first = this.#count((unit) => unit.element.getBoundingClientRect().bottom < top);
    const after = this.#count((unit) => unit.element.getBoundingClientRect().top <= bottom);
    const from = this.#units[first]?.from ?? 0;
    const to = this.#units[after - 1]?.to ?? from;
    return { from, to: Math.max(from, to) };
  }

  /** How many leading units a test holds for; it must hold for a leading part of them and no other. */
  #count(holds: (unit: Unit) => boolean): number {
    let low = 0;
    let high = this.#units.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const unit = this.#units[middle];
      if (unit !== undefined && holds(unit)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function outermostRow(element: Element, root: Element): Element | null {
  let row: Element | null = null;
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
    if (at.tagName === 'TR') row = at;
  }
  return row;
}
