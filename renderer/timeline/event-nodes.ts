import { EventNode, type EventDrawing } from './event-node';

/** Nodes kept for events that are still to come into view. */
const kept = 400;

/**
 * The events of one band, drawn by hand into a group: hundreds of them move with every step of a zoom, and what React
 * would make and compare for each is more than the drawing itself. They stand in the order they are given in, and
 * what leaves the view leaves its node to what comes, so that a zoom makes next to no garbage.
 */
export class EventNodes {
  readonly #host: SVGGElement;
  #drawn = new Map<string, EventNode>();
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
    const now = new Map<string, EventNode>();
    for (const { placed } of events) {
      const node = before.get(placed.event.id);
      if (node) now.set(placed.event.id, node);
    }
    for (const [id, node] of before) if (!now.has(id)) this.#spareOne(node);
    let at = this.#host.firstChild;
    for (const each of events) {
      const { id } = each.placed.event;
      const node = now.get(id) ?? this.#spare.pop() ?? new EventNode();
      now.set(id, node);
      node.draw(each);
      if (node.group === at) at = at.nextSibling;
      else this.#host.insertBefore(node.group, at);
    }
    this.#drawn = now;
    this.#sayTitle();
  }

  #spareOne(node: EventNode): void {
    node.group.remove();
    if (this.#title.parentNode === node.group) this.#title.remove();
    if (this.#spare.length < kept) this.#spare.push(node);
  }

  #sayTitle(): void {
    const id = this.#title.parentElement?.getAttribute('data-event');
    const said = (id && this.#drawn.get(id)?.said) ?? '';
    if (this.#title.textContent !== said) this.#title.textContent = said;
  }
}
