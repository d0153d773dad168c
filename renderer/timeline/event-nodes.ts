import { EventNode, type EventDrawing } from './event-node';

/** Nodes kept for events that are still to come into view. */
const kept = 400;

/**
 * The events of one band, drawn by hand into a group: hundreds of them move with every step of a zoom, and what React
 * would make and compare for each is more than the drawing itself. They stand in the order they are given in, and
 * what leaves the view leaves its node, and its place, to what comes: a zoom takes next to nothing out and puts next to
 * nothing in.
 */
export class EventNodes {
  readonly #host: SVGGElement;
  /** In the order in which they stand. */
  #drawn: readonly EventNode[] = [];
  readonly #spare: EventNode[] = [];
  /** What is pointed at says itself. */
  readonly #title = document.createElementNS('http://www.w3.org/2000/svg', 'title');

  constructor(host: SVGGElement) {
    this.#host = host;
    host.addEventListener('pointerover', ({ target }) => {
      const group = target instanceof Element ? target.closest('[data-event]') : null;
      if (group === null || group === this.#title.parentNode) return;
      group.append(this.#title);
      this.#sayTitle();
    });
  }

  /** Draws these events and no others. Each is drawn once in a band. */
  draw(events: readonly EventDrawing[]): void {
    const before = this.#drawn;
    const coming = new Set(events.map(idOf));
    const staying = new Map(
      before.filter(({ event }) => coming.has(event)).map((node) => [node.event, node]),
    );
    const placed = new Set<EventNode>();
    let at = 0;
    const now = events.map((each) => {
      const own = staying.get(idOf(each));
      // Past what was placed already, and past what leaves here while the event's own node stands further on.
      for (let node = before[at]; node !== undefined; node = before[at]) {
        if (node === own || (!placed.has(node) && (own === undefined || staying.has(node.event)))) break;
        if (!placed.has(node)) this.#spareOne(node);
        at += 1;
      }
      const here = before[at];
      const inPlace = here !== undefined && (here === own || (own === undefined && !staying.has(here.event)));
      const node = own ?? (inPlace ? here : (this.#spare.pop() ?? new EventNode()));
      if (inPlace) at += 1;
      else this.#host.insertBefore(node.group, here?.group ?? null);
      placed.add(node);
      node.draw(each);
      return node;
    });
    for (const node of before.slice(at)) if (!placed.has(node)) this.#spareOne(node);
    this.#drawn = now;
    this.#sayTitle();
  }

  #spareOne(node: EventNode): void {
    node.group.remove();
    if (this.#title.parentNode === node.group) this.#title.remove();
    if (this.#spare.length < kept) this.#spare.push(node);
  }

  #sayTitle(): void {
    const group = this.#title.parentNode;
    const said = this.#drawn.find((node) => node.group === group)?.said ?? '';
    if (this.#title.textContent !== said) this.#title.textContent = said;
  }
}

const idOf = ({ placed }: EventDrawing): string => placed.event.id;
