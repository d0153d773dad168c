import type { Bar } from '#common/timeline/bar';
import type { PlacedEvent } from '#common/timeline/placed-event';
import { drawnWidth, type RowLook } from '#common/timeline/row-look';
import { barShapes, breakMarks, openEnds, outsideMark, shapesPath } from '#common/timeline/shapes';
import { movedBar, movedAlong } from './drawn-bar';
import styles from './Timeline.module.css';

const svg = 'http://www.w3.org/2000/svg';

/** What of an event is drawn as one path each, in the order in which they lie over one another. */
const parts = ['before', 'solid', 'after', 'head', 'break', 'outside'] as const;
type Part = (typeof parts)[number];

const fills: Readonly<Partial<Record<Part, string>>> = {
  before: 'url(#tl-strip-before)',
  solid: 'currentColor',
  after: 'url(#tl-strip-after)',
};
const classes: Readonly<Partial<Record<Part, string | undefined>>> = {
  head: styles.head,
  break: styles.head,
  outside: styles.outside,
};

/** An event as drawn in a row, about where its bar begins. */
export interface EventDrawing {
  readonly placed: PlacedEvent;
  /** Where its bar begins, and the top of its row. */
  readonly x: number;
  readonly y: number;
  readonly look: RowLook;
  readonly bar: Bar;
  /** Where its title begins, as seen from `x`. */
  readonly labelX: number;
  /** Null where it is drawn once more, in another lane: it is not read out again. */
  readonly id: string | null;
  /** What is read out for it. */
  readonly said: string;
  readonly chosen: boolean;
  readonly active: boolean;
}

type Body = Pick<EventDrawing, 'placed' | 'look' | 'bar' | 'labelX'>;

/** A path, and what it draws now. */
interface DrawnPath {
  readonly element: SVGPathElement;
  data: string;
}

/**
 * One event: its title, below it its bar, and room around both to be hit. While one pans nothing of it changes; while
 * one zooms it is moved, and no more than its length is drawn anew. A node that is no longer needed draws another event.
 */
export class EventNode {
  readonly group = document.createElementNS(svg, 'g');
  readonly #hit = document.createElementNS(svg, 'rect');
  readonly #label = document.createElementNS(svg, 'text');
  readonly #words = document.createTextNode('');
  readonly #paths = new Map<Part, DrawnPath>();
  readonly #given = new Map<Element, Map<string, string | null>>();
  #last: EventDrawing | null = null;
  #body: Body | null = null;

  constructor() {
    this.group.setAttribute('class', styles.event ?? '');
    this.#hit.setAttribute('class', styles.hit ?? '');
    this.#hit.setAttribute('y', '0');
    this.#hit.setAttribute('rx', '4');
    this.#label.setAttribute('class', styles.label ?? '');
    this.#label.append(this.#words);
    this.group.append(this.#hit, this.#label);
  }

  /** The id of the event it draws, and what is read out for it; empty before it draws one. */
  get event(): string {
    return this.#last?.placed.event.id ?? '';
  }

  get said(): string {
    return this.#last?.said ?? '';
  }

  draw(given: EventDrawing): void {
    const last = this.#last;
    this.#last = given;
    if (last?.x !== given.x || last.y !== given.y)
      this.group.setAttribute('transform', `translate(${given.x} ${given.y})`);
    if (last === null || !saysTheSame(last, given)) this.#say(given);
    if (this.#body && sameBody(this.#body, given)) return;
    const { placed, look, labelX, bar } = given;
    this.#body = { placed, look, labelX, bar };
    this.#drawBody(this.#body);
  }

  #say({ placed: { event }, id, said, chosen, active }: EventDrawing): void {
    const isRead = id !== null;
    this.#give(this.group, 'data-event', event.id);
    this.#give(this.group, 'id', id);
    this.#give(this.group, 'role', isRead ? 'option' : null);
    this.#give(this.group, 'aria-label', isRead ? said : null);
    this.#give(this.group, 'aria-selected', isRead ? String(chosen) : null);
    this.#give(this.group, 'aria-hidden', isRead ? null : 'true');
    this.#give(this.group, 'data-chosen', chosen ? 'true' : null);
    this.#give(this.group, 'data-active', active ? 'true' : null);
    this.#give(this.group, 'data-rejected', event.rejected ? 'true' : null);
  }

  #drawBody({ placed: { event, label, labelWidth }, look, bar: there, labelX }: Body): void {
    const bar = movedBar(there);
    const at = { y: look.barTop, height: look.barHeight };
    const left = Math.min(0, labelX) - 4;
    const width = Math.max(bar.x2, labelX + drawnWidth(labelWidth, look)) + 4 - left;
    this.#give(this.#hit, 'x', String(left));
    this.#give(this.#hit, 'width', String(width));
    this.#give(this.#hit, 'height', String(look.rowHeight - 1));
    this.#give(this.#label, 'x', String(labelX));
    this.#give(this.#label, 'y', String(look.baseline));
    this.#give(this.#label, 'font-size', String(look.font));
    if (this.#words.data !== label) this.#words.data = label;
    const shapes = barShapes(bar, event, at);
    this.#drawPath('before', shapesPath(shapes, 'before'));
    this.#drawPath('solid', shapesPath(shapes, 'solid'));
    this.#drawPath('after', shapesPath(shapes, 'after'));
    this.#drawPath('head', openEnds(bar, at));
    this.#drawPath('break', event.disputed ? breakMarks(bar, at) : '');
    this.#drawPath('outside', event.outside ? outsideMark(bar, at) : '');
  }

  #drawPath(part: Part, data: string): void {
    const held = this.#paths.get(part);
    if (data === '') {
      held?.element.remove();
      this.#paths.delete(part);
      return;
    }
    const path = held ?? this.#newPath(part);
    if (path.data !== data) path.element.setAttribute('d', data);
    path.data = data;
  }

  #newPath(part: Part): DrawnPath {
    const path: DrawnPath = { element: document.createElementNS(svg, 'path'), data: '' };
    const [fill, name] = [fills[part], classes[part]];
    if (fill !== undefined) path.element.setAttribute('fill', fill);
    if (name !== undefined) path.element.setAttribute('class', name);
    const later = parts.slice(parts.indexOf(part) + 1);
    const next = later.map((each) => this.#paths.get(each)).find((each) => each !== undefined);
    this.group.insertBefore(path.element, next?.element ?? null);
    this.#paths.set(part, path);
    return path;
  }

  /** An attribute is touched only when it changes: to set the same again lays a text out anew. */
  #give(element: Element, name: string, value: string | null): void {
    const held = this.#given.get(element) ?? new Map<string, string | null>();
    if ((held.get(name) ?? null) === value) return;
    this.#given.set(element, held.set(name, value));
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

/** Whether all but the place and the shape is the same. */
function saysTheSame(a: EventDrawing, b: EventDrawing): boolean {
  return (
    a.placed === b.placed &&
    a.id === b.id &&
    a.said === b.said &&
    a.chosen === b.chosen &&
    a.active === b.active
  );
}

function sameBody(a: Body, b: Body): boolean {
  return a.placed === b.placed && a.look === b.look && a.labelX === b.labelX && movedAlong(a.bar, b.bar);
}
